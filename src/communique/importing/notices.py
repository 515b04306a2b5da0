"""What reading a received text reports, explained: findings no rule of proofreading makes."""

from __future__ import annotations

from communique.importing.character_notices import CHARACTERS
from communique.importing.notice import Notice, asked, done

NOTICES: tuple[Notice, ...] = (
    *CHARACTERS,
    done(
        "byte-order-mark",
        "The file began with a byte order mark.",
        "It tells programs the encoding and is no text.",
    ),
    done(
        "not-utf-8",
        "The file is not UTF-8 and was read as Windows-1252.",
        "Look at its accents and quotation marks: an older encoding may have been another.",
    ),
    done(
        "line-ends",
        "Line ends of another system became line feeds.",
        "Windows and old Macintosh files end their lines otherwise.",
    ),
    done(
        "doubled-space",
        "More than one space, or a tab, became one space.",
        "Runs of spaces and tabs are layout, where they are not columns.",
    ),
    done(
        "trailing-space",
        "Spaces at the end of a line were left out.",
        "They are not text.",
    ),
    done(
        "blank-lines",
        "Blank lines before the text, after it, or more than one between two blocks.",
        "One blank line parts two blocks; a line of spaces is a blank line.",
    ),
    done(
        "no-final-newline",
        "The last line had no line feed.",
        "A text file ends with one.",
    ),
    done(
        "markup",
        "Markup of the file format was left out.",
        "`**` and `#` say how words look. Emphasis inside a paragraph is kept as such.",
    ),
    done(
        "hard-wrap",
        "A line broken at the column width was joined to the next.",
        "The break belongs to the width of the paper it was typed for.",
    ),
    done(
        "divided-word",
        "A word divided at the end of a line was made whole.",
        "The hyphen goes where the document has the whole word elsewhere; otherwise it stays.",
    ),
    done(
        "signature-punctuation",
        "Punctuation round a signatory was left out.",
        "The colon after a party and the brackets round a surname are layout of the block.",
    ),
    done(
        "flattened-signatures",
        "Signature blocks that stood side by side were put together again.",
        "Columns come out of other programs as party, party, name, name.",
    ),
    done(
        "displaced-signature",
        "Signature blocks went back to the communiqué whose signatories they name.",
        "Several communiqués in one file trade their ends; the evidence is told with each move.",
    ),
    done(
        "displaced-paragraph",
        "A stranded paragraph went back to the communiqué it belongs to.",
        "It is moved only where its words and the block beside it decide; the evidence is told.",
    ),
    done(
        "hidden-text",
        "Hidden text of a Word file, a web page or a PDF was left out.",
        "It was not to be seen in the document as sent.",
    ),
    done("picture", "Pictures of a Word file were left out.", "A communiqué is its words."),
    done(
        "page-header",
        "The page header of a Word file was left out.",
        "It belongs to the paper; editions set their own.",
    ),
    done(
        "page-footer",
        "The page footer of a Word file was left out.",
        "It belongs to the paper; editions set their own.",
    ),
    done(
        "own-line",
        "What a Word edition of ours prints around a text was left out.",
        "Mark, reference, legal value and colophon come from the data; the text is what is edited.",
    ),
    done(
        "website-residue",
        "Menus, banners and share lines round the text of a web page were left out.",
        "They are the site's. What was left out is told, to be put back where it was text. "
        "Captions, bylines and dates of publication are kept as release lines.",
    ),
    done(
        "running-line",
        "A line repeated on the pages of a PDF, or a page number, was left out.",
        "It belongs to the paper; editions set their own.",
    ),
    done(
        "line-end-hyphen",
        "A word that typesetting divided at the end of a line was made whole.",
        "The document shows that it divides words there. Where it leaves a doubt, the hyphen is "
        "judged as one of any text.",
    ),
    done(
        "page-columns",
        "The columns of a page were read one after the other.",
        "Columns of one language are read page by page, two languages side by side each whole.",
    ),
    done(
        "restricted-file",
        "The file is encrypted, and opens without a password.",
        "Its restrictions on printing or copying are its publisher's wish; the text is all there.",
    ),
    asked(
        "struck-text",
        "Struck-out text of a web page was left out.",
        "Whether it was meant is the author's to say.",
    ),
    asked(
        "stranded-paragraph",
        "Where a paragraph belongs is not sure.",
        "It stands after signature blocks, or speaks of the matter of another communiqué in the "
        "file; its words do not decide, so it stays where it is.",
    ),
    asked(
        "unplaced-signature",
        "A communiqué has two sets of signature blocks.",
        "Whose they are cannot be told from the names in the text.",
    ),
    asked(
        "unread-words",
        "Words of the text could not be read as any part of a communiqué.",
        "Nothing of a received text is lost: they stand among the release lines until a person "
        "puts them where they belong.",
    ),
    asked(
        "unread-signature",
        "Lines like signature lines could not be read as signature blocks.",
        "They stand in the body, whole: who signs for whom is for a person to write down.",
    ),
    asked(
        "unpaired-signature",
        "Parties and signatories are not equally many.",
        "Who signs for whom is the parties' to say.",
    ),
    asked(
        "footnote",
        "A footnote of a Word file or a PDF stands among the release lines.",
        "Whether it belongs to the agreed text is the author's to say.",
    ),
    asked(
        "endnote",
        "An endnote of a Word file stands among the release lines.",
        "Whether it belongs to the agreed text is the author's to say.",
    ),
    asked(
        "comment",
        "A comment in a Word file or a PDF was left out.",
        "It is working matter, and may be a question that was never answered.",
    ),
    asked(
        "empty-paragraph",
        "A numbered paragraph of a Word file is empty.",
        "Its number may be meant, or be left over.",
    ),
    asked(
        "symbol",
        "A character of a symbol font could not be read.",
        "What it looked like depends on a font that may not be here.",
    ),
    asked(
        "text-askew",
        "Text set across a page was left out.",
        "It may be a mark such as DRAFT, and say what became of the text.",
    ),
    asked(
        "recognised-text",
        "The text of a page was recognised from a picture (OCR).",
        "Machines mistake letters and figures; compare every word with the picture.",
    ),
    asked(
        "damaged-file",
        "The file is damaged in places and was mended to be read.",
        "Parts may be missing or be an older version; compare every page with a viewer's.",
    ),
    asked(
        "small-print",
        "Small print under a rule at the end stands among the release lines.",
        "It is mostly the imprint; a note that belongs to the text may be among it.",
    ),
    asked(
        "word-art",
        "Decorative text of a Word file was left out.",
        "It may be a title, or a mark such as DRAFT.",
    ),
    asked(
        "embedded-document",
        "A document embedded in a Word file or attached to a PDF was left out.",
        "Import it by itself if it belongs to the communiqué.",
    ),
    done(
        "signed-mark",
        "“(signed)” or «F.to» in a signature block stands as `signed: true` in the data.",
        "It says something of the original; each edition for reading prints it in its languages.",
    ),
    asked(
        "date-contradicted",
        "The date of the heading does not agree with the text.",
        "The same day stands in another year elsewhere, or the day of the week is another.",
    ),
)
