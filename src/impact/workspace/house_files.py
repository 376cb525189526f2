"""The library's logo and its own slide template, in and out; the last of each name stands."""

from sqlalchemy import Connection, select

from impact.workspace.lines import add_lines
from impact.workspace.schema import house_files
from impact.workspace.workspace import Writing


def keep_house_file(writing: Writing, name: str, file: str, contents: bytes) -> None:
    """No contents take it away."""
    add_lines(writing, house_files, [{"name": name, "file": file, "contents": contents}])
    writing.note("house file", name)


def load_house_file(connection: Connection, name: str) -> tuple[str, bytes] | None:
    """Its file name and its bytes; None where there is none, or it was taken away."""
    asked = select(house_files.c.file, house_files.c.contents).where(house_files.c.name == name)
    row = connection.execute(asked.order_by(house_files.c.id.desc()).limit(1)).first()
    return (row.file, bytes(row.contents)) if row and row.contents else None
