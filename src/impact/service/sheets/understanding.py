"""A book and the decisions in, what its sheets hold out: understood anew only when an answer that it asked for changed.

While a book is understood, every decision it looks up is written down, found or not. What came of it holds as long as
all of them would be answered the same. In memory only: it holds raw text.
"""

import threading
from collections import OrderedDict
from collections.abc import Collection, Hashable, Sequence
from dataclasses import dataclass, field

from impact.decisions import Decision, Decisions
from impact.questions import QuestionKind, question_id
from impact.sheets import Book
from impact.understand import understand
from impact.understood import Understood
from impact.vocabulary.codebook import Codebook, codebook

# About 100 MB. A library's whole history is rarely more than 80,000 numbers.
MOST_ROWS = 400_000

_Kinds = dict[QuestionKind, tuple[tuple[str, str], ...]]
_Key = tuple[str, int | None, bytes, Hashable]


@dataclass(frozen=True)
class Watched(Decisions):
    """Decisions that remember what was asked of them."""

    answers: dict[str, str | None] = field(default_factory=dict)
    kinds: _Kinds = field(default_factory=dict)

    def answer(self, kind: QuestionKind, subject: str) -> str | None:
        found = super().answer(kind, subject)
        self.answers[question_id(kind, subject)] = found
        return found

    def of_kind(self, kind: QuestionKind) -> Sequence[Decision]:
        found = super().of_kind(kind)
        self.kinds[kind] = _said(found)
        return found


@dataclass(frozen=True, eq=False)
class _Made:
    """What one book was understood as, and the answers that this rests on."""

    sheets: tuple[Understood, ...]
    asked: Watched
    rows: int

    def holds(self, standing: dict[str, str], decisions: Decisions) -> bool:
        found = self.asked.answers
        return (
            all(found[key] == answer for key, answer in standing.items() if key in found)
            and all(key in standing for key, answer in found.items() if answer is not None)
            and all(_said(decisions.of_kind(kind)) == said for kind, said in self.asked.kinds.items())
        )


class Understandings:
    """Safe between threads. `made` counts how often a book really was understood."""

    def __init__(self, most_rows: int = MOST_ROWS) -> None:
        self.made = 0
        self._most = most_rows
        self._kept: OrderedDict[_Key, list[_Made]] = OrderedDict()
        self._lock = threading.Lock()

    def of(
        self,
        book: Book,
        *,
        decisions: Decisions,
        fiscal_start: int | None,
        writer_key: bytes | None = None,
        codes: Codebook | None = None,
    ) -> list[Understood]:
        """As `understand`: the same answers and the same words for codes give the same sheets."""
        key = _key(book, fiscal_start, writer_key, codes)
        standing = {key: line.answer for key, line in decisions.standing.items()}
        with self._lock:
            found = next((made for made in self._kept.get(key, ()) if made.holds(standing, decisions)), None)
            if found:
                self._kept.move_to_end(key)
                return list(found.sheets)
        asked = Watched(decisions.lines)
        sheets = understand(book, decisions=asked, fiscal_start=fiscal_start, writer_key=writer_key, codes=codes)
        self._keep(key, _Made(tuple(sheets), asked, sum(len(s.counts) + len(s.rows) for s in sheets)))
        return sheets

    def looked_up(
        self, book: Book, *, fiscal_start: int | None, writer_key: bytes | None = None, codes: Codebook | None = None
    ) -> frozenset[str]:
        """Ids of the questions whose answers, given or not, this book was last understood by."""
        with self._lock:
            made = self._kept.get(_key(book, fiscal_start, writer_key, codes), ())
            return frozenset(made[0].asked.answers) if made else frozenset()

    def keep_only(self, books: Collection[Book], *, writer_key: bytes) -> None:
        """Of this workspace's, those that are still there: what was withdrawn or removed leaves memory too."""
        here = {book.stamp for book in books}
        with self._lock:
            for key in [key for key in self._kept if key[2] == writer_key and key[0] not in here]:
                del self._kept[key]

    def _keep(self, key: _Key, made: _Made) -> None:
        with self._lock:
            self.made += 1
            # Two of a book: as it stands, and as it would be if nobody had answered about its columns of names.
            self._kept[key] = [made, *self._kept.get(key, ())][:2]
            self._kept.move_to_end(key)
            while len(self._kept) > 1 and self._rows() > self._most:
                self._kept.popitem(last=False)

    def _rows(self) -> int:
        return sum(made.rows for all_of_one in self._kept.values() for made in all_of_one)


def _key(book: Book, fiscal_start: int | None, writer_key: bytes | None, codes: Codebook | None) -> _Key:
    return book.stamp, fiscal_start, writer_key or b"", (codebook() if codes is None else codes).tick_words


def _said(decisions: Sequence[Decision]) -> tuple[tuple[str, str], ...]:
    return tuple((line.subject, line.answer) for line in decisions)
