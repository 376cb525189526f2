"""Another language than English is told apart, also in a short text; dialect and slips of the pen are English."""

import pytest

from impact.cli import main
from impact.coding.suggestions import hear, language_of


@pytest.mark.parametrize(
    "text",
    [
        "Third reset before lunch. Fine.",
        "Printer. Again.",
        "Ony wan wee lassie greetin the day.",
        "litle girl gave me a stiker",
        "Bookdrop: 12 books, 1 slipper.",
        "A card on the board: 'Aquí me miran a los ojos.' Here they look me in the eye.",
        "",
        "42",
    ],
)
def test_english_is_read_however_short_or_strange(text):
    assert language_of(text) == "en"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Elle a pleuré dans mes bras.", "fr"),
        ("Hoy vino un niño con su madre.", "es"),
        ("Die Dame hat geweint.", "de"),
        ("Вона принесла пиріг.", "other"),
        ("今日は静かだった。", "other"),
        ("Zij huilde omdat haar man dood is.", "nl"),
        ("Bugün bir kadın ağladı.", "tr"),
    ],
)
def test_other_languages_are_told_apart(text, language):
    (heard,) = hear([("r", text)])
    assert heard.language == language
    assert heard.suggestions == ()


def test_the_command_says_which_texts_got_no_suggestions(tmp_path, capsys):
    table = tmp_path / "texts.csv"
    table.write_text("id,text\nr1,She felt seen.\nr2,Elle a pleuré dans mes bras.\n", encoding="utf-8")
    assert main(["suggest", str(table), "--out", str(tmp_path / "codes.csv")]) == 0
    told = capsys.readouterr().err
    assert "1 text (r2)" in told
    assert "not English" in told
    assert "pleuré" not in told
