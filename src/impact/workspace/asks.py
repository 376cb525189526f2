"""What a library asks for and what each ask rests on, in and out: only added to, the last line stands, all are kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection

from impact.workspace.lines import Lines, by_key, last_of_each
from impact.workspace.schema import ask_evidence, asks
from impact.workspace.workspace import Writing

AskState = Literal["drafted", "asked", "granted", "refused", "taken_back"]
EvidenceKind = Literal["pair", "quote", "condition", "finding"]
EvidenceState = Literal["kept", "taken_back"]


@dataclass(frozen=True, slots=True)
class Ask:
    """What one person said of an ask at one time. `id` names it for good; `due` is a day (ISO) or empty.

    `period` is the one it was made in, as people write it.
    """

    id: str
    period: str
    need: str
    cost: str = ""
    owner: str = ""
    due: str = ""
    state: AskState = "drafted"
    outcome: str = ""
    by: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that an ask rests on. `key` of a quote is the id of its reflection, with start and end of a passage in
    code points of the text as it was written; of the others what names them.
    """

    ask: str
    kind: EvidenceKind
    key: str
    start: int | None = None
    end: int | None = None
    state: EvidenceState = "kept"
    by: str = ""
    at: str = ""

    @property
    def what(self) -> tuple[str, str, str]:
        """The last line of each of these stands."""
        return self.ask, self.kind, self.key


_ASKS = Lines(asks, Ask, {"id": "ask_id"})
_EVIDENCE = Lines(ask_evidence, Evidence, {"ask": "ask_id"})


def keep_ask(writing: Writing, ask: Ask) -> None:
    """Adds one line. The audit names the ask, never what was typed."""
    _ASKS.add(writing, ask)
    writing.note("ask", ask.id)


def load_asks(connection: Connection) -> dict[str, tuple[Ask, ...]]:
    """All that was said of each ask, oldest first, in the order in which they were begun; the last line stands."""
    return by_key(_ASKS.load(connection), lambda line: line.id)


def keep_evidence(writing: Writing, lines: Sequence[Evidence]) -> None:
    """Adds these lines; the audit names the ask."""
    _EVIDENCE.add(writing, *lines)
    for line in lines:
        writing.note("ask evidence", line.ask)


def load_evidence(connection: Connection) -> dict[str, tuple[Evidence, ...]]:
    """What each ask rests on now, in the order in which it was first put there."""
    last = last_of_each(_EVIDENCE.load(connection), lambda line: line.what).values()
    return by_key((line for line in last if line.state == "kept"), lambda line: line.ask)
