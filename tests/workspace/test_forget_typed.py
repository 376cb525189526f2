"""What people typed after a reflection goes with it, wherever it was typed: every column of words is asked for here."""

import json
import zlib

import msgpack
import pytest
from sqlalchemy import Boolean, Column, Integer, LargeBinary, Text, insert, select

from impact.workspace import Workspace, forget_repeated
from impact.workspace.schema import metadata

SENTENCE = "She carried the heavy atlas home and laughed about it all evening"
OTHER = "The roof at Hill was closed for three weeks in May"
# A column of words that is not here must let go of a sentence. Beside each one: why nobody types a sentence into it.
NOT_TYPED = {
    "uploads.file": "the name of a file",
    "sheets.name": "the name of a sheet; the cells of a withdrawn row are blanked in `rows`",
    "sheets.about": "what the reader found beside the cells; rewritten with the sheet",
    "remarks.sheet": "the name of a sheet",
    **dict.fromkeys(
        (f"remarks.{name}" for name in ("cell", "fate", "problem", "seen", "remedy", "decision", "key")),
        "what reading says of a row, in the words of the problem list",
    ),
    **dict.fromkeys(
        (f"stories.{name}" for name in ("branch", "day", "text", "consent", "told_by", "service")),
        "a reflection itself: withdrawn by its own row",
    ),
    "audit.subject": "an id or the name of a file",
    "pair_words.fit": "one of three words",
    "codebook_lines.family": "a family of the codebook",
    "codebook_lines.tier": "one of the tiers",
    "codebook_lines.parent": "the id of a code",
    "codebook_lines.aliases": "what a form offers to be ticked: ticked cells are in every row",
    "codebook_lines.starter": "yes or no",
    "codebook_lines.sensitive": "yes or no",
    "writer_names.name": "a name; it goes with the id of its reflection",
    "rounds.name": "Round 1, Round 2",
    "rounds.reflections": "ids",
    "rounds.coders": "names of readers",
    "context_rows.library": "from a line of a public dataset",
    "context_rows.value": "a number",
    "frozen.quotes": "ids",
    "frozen.limits": "numbers, by name",
    "house_files.file": "the name of a file",
}
PACKED = {
    "drafts.words": lambda words: json.dumps({"what happened": words}),
    "frozen.contents": lambda words: zlib.compress(msgpack.packb({"lines": [{"words": words}]})),
}


@pytest.fixture
def everywhere(workspace: Workspace) -> Workspace:
    """The sentence in every column that holds words, and another one in a second line of each table."""
    with workspace.writing("Ada") as writing:
        for table in metadata.sorted_tables:
            for number, words in ((1, SENTENCE), (2, OTHER)):
                if table.name not in ("schema_version", "revision", "sheets", "derived"):
                    writing.connection.execute(insert(table).values(_line(list(table.c), number, words)))
        writing.note("typed", "everywhere")
    return workspace


def _line(columns: list[Column], number: int, words: str) -> dict[str, object]:
    return {str(column.name): _value(column, number, words) for column in columns}


def _value(column: Column, number: int, words: str) -> object:
    if packed := PACKED.get(_called(column)):
        return packed(words)
    if isinstance(column.type, Text):
        return words
    if isinstance(column.type, Boolean):
        return False
    if isinstance(column.type, Integer):
        return number
    return b"" if isinstance(column.type, LargeBinary) else f"{column.name} {number}"


def _called(column: Column) -> str:
    return f"{column.table.name}.{column.name}"


def _holding(workspace: Workspace, words: str) -> set[str]:
    """Every column, packed or not, in which these words stand."""
    found = set()
    with workspace.reading() as connection:
        for table in metadata.sorted_tables:
            for line in connection.execute(select(table)).mappings():
                found |= {f"{table.name}.{name}" for name, cell in line.items() if words in _plain(cell)}
    return found


def _plain(cell: object) -> str:
    if isinstance(cell, bytes) and cell:
        return str(msgpack.unpackb(zlib.decompress(cell)))
    return str(cell)


def test_every_column_that_people_type_into_lets_go_of_a_sentence(everywhere: Workspace):
    words_before = {_called(c) for table in metadata.sorted_tables for c in table.c if isinstance(c.type, Text)}
    assert words_before - {"sheets.name", "sheets.about"} <= _holding(everywhere, SENTENCE)
    with everywhere.writing("Ada") as writing:
        forget_repeated(writing.connection, [SENTENCE])
        writing.note("withdraw", "one")
    assert _holding(everywhere, SENTENCE) <= set(NOT_TYPED)


def test_what_repeats_nobody_stays(everywhere: Workspace):
    before = _holding(everywhere, OTHER)
    with everywhere.writing("Ada") as writing:
        forget_repeated(writing.connection, [SENTENCE])
        writing.note("withdraw", "one")
    assert _holding(everywhere, OTHER) == before


def test_the_exceptions_are_columns_that_there_are():
    assert set(NOT_TYPED) <= {
        _called(c) for table in metadata.sorted_tables for c in table.c if isinstance(c.type, Text)
    }
