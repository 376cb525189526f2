"""Links whose address says what is shown: one mechanism, which leads to the open screen too."""

import ast
import re
import shutil
from pathlib import Path

import pytest
from screens import screen_of, words_on

from impact.app import going
from impact.service import Service

ROOT = Path(__file__).parents[2]
SCREENS = sorted((ROOT / "src/impact/app").rglob("*.py"))


def links_with_an_address(text: str) -> list[str]:
    """The server's own, which change nothing where they lead to the screen that is open."""
    calls = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call)]
    own = [call for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr == "page_link"]
    return [ast.unparse(call) for call in own if any(key.arg == "query_params" for key in call.keywords)]


@pytest.mark.parametrize("screen", SCREENS, ids=lambda path: path.stem)
def test_a_link_with_an_address_goes_the_one_way(screen: Path):
    assert links_with_an_address(screen.read_text()) == []


def test_the_check_sees_such_a_link():
    assert links_with_an_address("st.page_link(PAGE, label='Weave', query_params=at)")


def test_an_address_is_that_of_the_screen_and_says_what_it_shows():
    assert going.address("pages/quarter/take_away.py", {}) == "take-away"
    told = going.address("pages/quarter/overview.py", {"for": "Board", "branch": "Hill & Co #1"})
    assert told == "overview?for=Board&branch=Hill+%26+Co+%231"


def test_pairs_link_to_pairs_of_this_very_screen(own: Service, sample_library: Path):
    """And a finding to what it is about, for the same reader."""
    shutil.copytree(sample_library, own._own.folder, dirs_exist_ok=True)
    linked = re.findall(r'class=\\"going\\" href=\\"(.+?)\\"', words_on(screen_of("pages/quarter/pairs.py")))
    assert linked
    assert all(re.match(r"pairs\?pair=.+&amp;measure=.+&amp;code=.+&amp;for=Staff", one) for one in linked)
    board = words_on(screen_of("pages/quarter/overview.py", **{"for": "Board"}))
    linked = re.findall(r'class=\\"going\\" href=\\"(.+?)\\"', board)
    assert linked
    assert all(one.endswith("for=Board") for one in linked)
