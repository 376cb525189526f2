"""What people decided: an input of the pipeline, looked up by question. A later line wins; a blank one takes back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from impact.questions import QuestionKind, question_id
from impact.words import tidy

# An answer of the kind measure that names no measure but the label of an earlier sheet: the series goes on.
SAME_AS = "label:"
# An answer of the kind correction that names no number but the sheet whose numbers count, where many differ.
OF_SHEET = "sheet:"
NEITHER = "none"


def same_as(label: str) -> str:
    """The answer that names an earlier label."""
    return f"{SAME_AS} {tidy(label)}"


def earlier_label(answer: str) -> str:
    """The label that an answer names, or nothing where it names none."""
    return tidy(answer[len(SAME_AS) :]) if answer.casefold().startswith(SAME_AS) else ""


def of_sheet(place: str) -> str:
    """The answer that names a sheet: `file › sheet`."""
    return f"{OF_SHEET} {tidy(place)}"


def sheet_named(answer: str) -> str:
    """The sheet that an answer names, or nothing where it names none."""
    return tidy(answer[len(OF_SHEET) :]) if answer.casefold().startswith(OF_SHEET) else ""


@dataclass(frozen=True, slots=True)
class Decision:
    kind: QuestionKind
    subject: str
    answer: str
    id: str = ""
    by: str = ""
    at: str = ""
    note: str = ""

    @property
    def key(self) -> str:
        """The id as given, else computed from kind and subject."""
        return self.id or question_id(self.kind, self.subject)


@dataclass(frozen=True)
class Decisions:
    lines: tuple[Decision, ...] = ()

    @classmethod
    def of(cls, lines: Iterable[Decision]) -> "Decisions":
        return cls(tuple(lines))

    def answer(self, kind: QuestionKind, subject: str) -> str | None:
        """What was answered, or None while nobody has, or where the answer was taken back."""
        found = self.standing.get(question_id(kind, subject))
        return found.answer if found else None

    def of_kind(self, kind: QuestionKind) -> Sequence[Decision]:
        """The standing decisions of this kind, in the order they were made."""
        return [d for d in self.standing.values() if d.kind == kind]

    @cached_property
    def standing(self) -> dict[str, Decision]:
        """By question, without those that were taken back."""
        return {key: line for key, line in {line.key: line for line in self.lines}.items() if line.answer}
