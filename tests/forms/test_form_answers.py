"""Ticks, felt seen and consent: known words are taken, unknown ones are asked about once."""

import pytest
from form_sheets import (
    CONSENT,
    MS_HEADER,
    PRINTED,
    QUIET,
    SHOWED,
    SMILED,
    STORY,
    TOLD,
    answer,
    asked,
    column,
    fates,
    ms_row,
    read,
    remarks,
)

from impact.vocabulary import reflection_form as form
from impact.vocabulary.codebook import codebook, starter_codes

HEADER = ("Date", "Branch", STORY, SHOWED, TOLD, CONSENT)


def rows(*answers):
    """Ticks, felt seen and consent of one row each."""
    texts = [SMILED, PRINTED, QUIET, *(f"{SMILED} And then {n} more came." for n in range(20))]
    return [(f"2026-07-{14 + n}", "East", texts[n], *line) for n, line in enumerate(answers)]


def ticks(*cells, decisions=()):
    return read(HEADER, *rows(*((cell, "", "") for cell in cells)), decisions=decisions)


@pytest.mark.parametrize("code", codebook().values(), ids=lambda code: code.id)
def test_a_code_is_known_by_its_id_its_name_and_its_aliases(code):
    for words in (code.id, code.name, code.name.upper(), *code.aliases):
        assert column(ticks(f"{words};"), "writer_codes") == [code.id]
        assert column(ticks(f"{words}, Dignity"), "writer_codes")[0].split("|")[0] == code.id


def test_an_unknown_tick_is_asked_about_and_its_answer_is_remembered():
    cells = ("Dignity;Joy;", "Joy;", "Joy;Dignity;")
    told = ticks(*cells)
    (question,) = asked(told, "code")
    assert (question.subject, question.rows_waiting, question.cell) == ("joy", 3, "D2")
    assert column(told, "writer_codes") == ["DIGNITY", "", "DIGNITY"]
    assert ("D3", "reflection_tick_unknown") in remarks(told)
    assert set(fates(told).values()) == {"not_data", "kept"}
    settled = ticks(*cells, decisions=[answer(question, "PURPOSE")])
    assert settled.questions == ()
    assert column(settled, "writer_codes") == ["DIGNITY|PURPOSE", "PURPOSE", "PURPOSE|DIGNITY"]
    assert column(settled, "codes_offered") == ["DIGNITY|PURPOSE"] * 3
    none = ticks(*cells, decisions=[answer(question, "none")])
    assert none.questions == ()
    assert column(none, "codes_offered") == ["DIGNITY"] * 3


def test_an_unknown_choice_with_commas_is_one_choice_and_so_is_its_answer():
    joy = "Joy, or something like it"
    told = ticks(f"Dignity, {joy}", joy, f"{joy}, Purpose")
    (question,) = asked(told, "code")
    assert question.subject == "joy, or something like it"
    settled = ticks(f"Dignity, {joy}", joy, f"{joy}, Purpose", decisions=[answer(question, "BELONGING")])
    assert column(settled, "writer_codes") == ["DIGNITY|BELONGING", "BELONGING", "BELONGING|PURPOSE"]


def test_a_choice_that_explains_a_code_is_asked_about_with_the_code_as_first_guess():
    told = ticks("Dignity (they were treated well);Purpose;", "Dignity (they were treated well);")
    (question,) = asked(told, "code")
    assert question.guesses[0] == "DIGNITY"
    assert column(told, "writer_codes") == ["PURPOSE", ""]


def test_only_what_somebody_ticked_is_known_to_have_been_offered():
    told = ticks("Seeing the other;Dignity;", "Purpose;", "")
    assert column(told, "codes_offered") == ["SEEN|DIGNITY|PURPOSE"] * 2 + [""]


@pytest.mark.parametrize(("met", "all_ten"), [(5, False), (6, True), (7, True)])
def test_more_than_half_of_the_starters_by_their_names_are_our_own_form(met, all_ten):
    names = [code.name for code in starter_codes()]
    told = ticks(*(f"{name};" for name in names[:met]))
    offered = column(told, "codes_offered")[0].split("|")
    assert len(offered) == (len(names) if all_ten else met)


def own_form(*showed):
    """Rows of the form that the program prints, with the answers to the other questions in turn."""
    header = ("Completion time", "Branch", form.HAPPENED, form.MATTERED, form.SHOWED, form.CONSENT)
    texts = [f"{SMILED} That was number {n}." for n in range(len(showed))]
    return read(
        header,
        *(
            (f"2026-07-{14 + n} 10:00", "East", text, form.MATTERED_ANSWERS[n % 3], ticks, form.CONSENT_ANSWERS[n % 4])
            for n, (text, ticks) in enumerate(zip(texts, showed, strict=True))
        ),
    )


def test_the_form_that_we_print_is_read_without_a_question():
    told = own_form(*(f"{name};" for name in form.showed_answers()))
    assert told.questions == ()
    assert column(told, "felt_seen")[:3] == ["yes", "partly", "no"]
    assert column(told, "consent")[:4] == ["reader", "colleagues", "anonymous", "role"]
    assert column(told, "writer_codes") == [code.id for code in starter_codes()]


@pytest.mark.parametrize(("met", "offered"), [(2, 2), (3, 10)])
def test_under_the_question_that_we_print_fewer_names_are_enough(met, offered):
    told = own_form(*(f"{name};" for name in form.showed_answers()[:met]))
    assert len(column(told, "codes_offered")[0].split("|")) == offered


def test_a_form_with_other_choices_too_is_not_taken_for_ours():
    names = [code.name for code in starter_codes()][:7]
    told = ticks(*(f"{name};" for name in names), "Belonging;", "Belonging;")
    assert len(column(told, "codes_offered")[0].split("|")) == 8


def test_none_of_these_is_an_answer():
    told = ticks("Dignity;", "None of these", "")
    assert column(told, "codes_offered") == ["DIGNITY", "DIGNITY", ""]
    assert column(told, "writer_codes") == ["DIGNITY", "", ""]


def test_the_choices_of_another_survey_are_not_asked_about():
    told = read(
        ("Timestamp", STORY, "Which sources do you use? Select all that apply"),
        ("2026-07-14 10:00", SMILED, "Newspaper, Radio"),
        ("2026-07-15 10:00", PRINTED, "Radio"),
        ("2026-07-16 10:00", QUIET, "Radio, Time"),
    )
    assert asked(told, "code") == []
    assert set(column(told, "codes_offered")) == {""}


@pytest.mark.parametrize(
    ("words", "felt"),
    [
        ("They showed it", "yes"),
        ("Yes.", "yes"),
        ("oui", "yes"),
        ("A little", "partly"),
        ("PARTLY", "partly"),
        ("un poco", "partly"),
        ("Could not tell", "no"),
        ("couldn’t tell", "no"),
        ("No", "no"),
        ("", ""),
        ("n/a", ""),
    ],
)
def test_the_three_answers_to_how_could_you_tell(words, felt):
    told = read(HEADER, *rows(("Dignity", words, ""), ("", "They showed it", "")))
    assert column(told, "felt_seen")[0] == felt
    assert ("FELT_SEEN" in column(told, "codes_offered")[0]) is (felt != "")


def test_an_unknown_answer_to_how_could_you_tell_is_asked_about():
    lines = rows(("", "Quite a lot", ""), ("", "Yes", ""))
    told = read(HEADER, *lines)
    (question,) = asked(told, "code")
    assert question.subject == "quite a lot"
    assert column(told, "felt_seen") == ["", "yes"]
    assert column(read(HEADER, *lines, decisions=[answer(question, "FELT_SEEN")]), "felt_seen") == ["yes", "yes"]
    assert column(read(HEADER, *lines, decisions=[answer(question, "none")]), "felt_seen") == ["no", "yes"]


def test_how_could_you_tell_in_own_words_is_an_open_answer():
    lines = rows(
        ("", "She looked up and took her headphones off for the first time", ""),
        ("", "He wrote his name on the list of the chess club, in ink", ""),
    )
    told = read(HEADER, *lines)
    assert column(told, "cell") == ["C2", "E2", "C3", "E3"]
    assert column(told, "felt_seen") == [""] * 4


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("", "reader"),
        ("No", "reader"),
        ("only the readers", "reader"),
        ("colleagues", "colleagues"),
        ("Internal", "colleagues"),
        ("anyone, without my name", "anonymous"),
        ("Anonymous", "anonymous"),
        ("with my role", "role"),
        ("With my name.", "named"),
        ("Colleagues;Anyone, without my name;", "colleagues"),
        ("ohne meinen Namen", "anonymous"),
    ],
)
def test_words_of_consent(words, level):
    told = read(HEADER, *rows(("", "", words)))
    assert column(told, "consent") == [level]
    assert asked(told, "consent") == []


@pytest.mark.parametrize("words", ["Yes", "Board only", "Anyone, not with my name", "ask me first", "perhaps"])
def test_unknown_words_of_consent_protect_until_they_are_answered(words):
    lines = rows(("", "", words), ("", "", words))
    told = read(HEADER, *lines)
    assert column(told, "consent") == ["reader", "reader"]
    (question,) = asked(told, "consent")
    assert (question.subject, question.rows_waiting) == (words.casefold(), 2)
    assert ("F2", "reflection_consent_unknown") in remarks(told)
    settled = read(HEADER, *lines, decisions=[answer(question, "colleagues")])
    assert column(settled, "consent") == ["colleagues", "colleagues"]
    assert asked(settled, "consent") == []


def test_who_told_it_is_said_by_a_column():
    told = read(
        ("Date", "Branch", STORY, "Told by"),
        ("2026-07-14", "East", SMILED, "Patron"),
        ("2026-07-15", "East", QUIET, "staff member"),
        ("2026-07-16", "East", PRINTED, ""),
    )
    assert column(told, "told_by") == ["patron", "staff", "staff"]


def test_a_column_called_name_that_names_libraries_is_the_branch():
    told = read(
        ("Date", "Name", STORY), ("2026-07-14", "East Branch Library", SMILED), ("2026-07-15", "Oak Library", QUIET)
    )
    assert column(told, "branch") == ["East Branch Library", "Oak Library"]
    assert told.questions == ()


def test_a_form_that_says_all_branches_speaks_of_the_whole_system():
    told = read(MS_HEADER, ms_row(1, SMILED, branch="All branches"))
    assert column(told, "branch") == [""]
    assert column(told, "branch_as_written") == ["All branches"]
    assert fates(told)[2] == "kept"


def test_a_row_without_a_branch_waits_and_one_answer_serves_all():
    lines = (MS_HEADER, ms_row(1, SMILED, branch=""), ms_row(2, PRINTED, branch="n/a", day=2), ms_row(3, QUIET, day=3))
    told = read(*lines)
    (question,) = asked(told, "branch")
    assert (question.cell, question.rows_waiting) == ("G1", 2)
    assert list(fates(told).values()) == ["not_data", "needs_you", "needs_you", "kept"]
    settled = read(*lines, decisions=[answer(question, "West")])
    assert column(settled, "branch") == ["West", "West", "East Branch"]
    assert settled.questions == ()
    assert column(settled, "id") == column(told, "id")
