"""What a reader of the pair card would notice: true sentences, a chosen fit, a quote with its terms, kind gaps."""

import json
import math
from typing import Any

import pytest
from crowding import crowding, marks
from guarded_pair import INFERENCE, VISITS, a_quote, card, finished_card, series, silent
from written import text, words

from impact.charts import pair_card
from impact.charts.pair_card import sentences
from impact.charts.pair_card.card import card_of
from impact.look import PALETTES, TYPE, Size
from impact.model import Figure, PairCard
from impact.vocabulary.codebook import codebook
from impact.vocabulary.measures import measures

SIZES: tuple[Size, ...] = ("slide", "page", "narrow")
NAN = math.nan
UNKNOWN: dict[str, Any] = {"value": NAN, "value_before": NAN, "change": NAN, "value_status": "none"}


def title(data: PairCard) -> str:
    return sentences.title(card_of(data))


def rows(figure: Figure) -> dict[str, dict[str, Any]]:
    return figure.table.set_index("What").to_dict("index")


class TestTitle:
    @pytest.mark.parametrize(
        ("changes", "says"),
        [
            ({}, "Visits fell at North Hill; five of nine reflections name purpose"),
            ({"change": 0.02}, "Visits rose at North Hill; five of nine reflections name purpose"),
            ({"change": 0.0}, "Visits stood still at North Hill; five of nine reflections name purpose"),
            ({"change": NAN}, "Visits came to 12,380; five of nine reflections name purpose"),
            ({"place": ""}, "Visits fell; five of nine reflections name purpose"),
            ({"x": 0}, "Visits fell at North Hill; none of nine reflections names purpose"),
            ({"x": 1}, "Visits fell at North Hill; one of nine reflections names purpose"),
            ({"n": 48, "x": 21}, "Visits fell at North Hill; 21 of 48 reflections name purpose"),
            (UNKNOWN, "Nobody reported visits at North Hill; five of nine reflections name purpose"),
            ({**UNKNOWN, "value_status": "held_back"}, "The count is held back; five of nine reflections name purpose"),
            (
                {"value_status": "part", "parts": 2},
                "Two of three months report visits; five of nine reflections name purpose",
            ),
            ({"code": "EVERYDAY"}, "Visits fell; five of nine reflections name “everyday small encounter”"),
        ],
    )
    def test_it_says_what_number_and_voices_say(self, changes: dict[str, Any], says: str):
        assert title(card(**changes)) == says

    @pytest.mark.parametrize(
        ("status", "says"),
        [
            ("silent", "Visits fell at North Hill; no voices yet"),
            ("unread", "Visits fell at North Hill; reflections wait unread"),
            ("held_back", "Visits fell at North Hill; too few voices to show"),
        ],
    )
    def test_each_silence_in_its_own_words(self, status: str, says: str):
        assert title(silent(status)) == says

    def test_of_a_sensitive_code_nobody_is_told_that_too_few_wrote(self):
        """It is never split by branch, however many wrote."""
        alone = silent("held_back", code="CRISIS")
        assert title(alone) == "Visits fell at North Hill; its voices are not shown by branch"
        for data in (alone, silent("held_back", code="CRISIS", place="")):
            assert "few" not in text(pair_card(data))
            assert "fewer than" not in pair_card(data).alt

    def test_what_is_not_in_n_is_said_under_the_card(self):
        whole = card(place="", counted_with="1 branch held back: Lakeside")
        assert "Not in n: 1 branch held back: Lakeside." in pair_card(whole).footer
        year = card(counted_with="3 of 4 quarters")
        assert "Only 3 of 4 quarters are in n." in pair_card(year).footer

    def test_a_branch_counted_with_another_says_so(self):
        data = silent("together", counted_with="North Hill + Lakeside")
        assert title(data) == "Visits fell at North Hill; its voices are counted with others"
        assert "Counted with Lakeside" in text(pair_card(data))

    def test_it_has_at_most_twelve_words_whatever_is_paired(self):
        longest = max(codebook(), key=lambda code: len(codebook()[code].name.split()))
        wordy = "Richard J. Daley Memorial Branch Library at Bridgeport"
        paired = [("program_attendance_virtual", code) for code in codebook()] + [(key, longest) for key in measures()]
        for measure, code in paired:
            for changes in ({}, UNKNOWN, {"value_status": "part", "parts": 2}):
                said = title(card(measure=measure, code=code, place=wordy, **changes))
                assert len(said.split()) <= 12, said


class TestNumber:
    def test_the_number_stands_large_with_its_own_year_before(self):
        figure = pair_card(card())
        assert max(box[4] for box in figure.boxes if box[5] == "12,380") == 56
        assert "−6.4% on Q3 2025, which had 13,226" in words(figure)

    def test_a_part_is_not_compared(self):
        figure = pair_card(card(value_status="part", parts=2))
        assert "2 of 3 months: not compared with whole periods" in words(figure)
        assert math.isnan(rows(figure)["Visits, Q3 2026"]["Change"])

    def test_unknown_is_no_nought(self):
        figure = pair_card(card(**UNKNOWN, series=series((12890, None, 12910, None))))
        assert "Not reported" in words(figure)
        assert "0" not in words(figure)

    def test_an_unknown_quarter_is_a_gap_in_the_series(self):
        figure = pair_card(card(series=series((1, 2, None, 4, 5, None, 7, 8, 9))))
        layer = next(layer for layer in figure.spec["layer"] if layer["mark"]["type"] == "area")
        parts = {row["part"] for row in figure.spec["datasets"][layer["data"]["name"]]}
        assert len(parts) == 3

    def test_a_quarter_of_the_series_that_is_held_back_is_not_called_unknown(self):
        past = series((None, None, 12910, 12380))
        past["value_status"] = ["held_back", "none", "complete", "complete"]
        said = list(pair_card(card(series=past)).table["Words"])
        assert said.count("held back") == 1
        assert said.count("not known") == 1

    def test_a_single_known_quarter_is_no_series(self):
        figure = pair_card(card(series=series((12380,))))
        assert not [layer for layer in figure.spec["layer"] if layer["mark"]["type"] == "area"]


def ground(figure: Figure, word: str) -> str:
    """The colour behind a word."""
    left, top, right, bottom, *_ = next(box for box in figure.boxes if box[5] == word)
    found = ""
    for layer in figure.spec["layer"]:
        if layer["mark"]["type"] == "rect":
            for row in figure.spec["datasets"][layer["data"]["name"]]:
                if row["x"] <= left and row["y"] <= top and row["x2"] >= right and row["y2"] >= bottom:
                    found = row["ink"]
    return found


class TestTogether:
    @pytest.mark.parametrize("fit", ["agrees", "adds", "differs"])
    def test_the_chosen_fit_is_filled_and_the_others_are_not(self, fit: str):
        figure = pair_card(finished_card(fit=fit))
        filled = {word for word in ("agrees", "adds", "differs") if ground(figure, word) == PALETTES["light"]["text"]}
        assert filled == {fit}

    def test_a_proposal_is_only_outlined_and_says_why(self):
        figure = pair_card(card(inference=INFERENCE))
        assert ground(figure, "adds") == PALETTES["light"]["paper"]
        assert "proposed: adds, because the pair makes no claim that could be tested" in text(figure)

    def test_once_a_person_has_chosen_no_proposal_is_made(self):
        assert "proposed" not in text(pair_card(finished_card(fit="differs")))

    def test_without_a_voice_there_is_no_fit(self):
        figure = pair_card(silent())
        assert "no voice yet" in words(figure)
        assert not {"agrees", "adds", "differs"} & set(words(figure))

    def test_nothing_written_is_said_kindly(self):
        assert "Nobody has written yet what they say together." in text(pair_card(card()))
        assert "THE ASK" not in words(pair_card(card()))

    def test_the_ask_stands_with_its_note(self):
        said = text(pair_card(finished_card()))
        assert "Keep two staff on the computer floor" in said
        assert "$9,400 a year" in said

    @pytest.mark.parametrize("size", SIZES)
    def test_it_says_what_it_cannot_say(self, size: Size):
        said = text(pair_card(finished_card(), size=size))
        assert "Visits cannot say who did not come. Nine reflections cannot say how often this happens." in said

    @pytest.mark.parametrize("size", ["page", "narrow"])
    def test_a_long_inference_is_whole_where_the_card_may_grow(self, size: Size):
        long = " ".join(f"Sentence number {i} has something to say." for i in range(40))
        assert "Sentence number 39 has something to say." in text(pair_card(finished_card(inference=long), size=size))

    def test_on_a_slide_it_is_cut_only_as_a_last_resort_and_the_table_has_it_whole(self):
        long = " ".join(f"Sentence number {i} has something to say." for i in range(40))
        figure = pair_card(finished_card(inference=long))
        assert "(whole in the table)" in text(figure)
        assert rows(figure)["What they say together"]["Words"] == long
        assert "(whole in the table)" not in text(pair_card(finished_card()))


class TestVoice:
    def test_the_quote_stands_in_italics_with_who_when_and_terms(self):
        said = text(pair_card(finished_card()))
        assert "“Third week in a row he helped" in said
        assert "Library assistant, North Hill" in said
        assert "September 2026" in said
        assert (
            "The writer agreed: role and branch may be shown. Two persons read it for who could be recognised." in said
        )

    @pytest.mark.parametrize("size", SIZES)
    def test_a_long_quote_is_cut_at_the_end_of_a_sentence(self, size: Size):
        long = " ".join(f"Then she said sentence number {i} to me." for i in range(60))
        figure = pair_card(finished_card(quote=a_quote(long)), size=size)
        assert "to me. …”" in text(figure)
        assert "Shortened: the table has it whole." in text(figure)
        assert rows(figure)["Quote"]["Words"] == long
        assert crowding(figure, least=TYPE[size].least) == []

    def test_what_is_not_told_is_not_made_up(self):
        said = text(pair_card(finished_card(quote=a_quote(role="", branch="", month=None, consent="", cleared_by=0))))
        assert "Library assistant" not in said
        assert "agreed" not in said
        assert "read it" not in said

    @pytest.mark.parametrize(("audience", "told"), [("staff", True), ("board", False), ("public", False)])
    def test_a_missing_quote_is_said_and_only_staff_are_sent_to_read_one(self, audience: str, told: bool):
        said = text(pair_card(card(inference=INFERENCE, audience=audience)))
        assert "No cleared quote yet" in said
        assert ("under Voices" in said) is told

    def test_in_a_room_where_quotes_are_hidden_none_is_said_to_be_missing(self):
        said = text(pair_card(card(inference=INFERENCE, quotes_hidden=True)))
        assert "Quotes are hidden here." in said
        assert "No cleared quote" not in said

    def test_one_mark_is_one_reflection_in_the_shape_of_its_thread(self):
        figure = pair_card(card(n=9, x=5, series=series(())))
        shapes = [layer["mark"]["shape"] for layer in figure.spec["layer"] if layer["mark"]["type"] == "point"]
        assert set(shapes) == {"triangle-up"}
        assert len(list(marks(figure))) == 9
        assert "5 of 9 name purpose" in words(figure)

    def test_every_other_code_is_in_ink_with_a_shape_of_its_own(self):
        figure = pair_card(card(code="EVERYDAY", series=series(())))
        points = [layer["mark"] for layer in figure.spec["layer"] if layer["mark"]["type"] == "point"]
        assert {mark["shape"] for mark in points} == {"diamond"}
        assert PALETTES["light"]["text"] in {mark["fill"] for mark in points}

    def test_a_code_for_the_whole_system_only_says_so(self):
        data = silent("held_back", counted_with="all branches", code="CRISIS", pair="incidents", measure="incidents")
        assert "Shown for all branches only" in text(pair_card(data))


@pytest.mark.parametrize("status", ["held_back", "together"])
@pytest.mark.parametrize("size", SIZES)
def test_held_back_numbers_reach_neither_picture_nor_table(status: str, size: Size):
    held = {"value": 88841.0, "value_before": 88842.0, "change": 0.88843, "value_status": "held_back"}
    hidden = series((88844, *VISITS[1:]), q2024_Q3="held_back")
    data = silent(status, n=77731, x=77732, writers=77733, unread=77734, series=hidden, **held)
    figure = pair_card(data, size=size)
    everything = json.dumps(figure.spec) + figure.table.to_csv() + figure.alt + figure.footer + str(figure.boxes)
    assert "7773" not in everything
    assert "8884" not in everything
    assert "eld back" in everything


def test_the_table_holds_every_number_and_every_word():
    data = finished_card()
    table = rows(pair_card(data))
    assert table["Visits, Q3 2026"]["Number"] == data.value
    assert table["Visits, Q3 2026"]["Change"] == data.change
    assert table["Visits, Q3 2025"]["Number"] == data.value_before
    assert [table[f"Visits, Q{q} {y}"]["Number"] for q, y in ((3, 2024), (4, 2025), (2, 2026))] == [12890, 12880, 12450]
    assert table["Reflections read"]["Number"] == data.n
    assert table["Name purpose"]["Number"] == data.x
    assert table["Fit"]["Words"] == "adds"
    assert table["What they say together"]["Words"] == INFERENCE
    assert table["The ask"]["Words"] == data.ask
    assert table["Quote"]["Words"] == data.quote.text


def test_the_footer_says_what_the_card_rests_on():
    footer = pair_card(finished_card(notes=("Roof closed 3 weeks in May.",))).footer
    assert footer.startswith("n = 9 reflections from 6 writers, North Hill, 1 Jul 2026 to 30 Sep 2026.")
    assert "One voice is not a sample." in footer
    assert "Roof closed 3 weeks in May." in footer
    assert "Sources: Service stats Q3.xlsx and Reflections Q3.xlsx." in footer
