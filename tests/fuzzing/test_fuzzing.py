"""A coverage-guided fuzzer looks for an input that ends in a traceback, hangs, or eats memory.

Beside the fixtures it starts from, it tries as many inputs as a property test has examples: few in
`make test`, many in `make soak`.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

from communique.importing.readers import READERS

HERE = Path(__file__).parent
FIXTURES = HERE.parent / "fixtures"
ENDINGS = sorted({reader: ending[1:] for ending, reader in reversed(READERS.items())}.values())
"""The first ending of each reader: its others lead to the same code."""


def _corpus(name: str, folder: Path) -> Path:
    """What the fuzzer starts from: the shortest fixtures of the kind, half as many as it tries."""
    corpus = folder / "corpus"
    corpus.mkdir()
    where = FIXTURES / ("workspaces/sealands/data" if name == "yaml" else "imports")
    found = sorted(where.rglob(f"*.{name}"), key=lambda path: (path.stat().st_size, path.name))
    for number, path in enumerate(found[: settings().max_examples // 2]):
        shutil.copy(path, corpus / str(number))
    return corpus


@pytest.mark.soak
@pytest.mark.parametrize("name", [*ENDINGS, "yaml", "inline"])
def test_no_input_ends_in_a_traceback(name: str, tmp_path: Path) -> None:
    shutil.copytree(FIXTURES / "workspaces" / "sealands", tmp_path / "workspace")
    corpus = _corpus(name, tmp_path)
    runs = len(list(corpus.iterdir())) + settings().max_examples
    done = subprocess.run(
        [
            *(sys.executable, HERE / "target.py", name, corpus),
            *(f"-runs={runs}", "-seed=1", "-max_len=100000", "-timeout=10", "-rss_limit_mb=2048"),
            f"-artifact_prefix={tmp_path}/",
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-6000:]
    tried = re.search(r"Done (\d+) runs", done.stderr)
    assert tried
    assert int(tried[1]) >= runs
