"""The data files that a librarian can edit: what ships is sound, and a mistake is told with file and line."""

import pytest

from impact.model import THREADS
from impact.vocabulary.codebook import codebook, load_codebook, starter_codes
from impact.vocabulary.measures import load_measures, measures
from impact.vocabulary.pairs import load_pairs, pairs
from impact.vocabulary.problems import problem_line, problems
from impact.vocabulary.table import VocabularyMistake, shipped


def test_what_ships_loads_and_holds_together():
    assert len(measures()) >= 46
    assert len(codebook()) == 33
    assert len(starter_codes()) == 10
    assert set(THREADS) <= set(codebook())
    assert {p.id for p in pairs().values()} >= {"visits", "tech_help", "questions", "incidents", "time"}
    assert all(p.cannot_say for p in pairs().values())


def test_no_alias_names_two_measures():
    owners: dict[str, set[str]] = {}
    for measure in measures().values():
        for alias in measure.aliases:
            owners.setdefault(alias.casefold(), set()).add(measure.key)
    assert {alias: keys for alias, keys in owners.items() if len(keys) > 1} == {}


def edited(tmp_path, name, old, new):
    text = shipped(name).read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / name
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("load", "name", "old", "new", "says"),
    [
        (load_measures, "measures.csv", "key,label", "name,label", "line 1: the column “key” is missing"),
        (load_measures, "measures.csv", "visits,flow,sum", "visits,sum,sum", "line 2: “sum” in the column “kind”"),
        (load_measures, "measures.csv", "persons,stock,last", "persons,stock,sum", "a stock cannot be summed"),
        (load_measures, "measures.csv", "virtual_visits,", "visits,", "line 3: “visits” stands in line 2 already"),
        (load_measures, "measures.csv", ",circ_total\n", ",circ_totall\n", "“circ_totall” in the column “part_of”"),
        (load_codebook, "codebook.csv", "SEEN,Encounter,core", "SEEN,Encounter,cor", "line 2: “cor”"),
        (load_codebook, "codebook.csv", ",CRISIS,yes", ",CRISES,yes", "“CRISES” in the column “parent”"),
        (load_pairs, "pairs.csv", "EVERYDAY|CONFIDENCE", "EVERYDAY|SURE", "line 2: “SURE” in the column “codes”"),
    ],
)
def test_a_mistake_is_told_with_file_and_line(tmp_path, load, name, old, new, says):
    with pytest.raises(VocabularyMistake) as told:
        load(edited(tmp_path, name, old, new))
    assert name in str(told.value)
    assert says in str(told.value)


def test_every_problem_has_a_remedy_and_quotes_no_more_than_is_needed():
    assert all(w.problem and w.remedy for w in problems().values())
    line = problem_line("not_a_number", "needs_you", file="a.xlsx", sheet="S", row=14, cell="D14", seen="x" * 500)
    assert len(line.seen) <= 60
    assert "x" * 61 not in line.problem
    assert (line.cell, line.fate, line.key) == ("D14", "needs_you", "not_a_number")


def test_a_sentence_or_an_address_in_a_cell_is_not_quoted():
    told = "She told me at the desk that she had not been outside since the funeral"
    line = problem_line("not_a_number", "needs_you", file="a.xlsx", cell="D14", seen=told)
    assert "funeral" not in str(line)
    assert "desk" not in str(line)
    assert line.seen == "a text of 15 words"
    assert "ana" not in str(problem_line("not_a_number", "needs_you", file="a", seen="ask ana@example.org"))
