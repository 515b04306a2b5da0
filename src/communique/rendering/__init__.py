"""A communiqué and an edition become HTML, PDF and plain text.

    Request ──drawing──▶ Sheet ──templates──▶ HTML ──▶ self-contained page (web)
                                        │          └──▶ PDF (pages), tagged by language (tagging)
                                        └──▶ plain text for mail

Only this stage knows Jinja, WeasyPrint and the fonts.
"""
