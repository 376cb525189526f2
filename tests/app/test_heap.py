"""What lives as long as the server is searched for rubbish neither while it starts nor with every click."""

import gc
import time
import weakref

import pytest

from impact.app import heap, warming


class Ring:
    """Only a search finds out that nobody holds it any more."""

    def __init__(self) -> None:
        self.itself = self


def test_what_stays_is_searched_for_rubbish_once_a_state():
    try:
        stays = Ring()
        heap.settle("before")
        later = Ring()
        heap.settle("before")  # the same state: what came since is searched as ever
        seen, searched = weakref.ref(stays), {id(found) for found in gc.get_objects()}
        assert id(stays) not in searched
        assert id(later) in searched
        del stays
        gc.collect()
        assert seen() is not None  # nobody looked there
        heap.settle("after")
        assert seen() is None
        assert id(later) not in {id(found) for found in gc.get_objects()}
    finally:
        gc.unfreeze()


@pytest.mark.parametrize("kept", ["a folder", "no folder"])
def test_it_is_searched_again_once_the_start_is_over_even_one_that_failed(kept, tmp_path, monkeypatch):
    at = tmp_path / "workspace"
    if kept == "no folder":
        at.write_text("")
    monkeypatch.setenv("IMPACT_WORKSPACE", str(at))
    try:
        heap.hold()
        assert not gc.isenabled()
        warming.warm_up()
        while not gc.isenabled():
            time.sleep(0.02)
    finally:
        heap.let_go()
        gc.unfreeze()
