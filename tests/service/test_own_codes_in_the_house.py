"""A code that a library added: ticked on forms, offered, counted, guarded; a changed name is read anew."""

from dataclasses import replace
from datetime import date

import pytest
from own_code import own

from impact.pairing import indicators
from impact.service import Refused, Wanted
from impact.service.codebook.codebook import codebook_of
from impact.service.figures.coded import coded_of
from impact.service.sheets.reading import read_all
from impact.vocabulary.codebook import codebook
from impact.workspace import Coding

SHIPPED = codebook()
HEADER = ["Branch", "Date", "What happened between you and someone here?", "What did it show?"]


@pytest.fixture
def told(service, library):
    """Eight reflections in each of two branches; the writers tick by words that the library may know."""

    def bring(ticks: str):
        rows = [
            [
                branch,
                date(2026, 5, n + 1),
                f"At {branch} somebody stayed, hour {n}, and we spoke of buses.",
                ticks,
            ]
            for branch in ("Central", "Oak Park")
            for n in range(8)
        ]
        return library.read_once(service, {"told.xlsx": library.workbook([HEADER, *rows])})

    return bring


def ticked(service) -> set[str]:
    return {code for codes in read_all(service._kept).merged.reflections["writer_codes"] for code in codes.split("|")}


def by_branch(service, audience, code):
    kept = service._kept
    held = coded_of(kept)
    frame = indicators(
        held.reflections,
        held.standing,
        audience=audience,
        grain="quarter",
        fiscal_start=1,
        branch_order=(),
        codes=codebook_of(kept),
    )
    return frame[frame["code"] == code].set_index("branch")


def test_a_tick_that_nobody_knew_is_a_question_until_the_code_is_there(told):
    here = told("Homework help; Dignity")
    assert "homework help" in set(here.questions()["subject"])
    here.save_code(own())
    assert ticked(here) == {"HOMEWORK_HELP", "DIGNITY"}
    assert "homework help" not in set(here.questions()["subject"])


def test_another_name_is_read_at_once_and_so_is_its_going(told):
    here = told("Learning together; Dignity")
    added = here.save_code(own(aliases=("Learning together",)))
    assert "HOMEWORK_HELP" in ticked(here)
    here.save_code(replace(added, aliases=()))
    assert "HOMEWORK_HELP" not in ticked(here)


def test_a_definition_alone_makes_nobody_read_the_sheets_again(told):
    here = told("Dignity")
    before = here._kept.revision()
    here.save_code(replace(SHIPPED["MUTUAL"], definition="It goes to and fro."))
    after = here._kept.revision()
    assert (after.reading, after.number) == (before.reading, before.number + 1)


def test_an_unknown_tick_may_be_answered_with_the_librarys_own_code(told):
    here = told("Schularbeiten; Dignity")
    here.save_code(own())
    asked = here.questions().set_index("subject").loc["schularbeiten"]
    here.answer(asked["id"], "HOMEWORK_HELP")
    assert "HOMEWORK_HELP" in ticked(here)


def test_it_is_counted_by_branch_like_any_other(told):
    here = told("Homework help; Dignity")
    here.save_code(own())
    rows = by_branch(here, "staff", "HOMEWORK_HELP")
    assert rows.loc["Central", ["status", "n", "x"]].tolist() == ["shown", 8, 8]


@pytest.mark.parametrize("audience", ["staff", "board", "public"])
@pytest.mark.parametrize("wish", [{"sensitive": True}, {"family": "Load", "parent": "CRISIS"}])
def test_a_guarded_one_never_appears_by_branch(told, audience, wish):
    """Neither by itself, nor as the only child that makes up its parent's number."""
    here = told("Homework help; Dignity")
    added = here.save_code(own(**wish))
    for code in (added.id, added.parent or added.id):
        rows = by_branch(here, audience, code)
        assert not rows.drop(index="", errors="ignore")["x"].notna().any()


def test_a_code_that_no_codebook_knows_never_appears_by_branch(told):
    """Codings of another library's codebook, or of a later one: nobody here can say that they are harmless."""
    here = told("Homework help; Dignity")
    here.save_code(own())
    held = coded_of(here._kept)
    given = {"audience": "staff", "grain": "quarter", "fiscal_start": 1, "branch_order": ()}
    frame = indicators(held.reflections, held.standing, **given, codes=SHIPPED)
    rows = frame[(frame["code"] == "HOMEWORK_HELP") & (frame["branch"] != "")]
    assert len(rows)
    assert not rows["x"].notna().any()


def test_a_reader_may_say_it_and_it_stands_on_the_card(told):
    here = told("Dignity")
    here.save_code(own())
    first = here.reading_queue().items[0]
    here.code([Coding(first, "HOMEWORK_HELP")])
    assert "HOMEWORK_HELP" in {one.code.id for one in here.reading_card(first).of("standing")}


def test_a_reflection_is_no_example(told):
    here = told("Dignity")
    with pytest.raises(Refused, match="words of a reflection"):
        here.save_code(own(examples=("At Central somebody stayed, hour 3, and we spoke of buses.",)))


def test_an_example_that_repeats_a_reflection_goes_when_it_is_withdrawn(told, library):
    here = told("Dignity")
    words = "We sat in the corner with the lamp until her daughter came by"
    here.save_code(own(examples=(words,)))
    row = ["Central", date(2026, 6, 3), f"{words}.", "Dignity"]
    here.upload("later.xlsx", library.workbook([HEADER, row]))
    frame = here.reflections()
    here.withdraw(frame.loc[frame["text"].str.startswith(words), "id"].iloc[0])
    assert here.codebook()["HOMEWORK_HELP"].examples == ()
    assert words.encode() not in here._kept.database.read_bytes()


def test_the_version_stands_in_what_leaves_the_house(service, library):
    service.upload_all([("s.xlsx", library.stats()), ("t.xlsx", library.stories())])
    service.save_code(own())
    made = service.export_figure(Wanted("sides", "visits"), "svg")
    assert service.codebook().version.encode() in made.contents
