"""Files made to harm: refused with a place and a reason, at once, in little memory."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from communique import packaged
from communique.errors import MOST_TOLD, Fault, InvalidData
from communique.model.communique import Communique
from communique.model.house import House
from communique.workspace import AlreadyThere, Workspace
from communique.workspace.layout import MODELS
from communique.workspace.yaml_reading import read
from hostile_files import EXPLOSIVE, HEAD, SPECIAL

SECONDS, MEGABYTES = 1.0, 200
# `ru_maxrss` would count what the process that started this one held (getrusage(2), Linux).
MEASURED = """\
import resource, sys
from pathlib import Path
from communique.errors import InvalidData
from communique.workspace.layout import MODELS
from communique.workspace.yaml_reading import read

def used(): return resource.getrusage(resource.RUSAGE_SELF)
for path in map(Path, sys.argv[1:]):
    for model in MODELS.values():
        before = used()
        try:
            read(path, model)
            print("read")
        except InvalidData as error:
            after = used()
            seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            print(model.__name__, seconds, len(str(error)), len(error.faults()))
status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
print(int(status["VmHWM"].split()[0]) / 1024)
"""


@pytest.mark.parametrize("name", EXPLOSIVE)
def test_what_explodes_is_refused_at_once_in_little_memory(tmp_path: Path, name: str) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(EXPLOSIVE[name]())
    run = subprocess.run(
        [sys.executable, "-c", MEASURED, path], capture_output=True, text=True, check=True
    )
    *each, memory = run.stdout.splitlines()
    assert len(each) == len(MODELS)
    for line in each:
        _, seconds, said, faults = line.split()
        assert float(seconds) < SECONDS, line
        assert int(said) < 100_000, line
        assert 0 < int(faults) <= MOST_TOLD + 1
    assert float(memory) < MEGABYTES


def faults(path: Path, root: Path | None = None) -> tuple[Fault, ...]:
    with pytest.raises(InvalidData) as caught:
        read(path, House, root)
    return caught.value.faults()


def test_of_many_faults_the_first_are_told_and_that_there_are_more(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(HEAD + "".join(f"k{n}: x\n" for n in range(500)))
    found = faults(path)
    assert [fault.line for fault in found[:-1]] == list(range(2, MOST_TOLD + 2))
    assert (found[-1].code, found[-1].path) == ("more-faults", path)


def test_what_is_just_within_the_bounds_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    units = "".join(f"  - {{id: p{n}, text: x}}\n" for n in range(4_999))
    long = f"  - id: long\n    text: {'x' * 100_000}\n"
    path.write_text(f"{HEAD}id: a\nlanguage: en\nheading: {{}}\nbody:\n{units}{long}")
    assert len(read(path, Communique).body) == 5_000


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("format: 1\n".encode("utf-16"), "this is UTF-16 text, not UTF-8"),
        (b"\xfe\xff" + "format: 1\n".encode("utf-16-be"), "this is UTF-16 text, not UTF-8"),
        ("format: 1\n".encode("utf-32"), "this is UTF-32 text, not UTF-8"),
        ("format: 1\n".encode("utf-16-le"), "the control character U+0000"),
        ("format: 1\nname: {en: caf\xe9}\n".encode("latin-1"), "byte 0xe9 is not UTF-8 text"),
        (b"format: 1\nname: {en: \xed\xa0\x80}\n", "byte 0xed is not UTF-8 text"),
        (b'format: 1\nname: {en: "\\ud800"}\n', "this is not YAML"),
    ],
)
def test_other_encodings_are_named(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(content)
    assert message in faults(path)[0].message


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_any_line_ends_will_do_and_lines_are_counted_alike(tmp_path: Path, ends: str) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(f"format: 1{ends}name:{ends}  en: A{ends}".encode())
    assert read(path, House).name == {"en": "A"}
    path.write_bytes(f"format: 1{ends}name:{ends}  en: A{ends}nmae: x{ends}".encode())
    assert (faults(path)[0].line, faults(path)[0].column) == (4, 1)


@pytest.mark.parametrize("head", ["%YAML 1.1\n---\n", "%YAML 1.2\n---\n", "---\n", "\ufeff---\n"])
def test_what_may_stand_before_a_document_may(tmp_path: Path, head: str) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(f"{head}format: 1\n...\n", "utf-8")
    assert read(path, House).format == 1


def test_a_merge_key_is_a_key_like_any_other(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text("format: 1\n<<: {name: {en: X}}\n")
    assert [(fault.code, fault.line) for fault in faults(path)] == [("unknown-key", 2)]


def test_nothing_is_made_of_a_tag(tmp_path: Path) -> None:
    path, touched = tmp_path / "x.yaml", tmp_path / "touched"
    path.write_text(f"format: 1\nname: !!python/object/apply:os.mkdir ['{touched}']\n")
    assert faults(path)[0].code == "tag"
    assert not touched.exists()


def test_what_would_steer_a_terminal_is_spelt_out(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text('format: 1\n"a\\e[2J\\u202eb\\nc": x\n')
    (found,) = faults(path)
    assert r"there is no key 'a\x1b[2J\u202eb\nc' here" in str(found)
    assert str(found).count("\n") == 1


@pytest.mark.parametrize("kind", SPECIAL)
def test_what_is_no_file_of_the_workspace_is_refused_unread(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "w" / "x.yaml"
    path.parent.mkdir()
    SPECIAL[kind](path)
    codes = {fault.code for fault in faults(path)}
    assert codes <= {"no-file", "unreadable-file", "outside-workspace"}


def test_a_link_that_stays_inside_is_followed_and_one_that_leaves_is_not(tmp_path: Path) -> None:
    root, outside = tmp_path / "w", tmp_path / "outside.yaml"
    (root / "data").mkdir(parents=True)
    outside.write_text("format: 1\nname: {en: Secret}\n")
    shutil.copy(outside, root / "shared.yaml")
    path = root / "data" / "house.yaml"
    path.symlink_to("../shared.yaml")
    assert read(path, House, root).name == {"en": "Secret"}
    path.unlink()
    path.symlink_to("../../outside.yaml")
    (found,) = faults(path, root)
    assert found.code == "outside-workspace"
    assert "Secret" not in str(found)


def test_a_folder_that_leads_out_is_neither_read_nor_written(tmp_path: Path) -> None:
    shutil.copytree(packaged.templates() / "workspace", tmp_path / "w")
    workspace, elsewhere = Workspace(tmp_path / "w"), tmp_path / "elsewhere"
    made = workspace.communique(workspace.communique_ids()[0])
    for name in ("communiques", "sources"):
        shutil.move(workspace.root / "data" / name, elsewhere / name)
        (workspace.root / "data" / name).symlink_to(elsewhere / name)
    before = sorted(elsewhere.rglob("*"))
    for attempt in (
        lambda: workspace.communique(made.id),
        lambda: workspace.save_communique(made, force=True),
        lambda: workspace.save_new_communique(made.model_copy(update={"id": "new"}), {}),
        lambda: workspace.save_source("x.txt", b"x"),
    ):
        with pytest.raises(InvalidData, match="outside-workspace"):
            attempt()
    assert sorted(elsewhere.rglob("*")) == before


def test_a_workspace_may_itself_be_reached_by_a_link(tmp_path: Path) -> None:
    shutil.copytree(packaged.templates() / "workspace", tmp_path / "w")
    (tmp_path / "link").symlink_to("w")
    workspace = Workspace(tmp_path / "link")
    shared = workspace.shared()
    assert workspace.dossiers(workspace.communique_ids(), shared)


def test_a_source_that_never_ends_is_not_compared_for_ever(tmp_path: Path) -> None:
    shutil.copytree(packaged.templates() / "workspace", tmp_path / "w")
    workspace = Workspace(tmp_path / "w")
    (workspace.root / "data/sources/x.txt").symlink_to("/dev/zero")
    with pytest.raises(AlreadyThere):
        workspace.save_source("x.txt", b"x")


def test_a_schema_that_is_none_is_written_anew(tmp_path: Path) -> None:
    shutil.copytree(packaged.templates() / "workspace", tmp_path / "w")
    workspace, path = Workspace(tmp_path / "w"), tmp_path / "w/data/schema.json"
    for spoil in (lambda: path.write_bytes(b"\xff"), lambda: os.mkfifo(path)):
        path.unlink(missing_ok=True)
        spoil()
        workspace.save_schema()
        assert path.read_text().startswith("{")


def test_what_editors_leave_beside_a_file_is_no_file_of_ours(tmp_path: Path) -> None:
    shutil.copytree(packaged.templates() / "workspace", tmp_path / "w")
    workspace = Workspace(tmp_path / "w")
    ids = workspace.communique_ids()
    folder = workspace.root / "data" / "communiques"
    (folder / ".#open.yaml").symlink_to("somebody@somewhere.1234")
    (folder / ".swap.yaml").write_text("not ours")
    assert workspace.communique_ids() == ids


@pytest.mark.parametrize("name", ["**", "[", "a?", "-", "a b", "é", "a\nb", "x" * 200])
def test_a_file_of_any_name_is_a_fault_at_most(tmp_path: Path, name: str) -> None:
    shutil.copytree(packaged.templates() / "workspace", tmp_path / "w")
    workspace = Workspace(tmp_path / "w")
    text = workspace.communique_path(workspace.communique_ids()[0]).read_text()
    for folder, stem in (("communiques", name), ("translations", f"{name}.it")):
        (workspace.root / "data" / folder / f"{stem}.yaml").write_text(text)
    with pytest.raises(InvalidData) as caught:
        workspace.dossiers(workspace.communique_ids(), workspace.shared())
    assert "misnamed-file" in {fault.code for fault in caught.value.faults()}


@pytest.fixture
def as_nobody() -> Iterator[Path]:
    """A folder that everybody may enter, and no right to read what is not for everybody."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        root = os.geteuid() == 0
        yield Path(folder)
        if root:
            os.seteuid(0)


def give_up_rights() -> None:
    if os.geteuid() == 0:
        os.seteuid(65534)


def test_what_may_not_be_read_is_said_to_be_so(as_nobody: Path) -> None:
    path = as_nobody / "x.yaml"
    path.write_text(HEAD)
    path.chmod(0)
    give_up_rights()
    (found,) = faults(path)
    assert (found.code, "permission denied" in found.message) == ("unreadable-file", True)


def test_a_folder_that_may_not_be_read_is_not_taken_for_an_empty_one(as_nobody: Path) -> None:
    shutil.copytree(packaged.templates() / "workspace", as_nobody / "w")
    (as_nobody / "w/data/communiques").chmod(0)
    give_up_rights()
    with pytest.raises(PermissionError):
        Workspace(as_nobody / "w").communique_ids()
