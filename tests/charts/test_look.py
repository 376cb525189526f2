"""Every colour can be read on every ground, as the table in the design states it."""

import pytest

from impact.look import FACES, MARK_TOKENS, PALETTES, TEXT_TOKENS, TYPE, font_folders, shorten, width, wrap
from impact.model import Mode

# Contrast on (background, paper), as published with the palette.
STATED = {
    "light": {
        "text": (14.59, 13.75),
        "soft": (6.24, 5.89),
        "faint": (4.99, 4.71),
        "count": (8.20, 7.73),
        "dignity": (10.02, 9.44),
        "purpose": (3.47, 3.27),
        "understanding": (5.74, 5.41),
        "dignity_t": (10.02, 9.44),
        "purpose_t": (6.21, 5.86),
        "understanding_t": (6.77, 6.38),
        "strain": (4.54, 4.28),
        "support": (8.06, 7.60),
        "strain_t": (6.91, 6.52),
        "support_t": (8.06, 7.60),
        "quiet": (3.47, 3.27),
        "accent": (6.67, 6.29),
    },
    "dark": {
        "text": (16.00, 14.42),
        "soft": (9.53, 8.59),
        "faint": (6.91, 6.23),
        "count": (9.23, 8.32),
        "dignity": (5.77, 5.20),
        "purpose": (11.18, 10.08),
        "understanding": (7.60, 6.85),
        "dignity_t": (8.20, 7.39),
        "purpose_t": (11.15, 10.05),
        "understanding_t": (9.16, 8.26),
        "strain": (6.15, 5.55),
        "support": (10.39, 9.36),
        "strain_t": (8.24, 7.43),
        "support_t": (10.39, 9.36),
        "quiet": (4.90, 4.42),
        "accent": (8.46, 7.63),
    },
}


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("mode", ["light", "dark", "mono"])
def test_text_can_be_read_and_marks_can_be_seen_on_every_ground(mode: Mode):
    palette = PALETTES[mode]
    for ground in ("bg", "paper"):
        for token in TEXT_TOKENS:
            assert contrast(palette[token], palette[ground]) >= 4.5, (mode, token, ground)
        for token in MARK_TOKENS:
            assert contrast(palette[token], palette[ground]) >= 3, (mode, token, ground)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_contrast_is_what_the_palette_was_published_with(mode: Mode):
    palette = PALETTES[mode]
    for token, (on_bg, on_paper) in STATED[mode].items():
        assert contrast(palette[token], palette["bg"]) == pytest.approx(on_bg, abs=0.02), token
        assert contrast(palette[token], palette["paper"]) == pytest.approx(on_paper, abs=0.02), token


def test_the_three_modes_speak_of_the_same_tokens():
    assert set(PALETTES["light"]) == set(PALETTES["dark"]) == set(PALETTES["mono"])


def test_mono_holds_only_greys_where_ink_is_spread():
    for token in MARK_TOKENS[:-1]:
        colour = PALETTES["mono"][token]
        assert colour[1:3] == colour[3:5] == colour[5:7], token


def test_every_cut_of_the_typefaces_is_installed():
    names = {file.name for folder in font_folders() for file in folder.iterdir()}
    assert {cut.file for cut in FACES.values()} <= names


def test_no_family_name_ends_in_a_digit():
    # A name like "Source Sans 3" is no CSS identifier: exports would draw no text at all, without an error.
    for cut in FACES.values():
        assert not any(name.strip()[-1].isdigit() for name in cut.family.split(","))


def test_no_type_size_is_under_the_least_of_its_figure():
    assert TYPE["slide"].least == 10.8
    assert TYPE["page"].least == 8
    for sizes in TYPE.values():
        assert min(sizes.title, sizes.subtitle, sizes.heading, sizes.body, sizes.small, sizes.footer) >= sizes.least


def test_lines_stay_within_their_room():
    words = "Reflections are offered, not sampled: they say what staff wrote Donaudampfschifffahrtsgesellschaft"
    for room in (60, 120, 300):
        assert all(width(line, 13) <= room for line in wrap(words, 13, room))


def test_a_short_name_is_left_whole_and_a_long_one_ends_in_an_ellipsis():
    assert shorten("Central", 15, 100) == "Central"
    cut = shorten("Richard J. Daley Memorial Branch", 15, 100)
    assert cut.endswith("…")
    assert width(cut, 15) <= 100


@pytest.mark.parametrize("end", ["\n", "\r", "\x1c", "\x85", "\u2029"])
def test_a_name_with_the_end_of_a_paragraph_in_it_is_as_wide_as_with_a_space(end):
    assert width(f"Mill{end}Street", 12) == width("Mill Street", 12)
