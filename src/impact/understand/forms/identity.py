"""Columns that say who wrote in; a keyed hash for each writer and the questions about these columns out."""

import hashlib
import hmac
import re
import secrets
from collections.abc import Sequence

from impact.decisions import Decisions
from impact.ledger import Line
from impact.questions import Question
from impact.sheets import Sheet, address
from impact.understand.forms.columns import Column
from impact.vocabulary.problems import problem_line
from impact.words import fold

# Who has no key of its own tells writers apart within this run only: a plain hash of an address can be guessed.
RUN_KEY = secrets.token_bytes(32)

IDENTITY = ("email", "user", "name", "private")
# An internet address or a phone is shared by a desk; it tells nobody apart.
_OWN = ("email", "user", "name")
_NOBODY = frozenset("anonymous anonym anonyme anónimo anonimo nimetön - – n/a na none no unknown not given".split())

_EMAIL = re.compile(r"^[^@\s]+@[^@\s]+\.\w+$")
_INTERNET = re.compile(r"^(?:\d{1,3}\.){3}\d{1,3}$|^[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){3,7}$", re.I)
_PHONE = re.compile(r"^\+?[\d\s().-]{9,18}$")


def identity_by_values(answers: Sequence[str]) -> str:
    """What a column tells by its cells, whatever it is called: `email`, `private`, or nothing."""
    if not answers:
        return ""
    for kind, pattern in (("email", _EMAIL), ("private", _INTERNET), ("private", _PHONE)):
        hits = [answer.strip() for answer in answers if pattern.match(answer.strip())]
        if kind == "private" and pattern is _PHONE:
            hits = [hit for hit in hits if sum(c.isdigit() for c in hit) >= 9 and not hit.isdigit()]
        if len(hits) > len(answers) / 2:
            return kind
    return ""


def writer_column(columns: Sequence[Column]) -> Column | None:
    """The one column that tells writers apart; two would make one person two."""
    own = [c for c in columns if c.role in _OWN and _somebody(c) and not _is_patron(c)]
    return min(own, key=lambda c: (_OWN.index(c.role), -len(_somebody(c)), c.at), default=None)


def writer_hash(said: str, *, key: bytes) -> str:
    """First 16 hex of an HMAC-SHA256 over the folded words; empty for nobody."""
    who = fold(said)
    return "" if _is_nobody(who) else hmac.new(key, who.encode(), hashlib.sha256).hexdigest()[:16]


TELLS_WRITERS = "The column tells who wrote or who is told about. Nothing of it is used but to tell writers apart."


def identity_questions(
    columns: Sequence[Column], *, sheet: Sheet, header: int, decisions: Decisions, reason: str = TELLS_WRITERS
) -> list[Question]:
    """May this column be removed? Asked once a header; nothing of its cells is told."""
    return [
        Question(
            "identity_column",
            fold(c.title),
            file=sheet.file,
            sheet=sheet.name,
            cell=address(header, c.at),
            seen=c.title,
            guesses=("yes", "no"),
            reason=reason,
            rows_waiting=len(_somebody(c)),
        )
        for c in columns
        if c.role in IDENTITY and _somebody(c) and decisions.answer("identity_column", fold(c.title)) is None
    ]


def identity_remarks(columns: Sequence[Column], *, sheet: Sheet, header: int) -> list[Line]:
    return [
        problem_line(
            "reflections_identity",
            "set_aside",
            file=sheet.file,
            sheet=sheet.name,
            row=header + 1,
            cell=address(header, c.at),
            seen=c.title,
        )
        for c in columns
        if c.role in IDENTITY and _somebody(c)
    ]


def _somebody(column: Column) -> list[str]:
    return [words for words in column.words.values() if not _is_nobody(fold(words))]


def _is_nobody(folded: str) -> bool:
    return not folded or folded in _NOBODY


def _is_patron(column: Column) -> bool:
    return bool(re.search(r"patron|visitor|customer|client|\buser's\b", fold(column.title)))
