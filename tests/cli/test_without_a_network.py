"""With every socket shut the program reads, suggests, finds personal details and quotes as ever."""

import subprocess
import sys
from pathlib import Path

SCRIPT = """
import socket, sys
from pathlib import Path

def shut(*_, **__):
    raise OSError("no network here")

class Shut(socket.socket):
    __init__ = shut

socket.socket, socket.create_connection, socket.getaddrinfo = Shut, shut, shut
from impact.cli import main
from impact.service import Service, Workspace, local_person

folder = Path(sys.argv[1])
texts = str(folder / "texts.csv")
assert main(["suggest", texts, "--out", str(folder / "codes.csv")]) == 0
assert main(["privacy", texts, "--out", str(folder / "details.csv")]) == 0
service = Service(Workspace.open(folder / "w"), local_person("Ada"))
story = b"Branch,Date,What happened?,Who may read or quote this?\\nCentral,2026-05-01,Ana Nowak came to say thanks,"
service.upload_all([("stories.csv", story + b'"Anyone, without my name"\\n')])
reflection = str(service.reflections()["id"].iloc[0])
service.clear_quote(reflection)
assert [quote.text for quote in service.quotes("board")] == ["Ana Nowak came to say thanks"]
"""


def test_nothing_needs_the_network(tmp_path: Path):
    (tmp_path / "texts.csv").write_text("id,text\n1,Ana Nowak cried and I felt seen\n", encoding="utf-8")
    done = subprocess.run([sys.executable, "-c", SCRIPT, str(tmp_path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "Ana Nowak" in (tmp_path / "details.csv").read_text(encoding="utf-8")
