"""What people said of a pair, in and out: only ever added to, the last line of a pair stands."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping

from impact.workspace.lines import Lines, blank_in_lines, last_of_each
from impact.workspace.repeating import Told
from impact.workspace.schema import pair_words
from impact.workspace.workspace import Writing

_TYPED = ("inference", "ask", "ask_note")
_NO_QUOTE = {"quote_id": "", "quote_start": None, "quote_end": None}


@dataclass(frozen=True, slots=True)
class PairWords:
    """One pair at one branch ("" = all branches) in one period, and what a person said of it.

    `fit` is agrees, adds, differs or "". A quote is a reflection, or the passage from `quote_start` to `quote_end`
    of it, in code points, end exclusive.
    """

    pair: str
    branch: str
    period: str
    measure: str
    code: str
    fit: str = ""
    inference: str = ""
    ask: str = ""
    ask_note: str = ""
    quote_id: str = ""
    quote_start: int | None = None
    quote_end: int | None = None
    by: str = ""
    at: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        return self.pair, self.branch, self.period, self.measure, self.code

    @property
    def says_something(self) -> bool:
        return any((self.fit, self.inference, self.ask, self.ask_note, self.quote_id))


_SAID = Lines(pair_words, PairWords)


def keep_pair_words(writing: Writing, words: PairWords) -> None:
    """Adds one line. The audit names the pair, never what was typed."""
    _SAID.add(writing, words)
    writing.note("pair", words.pair)


def load_pair_words(connection: Connection) -> dict[tuple[str, ...], PairWords]:
    """What stands for each pair, by its key, in the order in which pairs were first spoken of."""
    return last_of_each(_SAID.load(connection), lambda words: words.key)


def forget_in_pairs(connection: Connection, ids: Collection[str], told: Told) -> None:
    """Passages of these reflections are chosen nowhere any more, and what somebody typed after them is blanked."""

    def gone(row: RowMapping) -> dict[str, object]:
        typed = {name: "" for name in _TYPED if told.is_repeated_in(row[name])}
        return {**typed, **(_NO_QUOTE if row["quote_id"] in ids else {})}

    blank_in_lines(connection, pair_words, gone)
