"""What the screen is painted in is what the figures are painted in, by light and in the dark."""

import re
from pathlib import Path

import pytest

import impact.app
from impact.look import PALETTES

STYLES = {
    mode: Path(impact.app.__file__).with_name(name) for mode, name in (("light", "style.css"), ("dark", "dark.css"))
}
# Names that the style sheets use for what the figures call something else.
OF_FIGURES = {"ground": "bg", "edge": "quiet", "done": "support", "trouble": "strain", "sample": "purpose"}


def named(mode: str) -> dict[str, str]:
    """The colours that this style sheet gives names."""
    return dict(re.findall(r"--([\w-]+): (#[0-9A-Fa-f]{6});", STYLES[mode].read_text()))


@pytest.mark.parametrize("mode", STYLES)
def test_each_named_colour_is_the_one_of_the_figures(mode):
    assert len(named(mode)) > 8
    assert named(mode) == {name: PALETTES[mode][OF_FIGURES.get(name, name)] for name in named(mode)}


def test_every_colour_has_a_name_and_the_dark_gives_each_another_value():
    for style in STYLES.values():
        rules = style.read_text().split("}", 1)[1]
        assert re.findall(r"#[0-9A-Fa-f]{3,8}\b|rgba?\(", rules) == []
    assert named("dark").keys() == named("light").keys()


def test_every_name_that_is_used_is_given():
    written = STYLES["light"].read_text()
    used = set(re.findall(r"var\((--[\w-]+)", written + STYLES["dark"].read_text()))
    assert used <= set(re.findall(r"(--[\w-]+):", written))
