"""After 200 confirmed codes the unread may stand in another order; the same order every time, and nothing counts."""

import pytest

from impact.coding.likely import FEWEST_CONFIRMED, likely_first

CRISIS = "an ambulance came for the man in the washroom number"
PLAIN = "shelved the large print and the new atlases number"


def read(confirmed):
    """So many texts with a code, and half as many with none."""
    texts = {f"c{at}": f"{CRISIS} {at}" for at in range(confirmed)}
    texts |= {f"p{at}": f"{PLAIN} {at}" for at in range(confirmed // 2)}
    return {id_: {"CRISIS"} if id_.startswith("c") else set() for id_ in texts}, texts


UNREAD = {"u1": "new atlases on the shelf", "u2": "the ambulance came again", "u3": "large print moved"}


@pytest.mark.parametrize(
    ("confirmed", "ordered"),
    [(FEWEST_CONFIRMED - 1, False), (FEWEST_CONFIRMED, True), (FEWEST_CONFIRMED + 1, True)],
)
def test_there_is_an_order_from_200_confirmed_codes_on(confirmed, ordered):
    coded, texts = read(confirmed)
    found = likely_first(coded, texts | UNREAD, list(UNREAD))
    assert (found is not None) == ordered
    if found:
        assert found[0] == "u2"
        assert sorted(found) == sorted(UNREAD)
        assert found == likely_first(coded, texts | UNREAD, list(UNREAD))


def test_codes_that_stand_everywhere_give_no_order():
    coded = {f"c{at}": {"CRISIS"} for at in range(300)}
    texts = {id_: f"{CRISIS} {id_}" for id_ in coded}
    assert likely_first(coded, texts | UNREAD, list(UNREAD)) is None


def test_nothing_unread_is_no_order():
    coded, texts = read(FEWEST_CONFIRMED)
    assert likely_first(coded, texts, []) is None


def test_an_unread_text_that_is_gone_stands_last():
    coded, texts = read(FEWEST_CONFIRMED)
    found = likely_first(coded, texts | UNREAD, ["gone", *UNREAD])
    assert found is not None
    assert found[0] == "u2"
