"""What waits to be read, one card at a time, and steps that can be undone."""

from datetime import date
from random import Random

import pandas as pd
import pytest

from impact import frames
from impact.coding import standing
from impact.coding.reading import told
from impact.service import Coding, NotAllowed, ReadingFilter, Refused, Service, Step, read_step
from impact.service.reading.verdicts import said_of, verdict

ALL = ReadingFilter(show="all")
HEADER = [
    "Branch",
    "Date",
    "What happened between you and someone here that the numbers will not show?",
    "What did it show?",
    "What helped, or what would have helped you?",
    "One thing the library could do?",
    "Another moment, in your own words?",
    "Who may read or quote this?",
]
TOLD = "I am not trained for this. Mrs Agnes Miller rang from 555 123 4567."


@pytest.fixture
def told_rows(service, library) -> Service:
    """Three rows; the second holds two open answers, so two lines of one person."""
    rows = [
        HEADER,
        ["Oak Park", date(2026, 8, 1), TOLD, "Dignity", "Two of us.", "A bench.", "", "Anyone, without my name"],
        [
            "Oak Park",
            date(2026, 8, 2),
            "She smiled at me for once.",
            "",
            "",
            "",
            "He waved to me, too, later that day.",
            "Colleagues",
        ],
        ["Lakeside", date(2026, 5, 2), "He had nowhere to sleep.", "Purpose", "", "", "", "Only the readers"],
    ]
    return library.read_once(service, {"form.xlsx": library.workbook(rows)})


def first(service: Service, text: str) -> str:
    lines = service.reflections()
    return str(lines.loc[lines["text"].str.startswith(text), "id"].item())


def verdicts(service: Service, reflection: str) -> dict[str, str]:
    return {here.code.id: here.verdict for here in service.reading_card(reflection).codes}


def test_what_waits_is_counted_in_rows_and_read_by_quarter_and_branch(told_rows):
    queue = told_rows.reading_queue()
    assert (queue.unread, queue.read, queue.total, len(queue.items)) == (3, 0, 3, 3)
    assert queue.periods == ("2026-Q3", "2026-Q2")
    assert queue.branches == ("Lakeside", "Oak Park")
    assert told_rows.reading_queue(ReadingFilter(period="2026-Q2")).unread == 1
    assert told_rows.reading_queue(ReadingFilter(period="2026-Q3", branch="Lakeside")).items == ()


def test_a_row_is_read_when_every_line_of_it_is(told_rows):
    card = told_rows.reading_card(first(told_rows, "She smiled"))
    assert [words.text for words in card.words] == [
        "She smiled at me for once.",
        "He waved to me, too, later that day.",
    ]
    told_rows.mark_read([card.words[0].id])
    assert told_rows.reading_queue().read == 0
    told_rows.mark_read([card.words[1].id])
    queue = told_rows.reading_queue()
    assert (queue.unread, queue.read) == (2, 1)
    assert card.id not in queue.items
    assert told_rows.reading_queue(ReadingFilter(show="read")).items == (card.id,)
    told_rows.code([Coding(words.id, state="taken_back") for words in card.words])
    assert told_rows.reading_queue().read == 0


def test_another_line_of_a_row_leads_to_the_same_card(told_rows):
    assert told_rows.reading_card(first(told_rows, "He waved")).id == first(told_rows, "She smiled")


def test_a_card_tells_place_consent_other_answers_and_what_may_name_somebody(told_rows):
    card = told_rows.reading_card(first(told_rows, "I am not"))
    assert (card.branch, card.day, card.consent) == ("Oak Park", date(2026, 8, 1), "anonymous")
    assert (card.helped, card.idea) == ("Two of us.", "A bench.")
    found = {card.words[0].text[d.start : d.end] for d in card.words[0].details}
    assert found == {"Mrs Agnes Miller", "555 123 4567"}


def test_the_next_one_comes_round_and_a_lonely_one_has_none(told_rows):
    queue = told_rows.reading_queue(ALL)
    assert queue.after(queue.items[0]) == queue.items[1]
    assert queue.after(queue.items[-1]) == queue.items[0]
    assert queue.before(queue.items[0]) is None
    assert queue.before(queue.items[1]) == queue.items[0]
    only = told_rows.reading_queue(ReadingFilter(branch="Lakeside"))
    assert only.after(only.items[0]) is None


def test_a_suggestion_counts_for_nothing_until_a_person_says_yes(told_rows):
    reflection = first(told_rows, "I am not")
    card = told_rows.reading_card(reflection)
    (found,) = [here for here in card.of("suggested") if here.code.id == "ROLE_GAP"]
    assert TOLD[found.start : found.end] == found.evidence == "not trained"
    assert reflection in told_rows.reading_queue(ReadingFilter(show="suggested")).items
    yes = Coding(found.line, "ROLE_GAP", start=found.start, end=found.end)
    back = told_rows.take_step(Step(reflection, (yes,)))
    assert verdicts(told_rows, reflection)["ROLE_GAP"] == "standing"
    told_rows.take_step(back)
    assert verdicts(told_rows, reflection)["ROLE_GAP"] == "suggested"
    told_rows.take_step(Step(reflection, (Coding(found.line, "ROLE_GAP", "refused"),)))
    assert verdicts(told_rows, reflection)["ROLE_GAP"] == "refused"
    others = told_rows.reading_card(reflection).of("suggested")
    assert [other.code.id for other in others] == ["BOUNDARY"]
    assert reflection in told_rows.reading_queue(ReadingFilter(show="suggested")).items
    told_rows.take_step(Step(reflection, (Coding(others[0].line, "BOUNDARY", "refused"),)))
    assert reflection not in told_rows.reading_queue(ReadingFilter(show="suggested")).items


def test_a_writers_tick_that_a_reader_does_not_see_is_disputed_until_taken_back(told_rows):
    reflection = first(told_rows, "I am not")
    back = told_rows.take_step(Step(reflection, (Coding(reflection, "DIGNITY", "refused"),)))
    assert verdicts(told_rows, reflection)["DIGNITY"] == "disputed"
    assert told_rows.reading_queue(ReadingFilter(show="disputed")).items == (reflection,)
    told_rows.take_step(back)
    assert verdicts(told_rows, reflection)["DIGNITY"] == "standing"
    assert told_rows.reading_queue(ReadingFilter(show="disputed")).items == ()


def test_what_is_denied_is_kept_apart(told_rows):
    reflection = first(told_rows, "She smiled")
    told_rows.code([Coding(reflection, "FELT_SEEN", polarity="denied")])
    card = told_rows.reading_card(reflection)
    assert [here.code.id for here in card.of("denied")] == ["FELT_SEEN"]
    assert [here.code.id for here in card.codes if here.verdict != "suggested"] == ["FELT_SEEN"]
    assert card.of("standing") == []


def test_undoing_brings_back_what_stood_before_and_not_merely_the_opposite(told_rows):
    reflection = first(told_rows, "She smiled")
    told_rows.code([Coding(reflection, "SEEN", start=0, end=3), Coding(reflection, "SEEN", start=4, end=10)])
    before = told_rows.reading_card(reflection).codes
    back = told_rows.take_step(Step(reflection, (Coding(reflection, "SEEN", "refused"),)))
    assert verdicts(told_rows, reflection)["SEEN"] == "refused"
    told_rows.take_step(back)
    assert told_rows.reading_card(reflection).codes == before


def test_undoing_a_read_mark_and_a_clearance(told_rows):
    card = told_rows.reading_card(first(told_rows, "She smiled"))
    lines = [words.id for words in card.words]
    back = told_rows.take_step(read_step(card.id, lines))
    assert told_rows.reading_card(card.id).read_by == ("Ada",)
    told_rows.take_step(back)
    assert told_rows.reading_card(card.id).read_by == ()
    back = told_rows.take_step(Step(card.id, clear=tuple((line, True) for line in lines)))
    assert told_rows.reading_card(card.id).cleared_by == ("Ada",)
    told_rows.take_step(back)
    assert told_rows.reading_card(card.id).cleared_by == ()


def test_what_one_reader_undoes_is_not_what_another_said(told_rows, asked_by):
    reflection = first(told_rows, "She smiled")
    asked_by("Bo", "reader").code([Coding(reflection, "SEEN")])
    back = told_rows.take_step(Step(reflection, (Coding(reflection, "SEEN"),)))
    told_rows.take_step(back)
    (here,) = [one for one in told_rows.reading_card(reflection).codes if one.verdict != "suggested"]
    assert (here.code.id, here.verdict, [one.coder for one in here.said]) == ("SEEN", "standing", ["Bo"])


def test_what_another_reader_has_read_is_seen_at_the_next_look(told_rows, asked_by):
    bo = asked_by("Bo", "reader")
    reflection = told_rows.reading_queue().items[0]
    bo.mark_read([words.id for words in bo.reading_card(reflection).words])
    assert told_rows.reading_queue().unread == 2
    assert told_rows.reading_card(reflection).read_by == ("Bo",)


def test_a_reflection_that_is_gone_says_so(told_rows):
    reflection = first(told_rows, "He had nowhere")
    told_rows.withdraw(reflection)
    assert told_rows.reading_queue().total == 2
    for do in (
        lambda: told_rows.reading_card(reflection),
        lambda: told_rows.take_step(read_step(reflection, [reflection])),
        lambda: told_rows.take_step(Step(reflection, clear=((reflection, True),))),
    ):
        with pytest.raises(Refused, match="not here any more"):
            do()


def test_only_a_reader_reads(told_rows, asked_by):
    for role in ("viewer", "manager", "admin"):
        who = asked_by("Vi", role)
        for do in (who.reading_queue, lambda who=who: who.reading_card("x"), lambda who=who: who.take_step(Step("x"))):
            with pytest.raises(NotAllowed):
                do()


@pytest.mark.parametrize(("show", "waits"), [("quotable", 2), ("all", 3), ("read", 0), ("disputed", 0)])
def test_each_choice_shows_what_it_says(told_rows, show, waits):
    assert len(told_rows.reading_queue(ReadingFilter(show=show)).items) == waits


def test_times_that_fit_no_quarter_have_a_choice_of_their_own(service, library):
    rows = [["Branch", "Year", HEADER[2], HEADER[-1]], ["Oak Park", 2026, "She smiled at me for once.", "Colleagues"]]
    service.upload("year.xlsx", library.workbook(rows))
    assert service.reading_queue().periods == ("none",)
    assert len(service.reading_queue(ReadingFilter(period="none")).items) == 1


def test_a_card_and_the_figures_never_say_two_things_of_one_code():
    pick, ids = Random(20260801), [f"r{number}" for number in range(250)]
    told_by_all = [
        {
            "id": name,
            "text": "She smiled.",
            "consent": "reader",
            "writer_codes": pick.choice(["", "SEEN", "SEEN|PURPOSE"]),
        }
        for name in ids
    ]
    said = [
        {
            "reflection_id": name,
            "code": pick.choice(["SEEN", "PURPOSE"]),
            "state": pick.choice(["suggested", "confirmed", "refused", "disputed", "taken_back"]),
            "polarity": pick.choice(["asserted", "asserted", "denied"]),
            "coder": pick.choice(["Ann", "Bo", "Bo", "together"]),
            **pick.choice([{}, {"start": 0, "end": 3}, {"start": 4, "end": 9}]),
        }
        for name in ids
        for _ in range(pick.randrange(7))
    ]
    read = [{"reflection_id": name, "state": "confirmed", "coder": "Cy"} for name in ids]
    reflections = frames.conform(pd.DataFrame(told_by_all), "reflections")
    codings = frames.conform(pd.DataFrame([*read, *said]), "codings")
    counted = standing(reflections, codings).set_index(["reflection_id", "code"])
    found = said_of(told(reflections), codings)
    here = {(row, code): verdict(said) for row, codes in found.items() for code, said in codes.items()}
    met = [here.get((row, code), "nothing") for row in ids for code in ("SEEN", "PURPOSE")]
    assert set(met) == {"standing", "denied", "disputed", "refused", "nothing"}
    in_figures = counted.loc[[(row, code) for row in ids for code in ("SEEN", "PURPOSE")]]
    assert in_figures["in_x"].tolist() == [state == "standing" for state in met]
    assert in_figures["disputed"].tolist() == [state == "disputed" for state in met]
