"""The sample library can be tried beside one's own data, and never mixes with them."""

from datetime import date

import pytest

from impact.service import Refused, Wanted


def test_the_sample_library_is_shown_as_invented_and_left_without_a_trace(service, workspace, library):
    service.upload("stats.xlsx", library.stats())
    own = service.ledger()
    service.load_sample()
    assert service.shows_sample()
    assert service.figure_data(Wanted()).invented
    assert len(service.choices().periods) > 4
    assert service.branch_order()[0] == "Central"
    with pytest.raises(Refused, match="Leave it to bring in files"):
        service.upload("stats.xlsx", library.stats())
    with pytest.raises(Refused, match="Leave it to add stories"):
        service.paste_story("a", branch="Central", day=date(2026, 5, 1))
    service.leave_sample()
    assert not service.shows_sample()
    assert not service.figure_data(Wanted()).invented
    assert service.ledger().equals(own)
    assert service.branch_order() == ()
    assert not list((workspace.folder / "sample").iterdir())


def test_leaving_what_was_never_opened_is_no_trouble(service):
    service.leave_sample()
    assert not service.shows_sample()
