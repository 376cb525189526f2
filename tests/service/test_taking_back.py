"""A writer takes back what they wrote by a word of their own: nobody needs their name, and nobody can read the word."""

import hashlib
from datetime import date

import pytest

from impact.service import Refused
from impact.service.consent.guesses import FREE, Guesses, guesses_at
from impact.service.consent.taking_back import Match, TakeBack

ASKED = "A word of your own, with which you can take this back later"
HEADER = ["Branch", "Date", "What happened between you and someone here that the numbers will not show?", ASKED]
WORD = "Sumpfdotterblume"


def told(n, branch="Central", month=5):
    return [branch, date(2026, month, 3 + n), f"She came in on day {n} and asked for nothing but a chair and a voice."]


def form(library, *rows):
    return library.workbook([HEADER, *rows], sheet="Form")


def everything_in(workspace):
    with workspace.reading() as connection:
        from impact.workspace import load_books  # noqa: PLC0415

        return str(load_books(connection))


@pytest.fixture(autouse=True)
def no_guesses(workspace):
    guesses_at(workspace).__init__()


def test_the_word_is_nowhere_and_takes_back_what_it_was_given_with(service, workspace, library):
    service.upload("may.xlsx", form(library, [*told(1), WORD], [*told(2), "other"], [*told(3), None]))
    assert len(service.reflections()) == 3
    assert WORD not in everything_in(workspace)
    assert WORD.casefold().encode() not in b"".join(f.read_bytes() for f in workspace.folder.rglob("*") if f.is_file())
    assert hashlib.sha256(WORD.casefold().encode()).hexdigest() not in everything_in(workspace), "a keyed hash"
    assert list(workspace.staging.iterdir()) == []
    assert service.questions().empty
    assert service.check() == []
    assert service.look_for_word(TakeBack(f" {WORD.upper()} ")) == Match(1)
    assert service.take_back_by_word(TakeBack(WORD)) == 1
    assert len(service.reflections()) == 2
    assert "day 1" not in everything_in(workspace)
    assert service.check() == []


def test_a_later_cumulative_export_does_not_bring_it_back(service, workspace, library):
    rows = [[*told(1), WORD], [*told(2), "other"]]
    service.upload("may.xlsx", form(library, *rows))
    service.upload("june.xlsx", form(library, *rows, [*told(3), WORD]))
    assert service.look_for_word(TakeBack(WORD)) == Match(2)
    service.take_back_by_word(TakeBack(WORD))
    service.upload("july.xlsx", form(library, *rows, [*told(3), WORD], [*told(4), None]))
    assert service.reflections()["text"].str.contains("day [24]").all()
    assert "day 3" not in everything_in(workspace)


def test_one_word_in_two_places_is_taken_back_only_with_branch_and_month(service, library):
    service.upload("may.xlsx", form(library, [*told(1), WORD], [*told(2, "Harbour"), WORD], [*told(3, month=6), WORD]))
    assert service.look_for_word(TakeBack(WORD)) == Match(0, ask_where=True)
    with pytest.raises(Refused):
        service.take_back_by_word(TakeBack(WORD))
    assert len(service.reflections()) == 3
    assert service.take_back_by_word(TakeBack(WORD, "harbour", date(2026, 5, 1))) == 1
    assert set(service.reflections()["branch"]) == {"Central"}
    assert service.look_for_word(TakeBack(WORD, "Central", date(2026, 6, 30))) == Match(1)


def test_two_writers_of_one_month_with_one_word_are_sent_to_a_reader(service, library):
    header = [*HEADER, "Email"]
    rows = [[*told(1), WORD, "a@library.example"], [*told(2), WORD, "b@library.example"]]
    service.upload("may.xlsx", library.workbook([header, *rows], sheet="Form"))
    with pytest.raises(Refused, match="readers"):
        service.take_back_by_word(TakeBack(WORD))
    assert len(service.reflections()) == 2


def test_a_pasted_story_has_a_word_too(service, workspace):
    service.paste_story("He asked the way to the river.", branch="Central", day=date(2026, 5, 2), word=WORD)
    service.paste_story("She fixed the clock with us.", branch="Central", day=date(2026, 5, 3))
    assert WORD not in workspace.database.read_bytes().decode("latin-1")
    assert service.take_back_by_word(TakeBack(WORD)) == 1
    assert service.reflections()["text"].tolist() == ["She fixed the clock with us."]


@pytest.mark.parametrize("nothing", ["", "-", "none", "n/a", "No"])
def test_what_many_people_type_is_nobodys_word(service, library, nothing):
    service.upload("may.xlsx", form(library, [*told(1), nothing or None], [*told(2), "n/a"]))
    assert service.look_for_word(TakeBack(nothing)) == Match(0)
    assert len(service.reflections()) == 2


def test_it_is_signed_by_nobody_who_is_here(service, workspace, library, asked_by):
    service.upload("may.xlsx", form(library, [*told(1), WORD]))
    asked_by("Vera Vanish", "viewer").take_back_by_word(TakeBack(WORD))
    assert b"Vanish" not in workspace.database.read_bytes()


def test_whoever_guesses_waits_longer_each_time_and_in_every_window(service, library, asked_by):
    service.upload("may.xlsx", form(library, [*told(1), WORD]))
    for guess in ("rose", "tulip", "lily")[:FREE]:
        assert service.look_for_word(TakeBack(guess)) == Match(0)
    with pytest.raises(Refused, match="Wait"):
        asked_by("Eve", "viewer").look_for_word(TakeBack(WORD))


def test_the_wait_doubles_and_ends():
    now = [0.0]
    guesses = Guesses(lambda: now[0])
    waits = []
    for _ in range(8):
        guesses.missed()
        before = now[0]
        while True:
            try:
                guesses.wait()
                break
            except Refused:
                now[0] += 1
        waits.append(now[0] - before)
    assert waits[: FREE - 1] == [0] * (FREE - 1)
    assert all(later >= 2 * first for first, later in zip(waits[FREE - 1 : -1], waits[FREE:], strict=False))
    now[0] += 3601
    guesses.wait()


def test_the_column_is_no_answer_and_no_name_in_any_list(service, library):
    service.upload(
        "may.xlsx", form(library, [*told(1), "a long word of five parts"], [*told(2), "and yet another one here"])
    )
    assert len(service.reflections()) == 2
    held = service.set_aside_workbook()
    assert b"parts" not in held
    found = service.files_understood()
    assert "long word" not in str(found)
