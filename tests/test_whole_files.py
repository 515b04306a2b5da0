"""What a person is told when a file cannot be written."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from communique import whole_files


def test_a_full_disk_names_the_file_and_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError) as caught:
        whole_files.write_text(tmp_path / "a.txt", "words")
    assert caught.value.filename == str(tmp_path / "a.txt")
    assert not list(tmp_path.iterdir())
