"""A folder may hold what is no file, or what nobody may read: nothing hangs, and what is left out is told."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from impact.read import read_files

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pipes, devices and links of this kind are on POSIX only")

TABLE = "Branch,Month,Visits\nEast,2026-07,1\n"


def test_pipes_devices_and_links_in_a_circle_are_passed_over(tmp_path):
    (tmp_path / "good.csv").write_text(TABLE, encoding="utf-8")
    os.mkfifo(tmp_path / "pipe.csv")
    (tmp_path / "zero.csv").symlink_to("/dev/zero")
    (tmp_path / "self.csv").symlink_to("self.csv")
    (tmp_path / "round").symlink_to(tmp_path)
    assert [(book.file, book.refused) for book in read_files([tmp_path])] == [("good.csv", None)]
    named = read_files([tmp_path / name for name in ("pipe.csv", "zero.csv", "self.csv")])
    assert {book.refused.key for book in named} == {"file_missing"}


def test_a_folder_below_the_deepest_is_told(tmp_path):
    deep = tmp_path.joinpath(*["d"] * 101)
    deep.mkdir(parents=True)
    (deep / "lost.csv").write_text(TABLE, encoding="utf-8")
    (deep.parent / "found.csv").write_text(TABLE, encoding="utf-8")
    told = {book.file: book.refused and book.refused.key for book in read_files([tmp_path])}
    assert told == {"found.csv": None, "d": "file_not_opened"}


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become somebody else")
def test_what_may_not_be_read_is_told_and_the_rest_is_read():
    tmp_path = Path(tempfile.mkdtemp())  # the folders above pytest's own are closed to others
    closed = tmp_path / "closed"
    closed.mkdir()
    (closed / "inside.csv").write_text(TABLE, encoding="utf-8")
    code = (
        "import os, sys; from impact.read import files; from pathlib import Path; os.setuid(65534);"
        "print(sorted((s.name, s.refused.key if s.refused else '') for s in files._sources([Path(sys.argv[1]),"
        "Path(sys.argv[1]) / 'closed' / 'inside.csv'])))"
    )
    tmp_path.chmod(0o755)
    closed.chmod(0o000)
    said = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    shutil.rmtree(tmp_path)
    assert said.stdout.strip() == "[('closed', ''), ('inside.csv', 'file_not_opened')]"
