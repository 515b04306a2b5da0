"""A communiqué and an edition become HTML, PDF, Word and plain text.

    Request ──drawing──▶ Sheet ──templates──▶ HTML ──▶ self-contained page (web), with what it
                           │          │    │           tells machines (metadata, linked_data)
                           │          │    └──▶ PDF (pages), tagged by language (tagging)
                           │          ├──▶ fragment for a website's editor
                           │          └──▶ plain text for mail (lines)
                           └──word──▶ Word document

Only this stage knows Jinja, WeasyPrint, python-docx and the fonts.
"""
