"""What people say of findings, in and out: kept out, and why; only added to, the last line of a finding stands."""

from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection

from impact.workspace.lines import Lines, last_of_each
from impact.workspace.schema import finding_choices
from impact.workspace.workspace import Writing

FindingState = Literal["kept_out", "taken_back"]


@dataclass(frozen=True, slots=True)
class FindingChoice:
    """One finding of one period, by its key, and what a person said of it."""

    period: str
    finding: str
    state: FindingState
    reason: str = ""
    by: str = ""
    at: str = ""


_CHOICES = Lines(finding_choices, FindingChoice)


def say_of_finding(writing: Writing, choice: FindingChoice) -> None:
    """The audit names the finding, never what was typed."""
    _CHOICES.add(writing, choice)
    writing.note("finding", choice.finding)


def load_findings_kept_out(connection: Connection, period: str) -> tuple[FindingChoice, ...]:
    """What is kept out of this period now, in the order in which it was first spoken of."""
    of_period = _CHOICES.load(connection, finding_choices.c.period == period)
    standing = last_of_each(of_period, lambda choice: choice.finding)
    return tuple(choice for choice in standing.values() if choice.state == "kept_out")
