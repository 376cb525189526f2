"""What the organisation gave its staff in, the sheet “What we gave” out."""

from collections.abc import Mapping, Sequence

from impact.sample.headers import GIVEN
from impact.sample.library import BRANCHES
from impact.sample.numbers import quarterly
from impact.sample.workbook import Page, Value


def gave_in_a_quarter(quarter: str, *, title: str, called: Mapping[str, str] | None = None) -> Page:
    """A branch a row; the time stands in the title. `called`: branches that go by another name in this file."""
    rows = [[(called or {}).get(branch, branch), *_values(branch, quarter)] for branch in BRANCHES]
    return Page("What we gave", [[title], [], ["Branch", *GIVEN.values()], *rows], heads=(1, 3))


def gave_in_quarters(quarters: Sequence[str], *, title: str) -> Page:
    """A branch and quarter a row."""
    rows = [[_quarter(q), branch, *_values(branch, q)] for q in quarters for branch in BRANCHES]
    return Page("What we gave", [[title], [], ["Quarter", "Branch", *GIVEN.values()], *rows], heads=(1, 3))


def _values(branch: str, quarter: str) -> list[Value]:
    return [quarterly()[measure, branch, quarter] for measure in GIVEN]


def _quarter(quarter: str) -> str:
    year, _, number = quarter.partition("-")
    return f"{number} {year}"
