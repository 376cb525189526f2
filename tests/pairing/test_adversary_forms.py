"""Every form at once: of two libraries that differ only in what is held back, all that is told is the same.

Numbers, words, notes, status, the order of rows, sources and findings: whatever is told of both alike tells neither.
A form that is not registered in `every_form` is found here.
"""

import random
from typing import get_args

import pytest
from every_form import FORMS, hand_out, scene_of
from otherwise import EVERYBODY, rewritten, traded, unsaid
from wide_library import WideLibrary, invent

from impact.model import Audience, Form
from impact.pairing import cells
from impact.pipeline import FigureData

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("answers_are_numbered_once")]

# Each makes some change; many more were searched: docs/decisions/024.
SEEDS = (101,)


def test_every_form_is_looked_at():
    assert set(get_args(Form)) <= FORMS.keys()
    assert len(get_args(FigureData)) <= len(FORMS)


def told_alike(one: WideLibrary, other: WideLibrary, audience: Audience) -> None:
    told, instead = (hand_out(library, scene_of(library, audience)) for library in (one, other))
    differ = [form for form in told if told[form] != instead[form]]
    assert differ == [], (audience, differ)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("audience", EVERYBODY)
def test_nothing_told_changes_with_what_is_held_back(seed: int, audience: Audience):
    """Left-out branches write something else, small ones trade reflections, codes that nobody sees stand elsewhere."""
    library, chance = invent(seed), random.Random(seed)
    other = unsaid(rewritten(library, "board", chance), chance)
    other = traded(other, "board") or other
    assert other.wrote != library.wrote
    told_alike(library, other, audience)


@pytest.mark.parametrize(("form", "seed"), [("conditions", 122), ("matrix", 277)])
def test_the_public_is_not_told_of_what_the_board_alone_sees(form: str, seed: int):
    """Found in the long search: a quarter, or a year, came and went with what branches that it cannot see wrote."""
    library = invent(seed)
    other = rewritten(library, "public", random.Random(seed))
    forms = {form: FORMS[form]}
    told, instead = (hand_out(one, scene_of(one, "public"), forms) for one in (library, other))
    assert told == instead


def test_the_search_would_see_it(monkeypatch: pytest.MonkeyPatch):
    """Were none and all of small branches told as anything else is, these forms would differ."""
    library = invent(SEEDS[0])
    other = unsaid(library, random.Random(1))
    monkeypatch.setattr(cells, "tells_staff", lambda _, voices, *, fewest: voices.size >= fewest)
    forms = {name: FORMS[name] for name in ("weave", "tables")}
    told, instead = (hand_out(one, scene_of(one, "board"), forms) for one in (library, other))
    assert "tables" in [name for name in forms if told[name] != instead[name]]
