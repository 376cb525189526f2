"""Nobody does what they may not; what is not allowed by name is not allowed."""

import inspect

import pytest

from impact.service import NotAllowed, Service, Who, Workspace, local_person
from impact.service.rights import ROLES

USE_CASES = {
    name: method for name, method in inspect.getmembers(Service, inspect.isfunction) if not name.startswith("_")
}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    """One for all: nothing may happen in it."""
    return Workspace.open(tmp_path_factory.mktemp("rights") / "w")


def test_every_use_case_names_who_may_call_it():
    assert USE_CASES
    assert [name for name, method in USE_CASES.items() if not getattr(method, "needs", None)] == []


@pytest.mark.parametrize("name", USE_CASES)
def test_a_person_without_the_role_is_told_so_and_nothing_happens(workspace, name):
    needed = USE_CASES[name].needs
    before = workspace.revision()
    nobody = Service(workspace, Who("Eve", frozenset(ROLES) - needed))
    with pytest.raises(NotAllowed, match="Ask the person"):
        getattr(nobody, name)()
    assert workspace.revision() == before


def test_a_viewer_reaches_no_raw_text_and_changes_nothing_but_takes_back_their_own_by_a_word():
    open_to_viewers = {name for name, method in USE_CASES.items() if "viewer" in method.needs}
    assert open_to_viewers == {
        "ask_page",
        "asks",
        "backgrounds",
        "behind",
        "board_questions",
        "branch_order",
        "choices",
        "codebook",
        "codebook_changes",
        "export_codebook",
        "export_figure",
        "export_kinds",
        "export_name",
        "figure",
        "figure_data",
        "figure_preview",
        "findings",
        "fiscal_start",
        "last_codebook_change",
        "ideas_sheet",
        "left_out",
        "look_for_word",
        "notes",
        "notice",
        "notice_settings",
        "notice_sheet",
        "notes_on",
        "our_words",
        "programmes",
        "sampled_programmes",
        "our_words_file",
        "own_title",
        "pair_words",
        "pairs_spoken_of",
        "pairs_to_begin_with",
        "persons_before",
        "quotes",
        "reading_state",
        "shows_all_codes",
        "shows_sample",
        "sounding_board_sheet",
        "rows_to_open",
        "paper",
        "house_look",
        "document_name",
        "documents",
        "presentation_left_out",
        "presented_figure",
        "presented_picture",
        "presented",
        "presentation",
        "presentations",
        "state",
        "stations",
        "take_back_by_word",
        "thresholds",
        "voices_for_pair",
        "what_became",
        "zip_figures",
    }


def test_an_admin_reads_reflections_only_when_made_a_reader():
    assert USE_CASES["reflections"].needs == {"reader"}


def test_one_person_at_their_own_computer_may_do_everything():
    assert all(local_person().is_any(*method.needs) for method in USE_CASES.values())
