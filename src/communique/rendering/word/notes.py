"""What stands after the text: notes of the release, then who publishes."""

from __future__ import annotations

from communique.rendering.sheet import Column
from communique.rendering.word.story import Story


def put_notes(story: Story, column: Column) -> None:
    """The lines of the release this reader is shown."""
    for note in column.notes:
        story.put("ReleaseNote", note.words)


def put_colophon(story: Story, column: Column) -> None:
    """Imprint, notice and publication. How the file was made is true only until it is edited."""
    for words in column.colophon.paragraphs:
        story.put("CommuniqueColophon", words)
