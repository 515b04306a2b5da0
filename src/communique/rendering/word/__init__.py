"""An edition as a Word document (.docx, ISO/IEC 29500-4) that an office goes on editing.

skeleton    the package: its parts from templates/word, sealed without a clock
document    the whole, in order: furniture, text, properties
furniture   page, header and footer
story       paragraphs and tables in a document or a cell
runs        words, each with its language and direction
emblems     those of the parties, in one row
heading     references, title, the lines under it, the standing of the text
flow        the body; a unit a paragraph
signing     the signature blocks, which hold together
notes       notes of the release, colophon
synopsis    languages side by side, a row for each unit
apparatus   corrections and open questions, for the office
properties  what the file says of itself

Only this folder knows python-docx. Numbers are the text they are: Word counts nothing here.
"""
