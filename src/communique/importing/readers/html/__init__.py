"""Web pages (.html, .htm) as a browser would show their text.

decoding    bytes → text, whatever the page says of its encoding
parsing     text → element tree, within bounds; nothing the page points to is ever fetched
selectors   which elements a rule of a style sheet means
styles      what style sheets in the page say
looks       hidden, bold, italic, struck out, as typed
tree        the tree measured: how each element looks, how many letters it holds
site_names  names that sites give to what they put round a text
furniture   which elements those are
footnotes   notes below, and the numbers that point to them
asides      all that is left out, on record
tables      grids, layout, two languages side by side
lists       the labels a browser counts by itself
inline      the words of one paragraph
story       blocks, tables and inline text in reading order
"""

from __future__ import annotations

from communique.errors import UnreadableSource
from communique.importing.extraction import Extraction
from communique.importing.readers.html.asides import Asides
from communique.importing.readers.html.decoding import decoded
from communique.importing.readers.html.parsing import parsed
from communique.importing.readers.html.story import Story
from communique.importing.readers.html.tree import Tree
from communique.importing.readers.passages import Script


def read(name: str, data: bytes) -> Extraction:
    """The text of a page; `UnreadableSource` where it is too large or has no text to be seen."""
    page, notes = decoded(name, data)
    tree = Tree(name, parsed(name, page))
    asides = Asides(tree)
    story = Story(tree, asides)
    script = Script()
    script.write(story.items(tree.root))
    if not script.length:
        raise _nothing_seen(tree)
    return Extraction(
        text=script.text(),
        media_type="text/html",
        flowing=not story.typed,
        emphasis=tuple(script.emphasis),
        headings=tuple(script.headings),
        quotations=tuple(script.quotations),
        grids=tuple(script.grids),
        captions=tuple(script.captions),
        bare_items=tuple(script.bare_items),
        asides=tuple(script.asides),
        notes=(*notes, *asides.close()),
    )


def _nothing_seen(tree: Tree) -> UnreadableSource:
    if any(True for _ in tree.root.iter("frame")):
        return UnreadableSource(
            f"{tree.name}: the page only frames other pages, which are not fetched",
            help="open the frame with the text by itself, save it, and import that",
        )
    return UnreadableSource(
        f"{tree.name}: the page has no text to be seen; a script may write it in the browser",
        help="open the page in a browser, copy its text into a file, and import that",
    )
