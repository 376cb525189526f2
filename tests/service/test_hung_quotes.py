"""Which passages hang from the ribbon: one a thread, far apart, and first those that a person chose."""

import shutil
from itertools import pairwise
from types import SimpleNamespace

import pytest

from impact.model import THREADS, Quoted
from impact.period import Period
from impact.service import PairWords, Service, Workspace, local_person, sample_mode
from impact.service.figures.coded import coded_of
from impact.service.voices.quoting import APART, hung_quotes, quoted

LAST = Period.quarter(2026, 3)


@pytest.fixture(scope="module")
def service(sample: SimpleNamespace, tmp_path_factory: pytest.TempPathFactory) -> Service:
    """A copy of the sample library: here something is chosen in it."""
    folder = shutil.copytree(sample.service._own.folder, tmp_path_factory.mktemp("hung") / "workspace")
    return Service(Workspace.open(folder), local_person("Ada"))


def shown(service: Service) -> Workspace:
    return sample_mode.shown_workspace(service._own)[0]


@pytest.mark.parametrize(("audience", "needed"), [("staff", 1), ("board", 1), ("public", 2)])
def test_each_thread_has_one_and_they_stand_apart(service: Service, audience, needed):
    hung = hung_quotes(shown(service), audience, last=LAST)
    assert 1 < len(hung) <= 3
    assert len({quote.code for quote in hung}) == len(hung)
    assert {quote.code for quote in hung} <= set(THREADS)
    assert all(later.month - earlier.month >= APART for earlier, later in pairwise(hung))
    assert all(quote.cleared_by >= needed for quote in hung)


def test_none_is_of_another_year(service: Service):
    months = [quote.month for quote in hung_quotes(shown(service), "staff", last=LAST)]
    assert months == sorted(months)
    assert all((2025, 10) <= (month.year, month.month) <= (2026, 9) for month in months)
    assert hung_quotes(shown(service), "staff", last=Period.quarter(2031, 1)) == ()


def another(service: Service, *, names_purpose: bool) -> Quoted:
    """A cleared passage of that quarter that does not hang yet."""
    kept = shown(service)
    hung = {quote.reflection_id for quote in hung_quotes(kept, "staff", last=LAST)}
    stands = coded_of(kept).standing
    naming = set(stands.loc[stands["code"].eq("PURPOSE") & stands["in_x"], "reflection_id"])
    return next(
        quote
        for quote in quoted(kept, "staff").values()
        if quote.reflection_id not in hung
        and quote.month
        and (quote.month.year, quote.month.month) >= (2026, 7)
        and len(quote.text) > 80
        and (quote.reflection_id in naming) == names_purpose
    )


def choose_for_purpose(service: Service, other: Quoted) -> None:
    key = ("programs", other.branch, "2026-Q3", "program_attendance", "PURPOSE")
    service.say_of_pair(PairWords(*key, quote_id=other.reflection_id, quote_start=0, quote_end=40))


def test_what_was_chosen_for_a_thread_that_nobody_found_in_it_does_not_hang_in_its_colour(service: Service):
    other = another(service, names_purpose=False)
    choose_for_purpose(service, other)
    hung = hung_quotes(shown(service), "staff", last=LAST)
    assert not [q for q in hung if (q.reflection_id, q.code) == (other.reflection_id, "PURPOSE")]


def test_what_a_person_chose_for_a_pair_hangs_first_and_as_it_was_cut(service: Service):
    kept = shown(service)
    other = another(service, names_purpose=True)
    choose_for_purpose(service, other)
    (purpose,) = (quote for quote in hung_quotes(kept, "staff", last=LAST) if quote.code == "PURPOSE")
    assert purpose.chosen_by == "Ada"
    assert purpose.text == f"{other.text[:40].strip()} …"
