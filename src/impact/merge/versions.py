"""One number that sheets tell differently in; each version of it with its cells, its date and what became of it, out.

This is the history: also when a question was answered, what was said before stands here with where it came from.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass, fields

import pandas as pd

from impact.questions import question_id
from impact.understood import Understood

ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Version:
    """`stands`: counts · replaced · waits · left_out. `why` says in words why this one counts, or `answered`.

    `saved` is the day the file was last changed (ISO), where it says so. `subject` says what the number is of, and
    `question` is the id of the question about it, open or answered; where sheets differ throughout, one
    of many numbers. `file` is empty where a person typed a value that no file holds.
    `answer` is what a person answers to let this sheet's numbers count, where the question is about sheets, and `held`
    how many numbers of the column both sheets tell.
    """

    question: str
    subject: str
    value: float
    file: str
    sheet: str
    cells: str
    saved: str
    stands: str
    why: str
    answer: str = ""
    held: int = 0


@dataclass(frozen=True, slots=True)
class Disputed:
    """A number of sheets that differ throughout: the question about them, and the answer for each (by its file, name
    and digest); `held` numbers of its column are told by both. `neither`: somebody wants none of them.
    """

    question: str
    answers: Mapping[tuple[str, str, str], str]
    held: int
    neither: bool


def versions_of(
    subject: str,
    told: Sequence[tuple[float, Understood, pd.DataFrame]],
    *,
    counts: float | None,
    why: str,
    dispute: Disputed | None = None,
) -> list[Version]:
    """`told`: each total with the sheet that tells it and its lines there; `counts` is the one that counts, if any.

    `dispute` where the question is not about this number alone.
    """
    asked = dispute.question if dispute else question_id("correction", subject)
    left_out = dispute.neither if dispute else False
    found = [
        Version(
            asked,
            subject,
            total,
            sheet.file,
            sheet.sheet,
            ", ".join(lines["cell"]),
            sheet.modified.date().isoformat() if sheet.modified else "",
            "left_out" if left_out else _stands(total, counts),
            why if counts is not None and _stands(total, counts) == "counts" else "",
            dispute.answers[sheet.file, sheet.sheet, sheet.digest] if dispute else "",
            dispute.held if dispute else 0,
        )
        for total, sheet, lines in told
    ]
    if counts is not None and not any(version.stands == "counts" for version in found):
        found.append(Version(asked, subject, counts, "", "", "", "", "counts", why))
    return found


def versions_frame(found: Iterable[Version]) -> pd.DataFrame:
    """A line a version; those of one number together."""
    columns = [field.name for field in fields(Version)]
    frame = pd.DataFrame([astuple(version) for version in found], columns=columns)
    return frame.astype({**dict.fromkeys(columns, "str"), "value": "float64", "held": "int64"})


def _stands(total: float, counts: float | None) -> str:
    if counts is None:
        return "waits"
    return "counts" if round(total, 6) == round(counts, 6) else "replaced"
