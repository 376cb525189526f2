"""What a figure leaves out is said, in words that people use, and never with a number that is held back."""

from types import SimpleNamespace

import pytest

from impact.service import Wanted
from impact.service.left_out.alike import LeftOut, said_alike


@pytest.mark.parametrize("form", ["weave", "ribbon"])
def test_branches_that_are_in_no_sum_are_told(sample: SimpleNamespace, form: str):
    said = sample.service.left_out(Wanted(form=form, audience="board"))
    held = [line for line in said if "held back, in no number here" in line]
    assert held
    assert all(line.startswith("All branches, Q") for line in held)


def test_a_branch_that_is_held_back_is_named_with_the_reason(sample: SimpleNamespace):
    said = sample.service.left_out(Wanted(audience="public"))
    assert any("fewer than 10" in line for line in said)
    assert not any(" + " in line for line in said)


def card(branch: str = "", code: str = "DIGNITY", audience: str = "board", period: str = "2026-Q3") -> Wanted:
    pair, measure = ("incidents", "incidents") if code == "CRISIS" else ("visits", "visits")
    return Wanted("pair_card", measure, period, branch, audience, pair, code)  # type: ignore[arg-type]


def test_a_pair_card_of_all_branches_tells_which_are_not_in_it(sample: SimpleNamespace):
    said = sample.service.left_out(card(audience="staff"))
    assert [line for line in said if "1 branch held back: Lakeside, in no number here" in line]


def test_what_is_held_back_of_all_branches_is_not_said_to_be_counted_with_others(sample: SimpleNamespace):
    for audience in ("board", "public"):
        said = sample.service.left_out(card(code="CRISIS", audience=audience))
        assert any(
            line.startswith("All branches, Q3 2026: reflections are held back; of a sensitive code") for line in said
        )
        assert not any("counted with others" in line for line in said)


def test_of_a_sensitive_code_nobody_is_told_that_too_few_wrote(sample: SimpleNamespace):
    """Central wrote 25; that a code like this is never split is the reason."""
    said = sample.service.left_out(card("Central", "CRISIS", "staff"))
    why = "what this code stands for is sensitive, so it is shown for all branches together only."
    assert said[0] == f"Central, Q3 2026: {why}"
    assert not [line for line in said if "fewer than" in line]


def test_a_year_of_which_not_every_quarter_is_shown_says_so(sample: SimpleNamespace):
    said = sample.service.left_out(card("Mill Street", audience="staff", period="2025"))
    assert any("3 of 4 quarters are in these numbers" in line for line in said)


def test_the_reason_leaves_open_whether_few_wrote_or_all_said_the_same(sample: SimpleNamespace):
    """Four branches that wrote ten are held back too, where none of them names a thread."""
    said = sample.service.left_out(Wanted("weave", period="2025-Q2", audience="staff"))
    held = [line for line in said if "held back" in line]
    assert held
    assert [line for line in held if "or a few that all say the same" not in line] == []


def test_what_is_left_out_alike_is_said_in_one_sentence():
    said = said_alike(
        [
            LeftOut("East", "counted together.", unit="East + West"),
            "Quotes: none.",
            LeftOut("West", "counted together.", unit="East + West"),
            LeftOut("North", "counted together.", unit="North + South"),
            LeftOut("Mill", "held back.", when="Q1 2026"),
            LeftOut("Mill", "held back.", when="Q2 2026"),
            LeftOut("Lake", "held back.", when="Q1 2026"),
            "Quotes: none.",
        ]
    )
    assert said == (
        "East, West: counted together.",
        "Quotes: none.",
        "North: counted together.",
        "Mill, Q1 2026, Q2 2026: held back.",
        "Lake, Q1 2026: held back.",
    )


def test_branches_that_are_counted_together_are_named_once(sample: SimpleNamespace):
    wanted = [Wanted(period=period, audience="board") for period in ("2026-Q1", "2025-Q4", "2025-Q3", "2025-Q2")]
    said = [line for one in wanted for line in sample.service.left_out(one) if "not shown alone" in line]
    assert said
    assert all("counted together;" in line and line.count("Lakeside") <= 1 for line in said)
