"""How glyphs at their places make a text: lines, columns, paragraphs, in reading order.

lines, pieces, attaching   glyphs → runs on one baseline, words spaced, accents and raised letters
rows, running, footnotes   what stands at one height; what belongs to the paper; footnotes
gutters, regions, ruled    what runs across a page, what stands side by side, ruled tables
columns, reading_order     prose, two languages, tables, short blocks: what follows on what
lanes, paragraphs          which line ends are the width's, and where a paragraph ends
hyphens, imprint, script   words made whole; small print; all written out as one text
"""
