"""The sample library can be tried beside one's own data, and never mixes with them."""

import shutil
from datetime import date

import pytest

from impact.service import Refused, Service, Wanted, Workspace, local_person
from impact.service.presenting.packs import presentation_again


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


def test_a_pack_of_the_sample_library_is_held_against_the_sample_library(sample_library, tmp_path):
    folder = shutil.copytree(sample_library, tmp_path / "workspace")
    service = Service(Workspace.open(folder), local_person("Ada"))
    (begun, *_) = service.presentations()
    again, told = presentation_again(folder, begun.id), service.presented(begun.id)
    assert again.invented
    assert again.tables.keys() == told.tables.keys()
    assert all(again.tables[name].equals(told.tables[name]) for name in told.tables)
    service.leave_sample()
    with pytest.raises(Refused, match="not here any more"):
        presentation_again(folder, begun.id)
