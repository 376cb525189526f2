"""What people say of findings, in and out: kept out, and why; only added to, the last line of a finding stands."""

from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, insert, select

from impact.workspace.schema import finding_choices
from impact.workspace.workspace import Writing

FindingState = Literal["kept_out", "taken_back"]
_WORDS = ("period", "finding", "state", "reason")


@dataclass(frozen=True, slots=True)
class FindingChoice:
    """One finding of one period, by its key, and what a person said of it."""

    period: str
    finding: str
    state: FindingState
    reason: str = ""
    by: str = ""
    at: str = ""


def say_of_finding(writing: Writing, choice: FindingChoice) -> None:
    """The audit names the finding, never what was typed."""
    values = {name: getattr(choice, name) for name in _WORDS}
    writing.connection.execute(insert(finding_choices).values(**values, by=writing.by, at=writing.at))
    writing.note("finding", choice.finding)


def load_findings_kept_out(connection: Connection, period: str) -> tuple[FindingChoice, ...]:
    """What is kept out of this period now, in the order in which it was first spoken of."""
    standing: dict[str, FindingChoice] = {}
    ordered = select(finding_choices).where(finding_choices.c.period == period).order_by(finding_choices.c.id)
    for row in connection.execute(ordered).mappings():
        choice = FindingChoice(**{name: row[name] for name in (*_WORDS, "by", "at")})
        standing[choice.finding] = choice
    return tuple(choice for choice in standing.values() if choice.state == "kept_out")
