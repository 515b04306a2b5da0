"""A received text → communiqués as data, and a finding for whatever was changed on the way.

readers/      bytes of one format → Extraction (text, and what its layout says)
characters/   characters put right, or asked about
layout        markup, blank lines and page breaks put in order → blocks
residue       what a web page left round the text
boundaries    where each communiqué of the text begins
headings, bodies, signatures, release_lines    the parts of one communiqué, each with a module
              for each question it asks (heading_extent, nesting, signature_joints, …)
displaced     what stands with a neighbour and belongs elsewhere
unread        what no reading took in: kept, and asked about
reading       all of it, in this order
"""
