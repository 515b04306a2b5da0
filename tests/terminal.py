"""The program on a terminal, with somebody who reads and types."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import subprocess
import termios
import time
from pathlib import Path
from types import TracebackType

from calling import PROGRAM

CTRL_C, CTRL_D, TAB = "\x03", "\x04", "\t"
_CONTROLS = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\r|\x07")


def _at_a_terminal() -> None:
    """So that Ctrl-C reaches it, though whoever runs the tests in the background ignores it."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Terminal:
    """One run of the program; ends it when left."""

    def __init__(self, *arguments: str, at: Path) -> None:
        self._ours, theirs = pty.openpty()
        self._run = subprocess.Popen(
            [PROGRAM, *arguments],
            cwd=at,
            env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TERM": "xterm", "COLUMNS": "100"},
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
            preexec_fn=_at_a_terminal,
        )
        os.close(theirs)
        self.said = ""
        self._read_to = 0

    def expect(self, words: str, seconds: float = 30) -> None:
        """Read on until these words have come, after whatever was expected before."""
        end = time.monotonic() + seconds
        while words not in self.said[self._read_to :]:
            assert time.monotonic() < end, f"no {words!r} in {self.said!r}"
            got = self._read()
            assert got is not None, f"ended without {words!r}: {self.said!r}"
            self.said += got
        self._read_to = self.said.index(words, self._read_to) + len(words)

    def type(self, words: str) -> None:
        """Press these keys, no sooner than a person would."""
        time.sleep(0.2)  # a signal between prompt and reading waits for the next key
        os.write(self._ours, words.encode())

    def answer(self, question: str, words: str) -> None:
        """Wait for a question and answer it with a line."""
        self.expect(question)
        self.type(f"{words}\n")

    def end(self) -> int:
        """Read to the end; the exit code."""
        while (got := self._read()) is not None:
            self.said += got
        return self._run.wait(timeout=30)

    def _read(self) -> str | None:
        ready, _, _ = select.select([self._ours], [], [], 30)
        assert ready, f"nothing comes any more after {self.said!r}"
        try:
            return _CONTROLS.sub("", os.read(self._ours, 65536).decode(errors="replace"))
        except OSError:  # Linux ends a terminal so
            return None

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._run.poll() is None:
            self._run.kill()
        self._run.wait()
        os.close(self._ours)
