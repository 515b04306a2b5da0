"""A coverage-guided fuzzer looks for an input that ends in a traceback, hangs, or eats memory.

It tries as many inputs as a property test has examples: few in `make test`, many in `make soak`.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

from communique.importing.readers import READERS

HERE = Path(__file__).parent
FIXTURES = HERE.parent / "fixtures"
ENDINGS = {"text": "txt", "markdown": "md", "htm": "html"}


def _corpus(name: str, folder: Path) -> Path:
    """What the fuzzer starts from: every fixture of the kind."""
    corpus = folder / "corpus"
    corpus.mkdir()
    where = FIXTURES / ("workspaces/sealands/data" if name == "yaml" else "imports")
    for path in where.rglob(f"*.{ENDINGS.get(name, name)}"):
        if path.stat().st_size < 100_000:
            shutil.copy(path, corpus / path.name)
    return corpus


@pytest.mark.soak
@pytest.mark.parametrize(
    "name", [*sorted(each.removeprefix(".") for each in READERS), "yaml", "inline"]
)
def test_no_input_ends_in_a_traceback(name: str, tmp_path: Path) -> None:
    shutil.copytree(FIXTURES / "workspaces" / "sealands", tmp_path / "workspace")
    runs = settings().max_examples
    done = subprocess.run(
        [
            *(sys.executable, HERE / "target.py", name, _corpus(name, tmp_path)),
            *(f"-runs={runs}", "-seed=1", "-max_len=100000", "-timeout=10", "-rss_limit_mb=2048"),
            f"-artifact_prefix={tmp_path}/",
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-6000:]
    assert f"Done {runs} runs" in done.stderr
