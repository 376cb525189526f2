"""The library's own codes, and its words for those that come with the program, in and out: the last line stands."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping

from impact.model import Code
from impact.vocabulary.codebook import cells_of, code_of
from impact.workspace.lines import add_lines, blank_in_lines, lines_of
from impact.workspace.repeating import Told
from impact.workspace.schema import codebook_lines
from impact.workspace.workspace import Writing

_TYPED = ("name", "definition", "include_when", "exclude_when", "example_1", "example_2", "near_miss", "traced_to")


@dataclass(frozen=True, slots=True)
class CodebookLine:
    """What somebody once said of one code; lines of one `at` and person were one change."""

    code: Code
    in_use: bool = True
    by: str = ""
    at: str = ""


def add_codebook_lines(writing: Writing, lines: Iterable[CodebookLine], *, reread: bool) -> None:
    """Adds them as one change. `reread` where the ticks of forms may now mean something else."""
    said = tuple(lines)
    add_lines(writing, codebook_lines, map(_row, said))
    for line in said:
        writing.note("codebook", line.code.id, reread=reread)


def load_codebook_lines(connection: Connection) -> tuple[CodebookLine, ...]:
    """Every line, in the order in which they were said."""
    return tuple(
        CodebookLine(code_of({**row, "id": row["code"]}), row["state"] == "in_use", row["by"], row["at"])
        for row in lines_of(connection, codebook_lines)
    )


def forget_in_codebook(connection: Connection, told: Told) -> None:
    """An example or a definition that repeats one of these reflections is blanked, in every line."""

    def gone(row: RowMapping) -> dict[str, str]:
        return {name: row["code"] if name == "name" else "" for name in _TYPED if told.is_repeated_in(row[name])}

    blank_in_lines(connection, codebook_lines, gone)


def _row(line: CodebookLine) -> dict[str, str]:
    cells = cells_of(line.code)
    return {"code": cells.pop("id"), **cells, "state": "in_use" if line.in_use else "set_aside"}
