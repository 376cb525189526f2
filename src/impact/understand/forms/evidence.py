"""A sheet in, how strongly it looks like reflections (0–1), and what was found in it in plain words, out."""

import re
from collections.abc import Sequence

from impact.decisions import Decisions
from impact.sheets import Sheet, column_letters
from impact.understand.forms.cells import is_number
from impact.understand.forms.columns import Column, Columns, read_columns
from impact.understand.forms.file_period import FilePeriod
from impact.understand.forms.identity import writer_column
from impact.understand.forms.open_answers import is_open, sentences
from impact.understand.forms.question_words import role_of
from impact.understand.forms.roles import give_roles
from impact.understand.forms.table import FormTable, find_table
from impact.understand.measures import measure_named
from impact.understand.named_measures import GENERIC
from impact.words import fold

# What single signs weigh; two of them make it likely, a sheet of numbers takes away.
OPEN_ANSWERS = 0.65
QUESTIONS = {0: 0.0, 1: 0.4, 2: 0.7}
MORE_QUESTIONS = 0.85
FORM = 0.35
# From here on a sheet is one of numbers, whatever is written in its margin.
SOME_NUMBERS, MANY_NUMBERS = 0.4, 0.75

# What is left of the open answers beside a column that is named like a count of libraries.
COUNTS = 0.5

_ASKED = ("story", "felt_seen", "ticks", "helped", "idea", "consent")
_FORM = ("completed", "started", "email", "user")
_COUNTED = re.compile(r"^(?:number|total|count|no\.|#) ?(?:of )?\b|attend|\bvisit|checkout|\bloans?\b|circ|sessions?$")
# Sheets with such names tell how to fill in the others, in sentences and with questions in them.
_EXPLAINS = re.compile(
    r"^(?:read ?me|instructions?|how to\b.*|guidance|guide(?:lines)?|help|definitions?|glossary|about|introduction|"
    r"cover|contents|key|legend|metadata|data dictionary|lisez[- ]moi|anleitung|léame|leggimi|lue minut|leia[- ]me)$"
)
# What stands under these, in a sheet without days, says what the terms beside it mean.
_GLOSSARY = re.compile(r"\b(?:explained|explanation|definition|meaning|formula|description|data source|methodology)s?$")
_DIRECTORY = re.compile(
    r"address|postcode|zip ?code|phone|website|\burl\b|web ?site|opening|hours|latitude|longitude|director|manager|fax"
)


def looks_like_reflections(sheet: Sheet) -> float:
    """0 for no sign, 1 for certain; 0.5 and more: read it as reflections unless something says more for counts.

    Signs: a column of long, different answers in sentences; the questions of a reflection form; the columns that form
    programs add. Against it: most columns are numbers, or the columns of a directory.
    """
    table = None if _EXPLAINS.match(fold(sheet.name)) else find_table(sheet)
    if table is None:
        return 0.0
    columns = give_roles(read_columns(sheet, table), decisions=Decisions())
    numbers = _numbers(columns)
    less = 1.0 if numbers <= SOME_NUMBERS else max(0.0, (MANY_NUMBERS - numbers) / (MANY_NUMBERS - SOME_NUMBERS))
    questions = _questions(columns)
    # A log of programmes may hold two numbers and a remark in each row: it counts, whatever else it tells.
    less *= COUNTS if not questions and _counts_something(columns) else 1.0
    signs = [_open_answers(columns) * less, questions, _form(columns, table) * less]
    against = 1.0
    for sign in signs:
        against *= 1 - sign
    strength = 1 - against
    return round(strength * (0.4 if _is_directory(columns) else 1.0), 3)


def what_was_found(columns: Columns, *, period: FilePeriod, offered: Sequence[str]) -> tuple[str, ...]:
    """For the Check page: the columns' questions and roles, never an answer."""
    story = columns.first("story")
    found = [f"Taken for reflections: the words stand in {_named(story)}." if story else "No open answers were found."]
    if more := columns.of("open"):
        found.append(f"Further open answers, each a line of its own: {', '.join(map(_named, more))}.")
    found += [
        f"{role}: {', '.join(map(_named, asked))}." for name, role in _SAID.items() if (asked := columns.of(name))
    ]
    if offered:
        found.append(f"Codes that were offered: {', '.join(offered)}.")
    if period.period:
        found.append(f"Answers without a date belong to {period.period.name()}: {period.why}.")
    if writer := writer_column(columns.all):
        found.append(f"Writers are told apart by {_named(writer)}, which is not kept.")
    return tuple(found)


_SAID = {
    "felt_seen": "Felt seen",
    "ticks": "Ticked codes",
    "helped": "What helped",
    "idea": "Ideas",
    "consent": "Consent",
    "own_word": "The writer's word to take it back, kept as a code that nobody can read",
    "branch": "Branch",
    "completed": "Handed in",
    "date": "Date",
    "period": "Period",
    "service": "Service",
    "role": "Role",
    "told_by": "Told by",
}


def _named(column: Column) -> str:
    title = column.title if len(column.title) <= 80 else f"{column.title[:79].rstrip()}…"
    return f"column {column_letters(column.at)}" + (f" (“{title}”)" if title else "")


def _open_answers(columns: Columns) -> float:
    """How well the best column of words bears it out: answered by many, and in sentences."""
    rows = len({row for column in columns for row in column.cells})
    best = 0.0
    dated = bool(columns.of("date", "completed", "started", "recorded", "period"))
    for column in columns.of("story", "open", "helped", "idea"):
        answers = column.answers
        if not dated and _GLOSSARY.search(fold(column.title)):
            continue
        named = role_of(column.title) in ("story", "comment")
        if answers and (named or is_open(answers)):
            # A list of terms and what they mean starts with its words, or leaves them without a title.
            doubt = 1.0 if named or (column.title and column.at > min(c.at for c in columns)) else 0.6
            best = max(best, doubt * min(1.0, sentences(answers) / 0.6) * min(1.0, len(answers) / rows / 0.5))
    return OPEN_ANSWERS * best


def _questions(columns: Columns) -> float:
    asked = {c.role for c in columns if c.role in _ASKED and _is_asked(c)}
    return QUESTIONS.get(len(asked), MORE_QUESTIONS)


def _is_asked(column: Column) -> bool:
    return role_of(column.title) == column.role


def _form(columns: Columns, table: FormTable) -> float:
    marks = sum(bool(columns.of(role)) for role in _FORM) + table.stacked
    return FORM * min(1.0, marks / 2)


def _numbers(columns: Columns) -> float:
    """The share of columns that hold numbers and are nothing that a form adds."""
    used = [c for c in columns if c.cells and c.role not in ("form", "completed", "started", "recorded", "private")]
    counted = [c for c in used if not c.role and sum(map(is_number, c.cells.values())) > 0.6 * len(c.cells)]
    # One number beside the words is an age or a district.
    return len(counted) / len(used) if len(counted) > 1 else 0.0


def _counts_something(columns: Columns) -> bool:
    numbers = [c for c in columns if not c.role and c.cells and all(map(is_number, c.cells.values()))]
    return any(
        measure_named(c.title).key or fold(c.title) in GENERIC or _COUNTED.search(fold(c.title)) for c in numbers
    )


def _is_directory(columns: Columns) -> bool:
    return sum(bool(_DIRECTORY.search(fold(c.title))) for c in columns if len(c.title) < 40) >= 2
