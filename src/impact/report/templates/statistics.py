"""Branches and today in, a workbook for the counts of each branch and month out."""

from collections.abc import Sequence
from datetime import date

from impact.report.templates.sheet import Field, FillIn
from impact.vocabulary.measures import measures

# What most branches can count, and what the organisation gave: both sides of a pair. With a note on each.
COUNTED = {
    "visits": "People who came in, from the gate or a door counter. If the counter counts in and out, halve it.",
    "circ_total": "Loans and renewals of everything, on paper and electronic.",
    "reference": "Questions that took knowledge of sources: finding, explaining, recommending.",
    "directional": "Where is, when is, how much is: short questions without looking anything up.",
    "tech_help": "Help with a computer, a phone, printing, a log-in, one person at a time.",
    "computer_sessions": "Sessions on the library's public computers, from the booking system.",
    "program_attendance": "Everybody who was there, at all programmes of the month.",
    "new_registrations": "New cards given out in the month.",
    "incidents": "Entries in the incident log.",
    "social_referrals": "Times that somebody was brought together with a shelter, a clinic or another service.",
    "volunteer_hours": "Hours that volunteers gave.",
}
GIVEN = {
    "staff_fte": "Posts filled, as full-time equivalents, on the last day of the month.",
    "training_hours": "Hours of training that staff were given, all persons together.",
    "debriefs_held": "Meetings in which staff talked the work through: debriefs, sounding boards.",
    "shadow_days": "Days on which somebody went along with a colleague to learn.",
    "lone_hours": "Opening hours in which one person was alone at a service point.",
    "vacancies": "Posts that were vacant on the last day of the month, as full-time equivalents.",
}
# Numbers of a quiet month, so that nobody takes them for a goal.
_EXAMPLE = (8420, 11230, 640, 910, 355, 1480, 270, 96, 3, 12, 41.5, 6.5, 14, 1, 2, 22.5, 0.5)
_MORE_COLUMNS = 4
_YEARS_BACK, _YEARS_AHEAD = 2, 1

_ADVICE = (
    ("One row", "For each branch and month. If you only know the quarter, choose the quarter instead of the month."),
    ("Not known", "Leave the cell empty. It is then unknown, which is honest and does no harm."),
    ("None at all", "Write 0 only when you counted and there was none."),
    ("Only digits", "No “about”, no “n/a”: a number that was estimated belongs here, one that is not known does not."),
    ("The grey row", "It shows how a row may look. It is never counted; leave it or delete it."),
    ("The dark heads", "They are locked, so that the numbers are recognised next time. Every other cell is free."),
    ("More to count", "The last columns have an empty head: choose a measure from its list, or type a name. "
                      "A name that we do not know is kept and asked about once."),
    ("Too many columns", "Leave those empty that you do not count, or hide them."),
    ("Unlock", "Review, Unprotect Sheet: there is no password."),
    ("When it is full", "Bring it in on the page Bring in. Bring in the same workbook again next month: what is there "
                        "already counts once."),
)  # fmt: skip


def statistics(*, branches: Sequence[str], today: date) -> bytes:
    """An .xlsx file: Read me, Statistics, and the lists of what may be chosen."""
    book = FillIn("Statistics", _ADVICE)
    book.lay_out([*_first(branches, today), *_numbers(), *_more()], high=62)
    return book.contents()


def months(today: date) -> list[str]:
    """`2026-07`, and quarters `2026-Q3`, two years back and one ahead."""
    years = range(today.year - _YEARS_BACK, today.year + _YEARS_AHEAD + 1)
    return [
        *(f"{year}-{month:02}" for year in years for month in range(1, 13)),
        *(f"{year}-Q{quarter}" for year in years for quarter in range(1, 5)),
    ]


def _first(branches: Sequence[str], today: date) -> list[Field]:
    branch = "The branch, always spelt the same way. For the whole library write: All branches."
    return [
        Field("Branch", branch, width=26, choices=_offered(branches)),
        Field("Month", "As 2026-07, or a quarter as 2026-Q3.", "2026-07", width=12, choices=months(today)),
    ]


def _offered(branches: Sequence[str]) -> tuple[str, ...]:
    return (*branches, "All branches") if branches else ()


def _numbers() -> list[Field]:
    notes = {**COUNTED, **GIVEN}
    return [
        Field(measures()[key].label, note, example, colour="support" if key in GIVEN else "count", number=True)
        for (key, note), example in zip(notes.items(), _EXAMPLE, strict=True)
    ]


def _more() -> list[Field]:
    others = [m.label for key, m in measures().items() if key not in (*COUNTED, *GIVEN)]
    note = "Choose in the dark head what this column counts."
    return [Field("", note, colour="quiet", number=True, free_head=others) for _ in range(_MORE_COLUMNS)]
