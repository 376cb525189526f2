"""How few may stand behind a number: set by a named person, told beforehand, and the same wherever it counts."""

import io
import json
import re
import zipfile
from typing import get_args

import pytest

from impact.app.about.settings import signed_words
from impact.model import Audience, Form
from impact.pairing.recut import told_by
from impact.policy.audience import limits
from impact.policy.thresholds import Thresholds
from impact.service import NotAllowed, Refused, Service, Wanted
from impact.service.figures.figure_sets import MadeFile

FEWER_THAN = re.compile(r"fewer than (\d+)")
SET = Thresholds(8, 16, 6)


def wanted(form: str, audience: Audience, branch: str = "") -> Wanted:
    return Wanted(form, period="2026-Q2", branch=branch, audience=audience)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("three", "why"),
    [((2, 10, 10), "At least 3"), ((5, 4, 10), "not see more than the board"), ((5, 10, 2), "At least 3")],
)
def test_what_would_tell_what_is_held_back_is_refused_and_nothing_changes(full: Service, three, why):
    for ask in (full.set_thresholds, full.recutting):
        with pytest.raises(Refused, match=why):
            ask(*three)
    assert full.thresholds() == Thresholds()
    assert full.thresholds_signed() == []


def test_a_change_is_signed_by_a_named_person_and_stands_in_the_audit(full: Service, asked_by):
    with pytest.raises(Refused, match="signs it"):
        asked_by("this computer", "manager").set_thresholds(7, 10, 10)
    with pytest.raises(NotAllowed):
        asked_by("Ben", "viewer", "reader").set_thresholds(7, 10, 10)
    full.set_thresholds(7, 12, 10)
    full.set_thresholds(7, 12, 10)  # nothing new: nothing to sign
    full.set_thresholds(7, 12, 6)
    (last, by, at), (first, *_) = full.thresholds_signed()
    assert (last, first, by) == ("7/12/10 to 7/12/6", "5/10/10 to 7/12/10", "Ada")
    assert signed_words(last, by, "2026-11-23T10:00:00+00:00") == (
        "23 November 2026, Ada: Sensitive counts from 10 to 6."
    )
    assert at.startswith("20")


def test_what_it_changes_is_said_before_it_is_made(full: Service):
    """24/18/14/10/6/3 wrote: at 3 the last one stands alone too, and its number was the missing part of nothing."""
    would = full.recutting(3, 10, 10)
    assert would.says[0] == "Staff and board: 1 more branch quarter would stand alone; 1 fewer would be in no figure."
    assert full.recutting(5, 10, 10).warns == ()
    assert not full.recutting(5, 10, 10).changes
    raised = full.recutting(12, 12, 10)
    assert "2 fewer branch quarters would stand alone" in raised.says[0]
    assert "Q2 2026" in raised.warns[0]
    # 10 + 6 + 3 would now be one; the 10 and the 6 were shown before, so the 3 is known.
    assert "the numbers of 3 branch quarters" in raised.warns[1]
    assert full.thresholds() == Thresholds()


def test_two_editions_side_by_side_tell_what_is_a_sum_or_a_difference_of_units():
    branches = ("A", "B", "C", "D")
    assert told_by([("A", "B", "C"), ("A",), ("B",)], branches) == {"A", "B", "C"}
    assert told_by([("A", "B"), ("C", "D")], branches) == set()
    assert told_by([], branches) == set()


def test_no_figure_list_or_file_goes_by_another_number_than_the_setting(full: Service):
    """Of every form, everything that is drawn and said; and every number of a branch holds as many as the setting."""
    full.set_thresholds(SET.staff, SET.public, SET.sensitive)
    told = [asked for audience in get_args(Audience) for asked in _wanted_everywhere(audience) if _goes_by(full, asked)]
    assert {asked.form for asked in told} >= {"sides", "weave", "misses", "ribbon", "pair_card", "conditions", "load"}
    assert {asked.audience for asked in told} == set(get_args(Audience))


def _wanted_everywhere(audience: Audience) -> list[Wanted]:
    # A branch of six; of all branches once.
    places = ("", "Harbour") if audience == "board" else ("Harbour",)
    return [wanted(form, audience, place) for form in get_args(Form) for place in places]


def _goes_by(full: Service, asked: Wanted) -> bool:
    """Asserts that it goes by the setting; False where there is nothing of this form."""
    try:
        data, figure = full.figure_data(asked), full.figure(asked)
    except Refused:  # this library has no second quarter, and no survey
        return False
    if data is None or figure is None:
        return False
    alone = limits(asked.audience, SET).alone
    assert data.fewest == alone, asked
    said = " ".join((json.dumps(dict(figure.spec)), figure.alt, figure.footer, figure.table.to_csv()))
    said += " ".join(full.left_out(asked))
    assert {int(n) for n in FEWER_THAN.findall(said)} <= {alone}, asked
    rows = getattr(data, "rows", None)
    if rows is not None and "branch" in rows and "n" in rows:
        mine = rows[rows["branch"].isin(["Central", "Harbour", "North Hill", "Oak Park", "Lakeside"])]
        assert mine["n"].dropna().map(lambda n: n == 0 or n >= alone).all(), asked
    return True


@pytest.mark.parametrize("audience", ["board", "public"])
def test_a_set_of_files_says_under_which_limit_it_was_made(full: Service, audience: Audience):
    full.set_thresholds(SET.staff, SET.public, SET.sensitive)
    alone, sides = limits(audience, SET).alone, wanted("sides", audience)
    packed = full.zip_figures([MadeFile(sides, full.export_figure(sides, "csv"))])
    with zipfile.ZipFile(io.BytesIO(packed.contents)) as pack:
        assert f"{alone} or more behind what stands alone" in pack.read("MANIFEST.csv").decode()
        assert set(FEWER_THAN.findall(pack.read("what-is-left-out.txt").decode())) == {str(alone)}


def test_the_notice_to_staff_says_what_is_set(full: Service):
    full.set_thresholds(SET.staff, SET.public, SET.sensitive)
    few = next(part for part in full.notice() if part.heading == "Where only few wrote")
    assert "fewer than 8 people" in few.says[0]
    assert "For the public it is 16" in few.says[0]
