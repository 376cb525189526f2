"""What a library asks for and what each ask rests on, in and out: only added to, the last line stands, all are kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, insert, select

from impact.workspace.schema import ask_evidence, asks
from impact.workspace.workspace import Writing

AskState = Literal["drafted", "asked", "granted", "refused", "taken_back"]
EvidenceKind = Literal["pair", "quote", "condition", "finding"]
EvidenceState = Literal["kept", "taken_back"]

_SAID = ("period", "need", "cost", "owner", "due", "state", "outcome")


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


def keep_ask(writing: Writing, ask: Ask) -> None:
    """Adds one line. The audit names the ask, never what was typed."""
    values = {name: getattr(ask, name) for name in _SAID}
    writing.connection.execute(insert(asks).values(ask_id=ask.id, **values, by=writing.by, at=writing.at))
    writing.note("ask", ask.id)


def load_asks(connection: Connection) -> dict[str, tuple[Ask, ...]]:
    """All that was said of each ask, oldest first, in the order in which they were begun; the last line stands."""
    said: dict[str, list[Ask]] = {}
    for row in connection.execute(select(asks).order_by(asks.c.id)).mappings():
        line = Ask(id=row["ask_id"], **{name: row[name] for name in (*_SAID, "by", "at")})
        said.setdefault(line.id, []).append(line)
    return {name: tuple(lines) for name, lines in said.items()}


def keep_evidence(writing: Writing, lines: Sequence[Evidence]) -> None:
    """Adds these lines; the audit names the ask."""
    for line in lines:
        writing.connection.execute(
            insert(ask_evidence).values(
                ask_id=line.ask,
                kind=line.kind,
                key=line.key,
                start=line.start,
                end=line.end,
                state=line.state,
                by=writing.by,
                at=writing.at,
            )
        )
        writing.note("ask evidence", line.ask)


def load_evidence(connection: Connection) -> dict[str, tuple[Evidence, ...]]:
    """What each ask rests on now, in the order in which it was first put there."""
    last: dict[tuple[str, str, str], Evidence] = {}
    for row in connection.execute(select(ask_evidence).order_by(ask_evidence.c.id)).mappings():
        names = ("kind", "key", "start", "end", "state", "by", "at")
        line = Evidence(ask=row["ask_id"], **{name: row[name] for name in names})
        last[line.what] = line
    found: dict[str, list[Evidence]] = {}
    for line in last.values():
        if line.state == "kept":
            found.setdefault(line.ask, []).append(line)
    return {name: tuple(lines) for name, lines in found.items()}
