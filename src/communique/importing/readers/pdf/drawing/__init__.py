"""What the pages of a PDF show: content streams carried out, every glyph with its place.

operands, geometry   values as files give them, matrices and boxes
faces                fonts: codes → characters and widths
state                the graphics state
canvas, shapes, lettering, painting   the operators
layers, actual_text  what is switched off, what glyphs stand for
marks                what comes of it: glyphs, patches of colour, ruling lines
seeing               what a person sees of that
"""
