"""What is looked up once a moment: a write of this program is seen at once, and a note works out nothing anew."""

from impact.period import Period
from impact.service import Service, one_moment
from impact.service.figures.coded import coded_of
from impact.service.sheets.reading import state_key


def test_within_a_moment_an_own_write_is_seen(full: Service):
    with one_moment():
        before = state_key(full._own)
        assert state_key(full._own) == before
        full.add_note("The roof was open.", period=Period.parse("2026-Q2"))
        assert state_key(full._own) != before


def test_what_stands_is_worked_out_again_after_a_coding_and_not_after_a_note(full: Service):
    held = coded_of(full._own)
    full.add_note("The roof was open.", period=Period.parse("2026-Q2"))
    assert coded_of(full._own) is held
    full.mark_read([str(full.reflections()["id"].iloc[0])])
    assert coded_of(full._own) is not held
