"""What reading a received text reports, explained: findings no rule of proofreading makes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from communique.model.finding import Class, Fix


@dataclass(frozen=True, slots=True)
class Notice:
    """One kind of finding of the import, and why it is reported."""

    name: str
    class_: Class
    fix: Fix
    summary: str
    why: str
    source: str = "docs/protocol-officers.md, what an import does"
    group: Literal["reading"] = "reading"
    passes: tuple[()] = ()
    fails: tuple[()] = ()


def _done(name: str, summary: str, why: str) -> Notice:
    return Notice(name, "certain", "safe", summary, why)


def _asked(name: str, summary: str, why: str) -> Notice:
    return Notice(name, "query", "none", summary, why)


NOTICES: tuple[Notice, ...] = (
    _done(
        "byte-order-mark",
        "The file began with a byte order mark.",
        "It tells programs the encoding and is no text.",
    ),
    _done(
        "not-utf-8",
        "The file is not UTF-8 and was read as Windows-1252.",
        "Look at its accents and quotation marks: an older encoding may have been another.",
    ),
    _done(
        "line-ends",
        "Line ends of another system became line feeds.",
        "Windows and old Macintosh files end their lines otherwise.",
    ),
    _done(
        "line-break-character",
        "A form feed, vertical tab or line separator became a line break.",
        "They are page and line breaks of the program that wrote the file.",
    ),
    _done(
        "no-break-space",
        "A no-break space became a space.",
        "Which spaces do not break is decided anew when the text is set.",
    ),
    _done(
        "unusual-space",
        "A space of a typesetter became an ordinary one.",
        "Thin spaces and quads are set anew; among ideographs a space of full width stays.",
    ),
    _done(
        "invisible-character",
        "A character that nobody sees was left out.",
        "Soft hyphens and zero-width spaces spoil searching, and no reader ever saw them. Where a "
        "script needs one (Persian, Hindi, Khmer, emoji) it stays.",
    ),
    _done(
        "control-character",
        "A control character, or a code point that is no character, was left out.",
        "It steers old printers and terminals, and no text has any.",
    ),
    _done(
        "direction-mark",
        "A mark that sets the direction of writing was left out.",
        "It does nothing in a line written in one direction; where Arabic or Hebrew stands in a "
        "line, such marks stay, save overrides, which make a line show otherwise than it reads.",
    ),
    _done(
        "mojibake",
        "Characters that a wrong encoding had made were turned back.",
        "«cittÃ » is «città» in UTF-8, read as Windows-1252 or as Mac Roman. Words are turned back "
        "only where nothing else can be meant.",
    ),
    _done(
        "html-entity",
        "An entity of HTML became the character it stands for.",
        "`&egrave;` and `&#8217;` are left over from a web page's source.",
    ),
    _done(
        "json-escape",
        "An escape of JSON became the character it stands for.",
        "`\\u2014` is left over from a program's data.",
    ),
    _done(
        "quoted-printable",
        "Mail coding became the characters it stands for.",
        "`=E2=80=99`, and `=` at a line's end, are left over from a mail's source.",
    ),
    _done(
        "typewriter-quotes",
        "Quotation marks put together from accents became quotation marks.",
        "``so'' is how TeX and old typewriters write “so”.",
    ),
    _done(
        "decomposed-accent",
        "A letter and its accent became one character.",
        "Some systems store é as e and an accent; no search finds it then (Unicode NFC).",
    ),
    _done(
        "full-width",
        "Letters as wide as ideographs became ordinary ones.",
        "They are made for lines of Chinese or Japanese, and there are none in the text.",
    ),
    _done(
        "symbol-bullet",
        "A character of a symbol font in front of an item became a bullet.",
        "Only that font draws it; elsewhere it is an empty box.",
    ),
    _done(
        "doubled-space",
        "More than one space, or a tab, became one space.",
        "Runs of spaces and tabs are layout, where they are not columns.",
    ),
    _done(
        "trailing-space",
        "Spaces at the end of a line were left out.",
        "They are not text.",
    ),
    _done(
        "blank-lines",
        "Blank lines before the text, after it, or more than one between two blocks.",
        "One blank line parts two blocks; a line of spaces is a blank line.",
    ),
    _done(
        "no-final-newline",
        "The last line had no line feed.",
        "A text file ends with one.",
    ),
    _done(
        "markup",
        "Markup of the file format was left out.",
        "`**` and `#` say how words look. Emphasis inside a paragraph is kept as such.",
    ),
    _done(
        "hard-wrap",
        "A line broken at the column width was joined to the next.",
        "The break belongs to the width of the paper it was typed for.",
    ),
    _done(
        "divided-word",
        "A word divided at the end of a line was made whole.",
        "The hyphen goes where the document has the whole word elsewhere; otherwise it stays.",
    ),
    _done(
        "signature-punctuation",
        "Punctuation round a signatory was left out.",
        "The colon after a party and the brackets round a surname are layout of the block.",
    ),
    _done(
        "flattened-signatures",
        "Signature blocks that stood side by side were put together again.",
        "Columns come out of other programs as party, party, name, name.",
    ),
    _done(
        "displaced-signature",
        "Signature blocks went back to the communiqué whose signatories they name.",
        "Several communiqués in one file trade their ends; the evidence is told with each move.",
    ),
    _done(
        "displaced-paragraph",
        "A stranded paragraph went back to the communiqué it belongs to.",
        "It is moved only where its words and the block beside it decide; the evidence is told.",
    ),
    _done(
        "hidden-text",
        "Hidden text of a Word file, a web page or a PDF was left out.",
        "It was not to be seen in the document as sent.",
    ),
    _done("picture", "Pictures of a Word file were left out.", "A communiqué is its words."),
    _done(
        "page-header",
        "The page header of a Word file was left out.",
        "It belongs to the paper; editions set their own.",
    ),
    _done(
        "page-footer",
        "The page footer of a Word file was left out.",
        "It belongs to the paper; editions set their own.",
    ),
    _done(
        "own-line",
        "What a Word edition of ours prints around a text was left out.",
        "Mark, reference, legal value and colophon come from the data; the text is what is edited.",
    ),
    _done(
        "website-residue",
        "Menus, banners and share lines round the text of a web page were left out.",
        "They are the site's. What was left out is told, to be put back where it was text. "
        "Captions, bylines and dates of publication are kept as release lines.",
    ),
    _done(
        "running-line",
        "A line repeated on the pages of a PDF, or a page number, was left out.",
        "It belongs to the paper; editions set their own.",
    ),
    _done(
        "ligature",
        "A ligature became the letters it stands for.",
        "It is how a typeface draws them, and no search finds it.",
    ),
    _done(
        "line-end-hyphen",
        "A word that typesetting divided at the end of a line was made whole.",
        "The document shows that it divides words there. Where it leaves a doubt, the hyphen is "
        "judged as one of any text.",
    ),
    _done(
        "page-columns",
        "The columns of a page were read one after the other.",
        "Columns of one language are read page by page, two languages side by side each whole.",
    ),
    _done(
        "restricted-file",
        "The file is encrypted, and opens without a password.",
        "Its restrictions on printing or copying are its publisher's wish; the text is all there.",
    ),
    _asked(
        "lost-character",
        "A question mark or a substitute stands where a letter, an apostrophe or a dash has been.",
        "Another program could not write it. What it was stands in the original.",
    ),
    _asked(
        "look-alike",
        "A word has letters of another script that look like its own.",
        "A Cyrillic а in «Italia» deceives the eye, and no search finds the word.",
    ),
    _asked(
        "private-character",
        "A character has a meaning in one font alone.",
        "What it looked like depends on a font that may not be here.",
    ),
    _asked(
        "turned-round",
        "A mark made words show in another order than they are written in.",
        "It may deceive; the mark was left out, and the words now stand as they are written.",
    ),
    _asked(
        "struck-text",
        "Struck-out text of a web page was left out.",
        "Whether it was meant is the author's to say.",
    ),
    _asked(
        "stranded-paragraph",
        "Where a paragraph belongs is not sure.",
        "It stands after signature blocks, or speaks of the matter of another communiqué in the "
        "file; its words do not decide, so it stays where it is.",
    ),
    _asked(
        "unplaced-signature",
        "A communiqué has two sets of signature blocks.",
        "Whose they are cannot be told from the names in the text.",
    ),
    _asked(
        "unpaired-signature",
        "Parties and signatories are not equally many.",
        "Who signs for whom is the parties' to say.",
    ),
    _asked(
        "footnote",
        "A footnote of a Word file or a PDF stands among the release lines.",
        "Whether it belongs to the agreed text is the author's to say.",
    ),
    _asked(
        "endnote",
        "An endnote of a Word file stands among the release lines.",
        "Whether it belongs to the agreed text is the author's to say.",
    ),
    _asked(
        "comment",
        "A comment in a Word file or a PDF was left out.",
        "It is working matter, and may be a question that was never answered.",
    ),
    _asked(
        "empty-paragraph",
        "A numbered paragraph of a Word file is empty.",
        "Its number may be meant, or be left over.",
    ),
    _asked(
        "symbol",
        "A character of a symbol font could not be read.",
        "What it looked like depends on a font that may not be here.",
    ),
    _asked(
        "text-askew",
        "Text set across a page was left out.",
        "It may be a mark such as DRAFT, and say what became of the text.",
    ),
    _asked(
        "recognised-text",
        "The text of a page was recognised from a picture (OCR).",
        "Machines mistake letters and figures; compare every word with the picture.",
    ),
    _asked(
        "damaged-file",
        "The file is damaged in places and was mended to be read.",
        "Parts may be missing or be an older version; compare every page with a viewer's.",
    ),
    _asked(
        "small-print",
        "Small print under a rule at the end stands among the release lines.",
        "It is mostly the imprint; a note that belongs to the text may be among it.",
    ),
    _asked(
        "word-art",
        "Decorative text of a Word file was left out.",
        "It may be a title, or a mark such as DRAFT.",
    ),
    _asked(
        "embedded-document",
        "A document embedded in a Word file or attached to a PDF was left out.",
        "Import it by itself if it belongs to the communiqué.",
    ),
    _done(
        "signed-mark",
        "“(signed)” or «F.to» in a signature block was left out.",
        "It says something of the original. Whether an edition prints it is decided in the data.",
    ),
    _asked(
        "date-contradicted",
        "The date of the heading does not agree with the text.",
        "The same day stands in another year elsewhere, or the day of the week is another.",
    ),
)
