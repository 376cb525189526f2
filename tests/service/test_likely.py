"""Unread rows in the order of the small model: only after 200 codes confirmed by people, and never another row."""

from impact.service.reading import likely
from impact.service.reading.told_rows import rows_here
from impact.service.sample_mode import shown_workspace


def test_a_library_that_has_confirmed_little_keeps_its_own_order(full, workspace):
    ids = [row.id for row in rows_here(workspace)]
    assert likely.order(workspace, ids) is None


def test_the_sample_library_can_be_ordered_and_stays_the_same_rows(sample):
    kept, invented = shown_workspace(sample.service._own)
    assert invented
    ids = [row.id for row in rows_here(kept)]
    found = likely.order(kept, ids)
    assert found is not None
    assert sorted(found) == sorted(ids)
    assert found == likely.order(kept, ids)
