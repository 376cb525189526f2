"""Words that nothing of ours says: found as words of their own, in any case, and not inside others."""

import ast
from pathlib import Path

import pytest

import impact
from impact.vocabulary.banned_words import banned, banned_in
from impact.vocabulary.pairs import pairs

SOURCE = Path(impact.__file__).parent
# The files of the program whose words stand in figures and findings.
SPEAKING = [*SOURCE.glob("charts/**/*.py"), *SOURCE.glob("pairing/**/*.py")]
# Of a canvas or a table, never of a library: sides of a box, parts of code.
NOT_SAID = {"top", "bottom"}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Visits fell because of the roof", ["because of"]),
        ("BEST branch, top  score", ["best", "top", "score"]),
        ("The desktop scored nothing", ["scored"]),
        ("Stopping, laptops, bestow, underscore", []),
        ("due\nto", ["due\nto"]),
        ("Visits fell; 8 of 14 reflections name dignity", []),
    ],
)
def test_what_is_banned_is_found_as_a_word_of_its_own(words, found):
    assert banned_in(words) == found


def test_every_line_of_the_list_is_found_and_stands_once():
    assert all(banned_in(f"so {words} it") for words in banned())
    assert len(set(banned())) == len(banned())


def test_no_template_of_a_figure_or_a_finding_holds_a_banned_word():
    said = {path.name: found for path in SPEAKING if (found := banned_in(" | ".join(_strings(path))))}
    assert said == {}


def test_no_pair_says_or_claims_with_a_banned_word():
    assert not [banned_in(f"{pair.says} {pair.cannot_say}") for pair in pairs().values() if banned_in(pair.says)]


def _strings(path: Path) -> list[str]:
    """Every text of the file that is no docstring and no single word of code."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    found = [n for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)]
    return [n.value for n in found if id(n) not in docs and n.value not in NOT_SAID]
