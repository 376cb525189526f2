"""The form that our question list describes, as Microsoft and Google export it: read without a question."""

from datetime import datetime

import pytest
from form_sheets import PRINTED, QUIET, SMILED, column, read

from impact.vocabulary import reflection_form as form
from impact.vocabulary.codebook import starter_codes

ASKED = ("Branch", form.HAPPENED, form.MATTERED, form.SHOWED, form.HELPED, form.IDEA, form.CONSENT)
MICROSOFT = ("ID", "Start time", "Completion time", "Email", "Name", *ASKED)
MICROSOFT_NOW = ("Id", "Start time", "Completion time", "Email", "Name", "Last modified time", *ASKED)
GOOGLE = ("Timestamp", *ASKED)
TICKS = form.showed_answers()
AT = datetime(2026, 7, 14, 10, 5, 33)


def answers(text, ticks, consent, *, mark, end=""):
    joined = mark.join(ticks) + end if ticks else None
    return ("East Branch", text, form.MATTERED_ANSWERS[0], joined, None, "A bench by the door.", consent)


def three(mark, end=""):
    """Every choice of the form is chosen by somebody."""
    return [
        answers(SMILED, TICKS[:5], form.CONSENT_ANSWERS[2], mark=mark, end=end),
        answers(PRINTED, TICKS[5:], form.CONSENT_ANSWERS[0], mark=mark, end=end),
        answers(QUIET, (), None, mark=mark, end=end),
    ]


def expect(found):
    assert found.questions == ()
    assert column(found, "text") == [SMILED, PRINTED, QUIET]
    assert column(found, "consent") == ["anonymous", "reader", "reader"]
    assert column(found, "felt_seen") == ["yes"] * 3
    codes = [code.id for code in starter_codes()]
    assert column(found, "writer_codes") == ["|".join(codes[:5]), "|".join(codes[5:]), ""]
    assert set(column(found, "told_by")) == {"staff"}
    assert set(column(found, "branch")) == {"East Branch"}


@pytest.mark.parametrize("header", [MICROSOFT, MICROSOFT_NOW], ids=["2023", "now"])
def test_microsoft_forms_with_anonymous_answers(header):
    blank = (None,) * (len(header) - len(MICROSOFT))
    rows = [(n, AT, AT, "anonymous", None, *blank, *said) for n, said in enumerate(three(";", ";"), start=1)]
    expect(read(header, *rows))


def test_google_forms_without_addresses():
    expect(read(GOOGLE, *(("7/14/2026 10:05:33", *said) for said in three(", "))))


def test_where_names_were_collected_all_the_same_they_are_offered_for_removal():
    rows = [(n, AT, AT, f"p{n}@library.org", f"Person {n}", *said) for n, said in enumerate(three(";", ";"), start=1)]
    found = read(MICROSOFT, *rows)
    assert {(q.kind, q.seen) for q in found.questions} == {("identity_column", "Email"), ("identity_column", "Name")}
    assert "Person 1" not in f"{found.rows} {found.remarks} {found.questions} {found.how}"


def test_a_single_tick_and_a_story_with_commas():
    said = answers(f"{SMILED}, and then, slowly, she left", TICKS[6:7], form.CONSENT_ANSWERS[3], mark=", ")
    found = read(GOOGLE, ("7/14/2026 10:05:33", *said))
    assert found.questions == ()
    assert column(found, "writer_codes") == [starter_codes()[6].id]
    assert column(found, "consent") == ["role"]
