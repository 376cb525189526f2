"""Who wrote is never shown, and no words of a story leave the frame."""

from importlib.util import module_from_spec, spec_from_file_location

import pytest
from form_sheets import CONSENT, MS_HEADER, PRINTED, QUIET, SHOWED, SMILED, STORY, answer, asked, column, ms_row, read

from impact.understand.forms import identity

ADDRESS = "maria.lopez@library.example"
DOOR = "the man with the red door"


def said(understood):
    """Everything that is told about a sheet, but the frames."""
    lines = [*understood.rows, *understood.remarks]
    told = [f"{line.problem} {line.seen} {line.remedy}" for line in lines]
    asking = [f"{q.subject} {q.seen} {q.reason} {' '.join(q.guesses)}" for q in understood.questions]
    return "\n".join([*told, *asking, *understood.how]).casefold()


def test_an_address_becomes_a_mark_and_is_asked_about_by_its_header_only():
    told = read(
        MS_HEADER,
        ms_row(1, SMILED, email=ADDRESS),
        ms_row(2, PRINTED, email=f" {ADDRESS.upper()}", day=2),
        ms_row(3, QUIET, email="sam@library.example", day=3),
    )
    first, again, other = column(told, "writer")
    assert first == again != other
    assert len(first) == 16
    assert ADDRESS not in told.reflections.to_csv().casefold()
    assert "lopez" not in said(told)
    (question,) = asked(told, "identity_column")
    assert (question.subject, question.seen) == ("email", "Email")


def test_an_answered_identity_column_is_not_asked_about_again_and_still_not_shown():
    first = read(MS_HEADER, ms_row(1, SMILED, email=ADDRESS))
    for word in ("yes", "no"):
        told = read(
            MS_HEADER,
            ms_row(1, SMILED, email=ADDRESS),
            decisions=[answer(asked(first, "identity_column")[0], word)],
        )
        assert asked(told, "identity_column") == []
        assert ADDRESS not in told.reflections.to_csv()


def test_an_anonymous_form_has_no_identity_to_ask_about():
    told = read(MS_HEADER, ms_row(1, SMILED), ms_row(2, PRINTED, day=2))
    assert column(told, "writer") == ["", ""]
    assert told.questions == ()


def test_addresses_and_phones_are_known_by_their_cells_under_any_header():
    told = read(
        ("Date", "Branch", STORY, "How to reach you"),
        ("2026-07-14", "East", SMILED, ADDRESS),
        ("2026-07-15", "East", PRINTED, "sam@library.example"),
    )
    assert [q.subject for q in asked(told, "identity_column")] == ["how to reach you"]
    assert ADDRESS not in told.reflections.to_csv()


def test_a_patrons_name_tells_no_writer():
    told = read(
        ("Date", "Branch", STORY, "Patron name"),
        ("2026-07-14", "East", SMILED, "Ann Oak"),
        ("2026-07-15", "East", QUIET, "Bo Elm"),
    )
    assert column(told, "writer") == ["", ""]
    assert asked(told, "identity_column")[0].subject == "patron name"
    assert "oak" not in (told.reflections.to_csv() + said(told)).casefold()


def another_run():
    """The module as a second run of the program would load it."""
    spec = spec_from_file_location("identity_of_another_run", identity.__file__)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_without_a_key_writers_hold_for_one_run_only():
    here, there = (run.writer_hash(ADDRESS, key=run.RUN_KEY) for run in (identity, another_run()))
    assert here == identity.writer_hash(ADDRESS, key=identity.RUN_KEY)
    assert here != there


@pytest.mark.parametrize(
    "own",
    [
        f"he was {DOOR}, and he cried",
        "Anna told me",
        "she asked me, twice",
        "Her brother died in 2019.",
    ],
)
@pytest.mark.parametrize("mark", [";", ", "])
def test_words_typed_under_other_never_become_a_question(own, mark):
    told = read(
        ("Date", "Branch", STORY, SHOWED),
        ("2026-07-14", "East", SMILED, f"Dignity{mark}Purpose"),
        ("2026-07-15", "East", PRINTED, f"Dignity{mark}{own}"),
    )
    assert asked(told, "code") == []
    assert own.casefold() not in said(told)
    assert own in column(told, "text"), "kept, as an answer of its own"
    assert column(told, "writer_codes")[:2] == ["DIGNITY|PURPOSE", "DIGNITY"]
    assert ("D3", "reflection_own_words") in {(line.cell, line.key) for line in told.remarks}


def test_long_words_about_consent_are_not_asked_about_and_protect():
    wish = "Only if you leave out that my mother died at the desk"
    told = read(("Date", "Branch", STORY, CONSENT), ("2026-07-14", "East", SMILED, wish))
    assert column(told, "consent") == ["reader"]
    assert "mother" not in said(told)


def test_no_words_of_a_story_are_told():
    told = read(
        ("Branch", STORY, SHOWED, CONSENT, "How could you tell?"),
        ("", SMILED, "Joy", "perhaps later", "They glowed"),
        ("East", SMILED, "Joy", "", "It was in the way that she looked at the floor and then at me again"),
    )
    assert told.questions
    for words in ("came back", "dog", "looked at the floor"):
        assert words not in said(told)


def test_what_was_withdrawn_loses_its_words_but_keeps_its_id():
    before = read(MS_HEADER, ms_row(1, SMILED, showed="Dignity;", consent="Colleagues"))
    told = read(MS_HEADER, ms_row(1, SMILED, showed="Dignity;", consent="Withdrawn"))
    assert column(told, "id") == column(before, "id")
    assert column(told, "text") == [""]
    assert column(told, "writer_codes") == [""]
    assert column(told, "consent") == ["withdrawn"]
    assert [line.fate for line in told.rows] == ["not_data", "set_aside"]
    assert column(told, "fate") == ["set_aside"]


@pytest.mark.parametrize(
    "misplaced",
    [
        ADDRESS,
        "call 555-201-3344",
        "I told her that he had died",
        "She came to the desk and wept because her son is gone and nobody had listened to her until then.",
    ],
)
def test_a_story_or_an_address_in_a_short_cell_is_no_branch_service_or_role(misplaced):
    told = read(
        ("Date", "Branch", STORY, "Your role", "Service"),
        ("2026-07-14", misplaced, SMILED, misplaced, misplaced),
        ("2026-07-15", "East", PRINTED, "Librarian", "Reference"),
        ("2026-07-16", "Our Town Library", QUIET, "Librarian", "Reference"),
    )
    kept = told.reflections.drop(columns=["text"]).to_csv().casefold()
    assert misplaced.casefold() not in kept + said(told)
    assert column(told, "branch") == ["", "East", "Our Town Library"]
    assert [q.rows_waiting for q in asked(told, "branch")] == [1]
