"""What is reported of the characters of a received text."""

from __future__ import annotations

from communique.importing.notice import Notice, asked, done

CHARACTERS: tuple[Notice, ...] = (
    done(
        "line-break-character",
        "A form feed, vertical tab or line separator became a line break.",
        "They are page and line breaks of the program that wrote the file.",
    ),
    done(
        "no-break-space",
        "A no-break space became a space.",
        "Which spaces do not break is decided anew when the text is set.",
    ),
    done(
        "unusual-space",
        "A space of a typesetter became an ordinary one.",
        "Thin spaces and quads are set anew; among ideographs a space of full width stays.",
    ),
    done(
        "invisible-character",
        "A character that nobody sees was left out.",
        "Soft hyphens and zero-width spaces spoil searching, and no reader ever saw them. Where a "
        "script needs one (Persian, Hindi, Khmer, emoji) it stays.",
    ),
    done(
        "control-character",
        "A control character, or a code point that is no character, was left out.",
        "It steers old printers and terminals, and no text has any.",
    ),
    done(
        "direction-mark",
        "A mark that sets the direction of writing was left out.",
        "It does nothing in a line written in one direction; where Arabic or Hebrew stands in a "
        "line, such marks stay, save overrides, which make a line show otherwise than it reads.",
    ),
    done(
        "mojibake",
        "Characters that a wrong encoding had made were turned back.",
        "«cittÃ » is «città» in UTF-8, read as Windows-1252 or as Mac Roman. Words are turned back "
        "only where nothing else can be meant.",
    ),
    done(
        "html-entity",
        "An entity of HTML became the character it stands for.",
        "`&egrave;` and `&#8217;` are left over from a web page's source.",
    ),
    done(
        "json-escape",
        "An escape of JSON became the character it stands for.",
        "`\\u2014` is left over from a program's data.",
    ),
    done(
        "quoted-printable",
        "Mail coding became the characters it stands for.",
        "`=E2=80=99`, and `=` at a line's end, are left over from a mail's source.",
    ),
    done(
        "typewriter-quotes",
        "Quotation marks put together from accents became quotation marks.",
        "``so'' is how TeX and old typewriters write “so”.",
    ),
    done(
        "decomposed-accent",
        "A letter and its accent became one character.",
        "Some systems store é as e and an accent; no search finds it then (Unicode NFC).",
    ),
    done(
        "full-width",
        "Letters as wide as ideographs became ordinary ones.",
        "They are made for lines of Chinese or Japanese, and there are none in the text.",
    ),
    done(
        "symbol-bullet",
        "A character of a symbol font in front of an item became a bullet.",
        "Only that font draws it; elsewhere it is an empty box.",
    ),
    done(
        "ligature",
        "A ligature became the letters it stands for.",
        "It is how a typeface draws them, and no search finds it.",
    ),
    asked(
        "lost-character",
        "A question mark or a substitute stands where a letter, an apostrophe or a dash has been.",
        "Another program could not write it. What it was stands in the original.",
    ),
    asked(
        "look-alike",
        "A word has letters of another script that look like its own.",
        "A Cyrillic а in «Italia» deceives the eye, and no search finds the word.",
    ),
    asked(
        "private-character",
        "A character has a meaning in one font alone.",
        "What it looked like depends on a font that may not be here.",
    ),
    asked(
        "turned-round",
        "A mark made words show in another order than they are written in.",
        "It may deceive; the mark was left out, and the words now stand as they are written.",
    ),
)
