"""Which passages hang from the ribbon: one a thread, far apart, and first those that a person chose."""

from itertools import pairwise
from pathlib import Path

import pytest

from impact.model import THREADS
from impact.period import Period
from impact.service import PairWords, Service, Workspace, local_person, sample_mode
from impact.service.quoting import APART, hung_quotes, quoted

LAST = Period.quarter(2026, 3)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    made = Service(Workspace.open(tmp_path_factory.mktemp("hung") / "workspace"), local_person("Ada"))
    made.load_sample()
    return made


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


def test_what_a_person_chose_for_a_pair_hangs_first_and_as_it_was_cut(service: Service, tmp_path: Path):
    kept = shown(service)
    hung = {quote.reflection_id for quote in hung_quotes(kept, "staff", last=LAST)}
    other = next(
        quote
        for quote in quoted(kept, "staff").values()
        if quote.reflection_id not in hung and quote.month and quote.month.year == 2026 and len(quote.text) > 80
    )
    said = PairWords("programs", other.branch, "2026-Q3", "program_attendance", "PURPOSE", quote_id=other.reflection_id)
    service.say_of_pair(PairWords(*said.key, quote_id=other.reflection_id, quote_start=0, quote_end=40))
    (purpose,) = (quote for quote in hung_quotes(kept, "staff", last=LAST) if quote.code == "PURPOSE")
    assert purpose.chosen_by == "Ada"
    assert purpose.text == f"{other.text[:40].strip()} …"
