"""An answer that fits no question is refused in words, before it is kept."""

import pytest

from impact.questions import KINDS
from impact.service.checking.answers import fitting
from impact.service.refusal import Refused


@pytest.mark.parametrize(
    ("kind", "answer", "kept"),
    [
        ("measure", "Visits", "visits"),
        ("measure", "none", "none"),
        ("measure", "Label:  Gate  count", "label: Gate count"),
        ("branch", "  East  Side ", "East Side"),
        ("period", "2026-Q2", "2026-04-01/2026-06-30"),
        ("period", "2026-04-17", "2026-04-17/2026-04-17"),
        ("fiscal_year", "1", "1"),
        ("fiscal_year", "12", "12"),
        ("value", "1,200", "1200"),
        ("value", "None", "none"),
        ("value", "-3.5", "-3.5"),
        ("totals", "Yes", "yes"),
        ("identity_column", "no", "no"),
        ("correction", "412", "412"),
        ("grain", "month", "month"),
        ("consent", "colleagues", "colleagues"),
        ("code", "dignity", "DIGNITY"),
        ("sheet", "nothing", "nothing"),
    ],
)
def test_an_answer_is_kept_as_reading_understands_it(kind, answer, kept):
    assert fitting(kind, answer) == kept


@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        ("measure", "visitz"),
        ("measure", "label: "),
        ("branch", "  "),
        ("period", "spring"),
        ("period", "2026-Q5"),
        ("period", "2026-06-30/2026-04-01"),
        ("fiscal_year", "0"),
        ("fiscal_year", "13"),
        ("fiscal_year", "²"),
        ("value", "about 90"),
        ("value", "nan"),
        ("value", "inf"),
        ("totals", "maybe"),
        ("identity_column", ""),
        ("correction", "none"),
        ("grain", "week"),
        ("consent", "everybody"),
        ("code", "KINDNESS"),
        ("sheet", "budget"),
    ],
)
def test_what_does_not_fit_is_refused_with_what_would(kind, answer):
    with pytest.raises(Refused, match=r"\w+ .*\."):
        fitting(kind, answer, subject="east · 2026 · visits · 100|101" if kind == "correction" else "")


def test_every_kind_of_question_knows_what_fits():
    for kind in KINDS:
        with pytest.raises(Refused):
            fitting(kind, "")
