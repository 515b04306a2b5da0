"""Findings on a terminal and elsewhere: lines, carets, summary, colours."""

from __future__ import annotations

from pathlib import Path

import pytest

from calling import communique
from golden_files import same_text
from terminal import Terminal

TEXT = """\
format: 1
# The desk's own remark.
id: harbour
language: en
heading:
  parts:
    - role: title
      text: "JOINT COMMUNIQUÉ ON \\"FISHERIES\\""
body:
  - id: p1
    text: The Governement of Belmora met today.  # seen
  - id: p2
    text: >-
      The 漢字漢字 and السلام عليكم delegations met met in the harbour, and they agreed that
      the [[keep|old lantern]] of the commitee shall be lit.
    items:
      - id: p3
        text: 'It''s a agreement of the parties LONG, and they recieve it.'
signature_blocks:
  - party: THE PORTS
""".replace("LONG", "for a very long period of years, which may be prolonged by both of them")
CLEAN = """\
place: Port Vesper
heading:
  parts:
    - role: title
      text: JOINT COMMUNIQUÉ ON FISHERIES
body:
  - id: p1
    text: The Government of Belmora met today.
"""


@pytest.fixture
def office(tmp_path: Path) -> Path:
    (tmp_path / "data" / "communiques").mkdir(parents=True)
    (tmp_path / "data" / "house.yaml").write_text("format: 1\n")
    (tmp_path / "data" / "communiques" / "harbour.yaml").write_text(TEXT)
    return tmp_path


def test_findings_are_shown_as_they_were(office: Path) -> None:
    shown = communique("check", at=office)
    assert shown.returncode == 1
    same_text("findings.check.txt", shown.stdout)


def test_what_was_applied_is_shown_where_it_stands_now(office: Path) -> None:
    same_text("findings.fix.txt", communique("check", "--fix", at=office).stdout)


def test_no_line_is_wider_than_a_page_and_none_has_colours_off_a_terminal(office: Path) -> None:
    shown = communique("check", at=office).stdout
    assert "\x1b" not in shown
    assert all(len(line) <= 100 for line in shown.splitlines() if " | " in line)


@pytest.mark.parametrize("files", [True, False])
def test_where_nothing_is_wrong_that_is_said(office: Path, files: bool) -> None:
    path = office / "data" / "communiques" / "harbour.yaml"
    path.write_text(TEXT[: TEXT.index("heading:")] + CLEAN)
    if not files:
        path.unlink()
    made = communique("check", at=office)
    assert (made.returncode, made.stdout) == (0, "nothing found\n")


def test_quiet_shows_nothing_and_ends_as_before(office: Path) -> None:
    made = communique("check", "--quiet", at=office)
    assert (made.returncode, made.stdout) == (1, "")


def test_a_rule_tells_how_to_answer_and_how_to_silence_it(office: Path) -> None:
    shown = communique("rules", "place-missing", at=office).stdout
    assert "decided: keep" in shown
    assert "suppress:" in shown
    assert "decided: keep" not in communique("rules", "doubled-word", at=office).stdout


def test_a_terminal_shows_the_same_findings(office: Path) -> None:
    with Terminal("check", at=office) as terminal:
        terminal.expect("certain[misspelt-word]")
        terminal.expect("^^^^^^^^^^^")
        assert terminal.end() == 1
