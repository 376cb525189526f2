"""The listening map: whom we have not heard is invited; nothing held back stands in it, and its words are true."""

import random
from dataclasses import replace

import pandas as pd
import pytest
from crowding import crowding
from guarded_moments import QUARTERS, five_branches, heard, listened, total
from rendered import touching
from saved import as_kept, kept
from written import text

from impact.charts import listening
from impact.look import TYPE, Size
from impact.model import Listening, Mode
from impact.report import png
from impact.vocabulary.ways_to_listen import ways_to_listen

BANNED = ("best", "worst", "caused", "because of", "score", "rank", "only", "failed", "missing", "rate", "%", "—")
SIZES: tuple[Size, ...] = ("slide", "page", "narrow")


def test_the_example_looks_as_it_was_kept():
    assert as_kept(listening(five_branches())) == kept("listening")


def test_a_silent_branch_is_invited_by_name():
    figure = listening(five_branches())
    assert figure.title == "Nobody wrote from Lakeside in Q3 2026 yet: ask what they see"
    assert "heard from 4 of 5 branches" in text(figure)


@pytest.mark.parametrize(("silent", "named"), [(1, "Branch-0"), (2, "Branch-0 and Branch-1"), (3, "three branches")])
def test_up_to_two_silent_branches_are_named_and_more_are_counted(silent: int, named: str):
    lines = [heard(f"Branch-{i}", 9, 9, 9, "silent" if i < silent else 9) for i in range(6)]
    figure = listening(listened(*lines, total(54, 54, 54, 54 - 9 * silent, heard_at=6 - silent, of=6)))
    assert figure.title == f"Nobody wrote from {named} in Q3 2026 yet: ask what they see"


@pytest.mark.parametrize(
    ("last", "heard_at", "title"),
    [
        (9, 2, "Something was written at both branches in Q3 2026"),
        ("unread 9", 2, "Something was written at both branches in Q3 2026 and waits to be read"),
        ("silent", 0, "Nobody wrote in Q3 2026 yet: a good time to ask what people see"),
        ("held_back", 2, "Something was written at both branches in Q3 2026"),
    ],
)
def test_the_title_is_true_of_the_last_quarter(last: int | str, heard_at: int, title: str):
    whole = {9: 18, "unread 9": "unread 18"}.get(last, last)
    data = listened(
        heard("East", 9, 9, 9, last), heard("West", 9, 9, 9, last), total(18, 18, 18, whole, heard_at=heard_at, of=2)
    )
    assert listening(data).title == title


def test_a_branch_that_is_closed_is_not_asked():
    data = listened(
        heard("East", 9, 9, 9, 9), heard("Old", 9, "away", "away", "away"), total(18, 9, 9, 9, heard_at=1, of=1)
    )
    assert "Old" not in listening(data).title


@pytest.mark.parametrize("size", SIZES)
def test_no_held_back_number_reaches_the_figure(size: Size):
    data = five_branches()
    rows = data.rows.copy()
    hidden = rows["status"].isin(["held_back", "together"]) & rows["role"].eq("branch")
    rows.loc[hidden, "n"] = 77777
    figure = listening(replace(data, rows=rows, writers=None), size=size)
    assert "77777" not in str(figure.spec) + figure.table.to_csv() + figure.alt + figure.footer


def test_the_twin_holds_every_number_that_is_shown_and_no_other():
    data, figure = five_branches(), listening(five_branches())
    told = data.rows[data.rows["status"].isin(["shown", "unread", "silent"]) & data.rows["here"]]
    table = figure.table.set_index("Branch")
    for row in told.to_dict("records"):
        assert table.loc[row["branch"] or "All branches", f"Q{row['period'][-1]} {row['period'][:4]}"] == row["n"]
    shown = told[told["n"].gt(0) & told["period"].isin(QUARTERS)]["n"].tolist()
    drawn = [int(box[5].split()[0]) for box in figure.boxes if box[5].replace(" wait", "").isdigit()]
    assert sorted(drawn) == sorted([*map(int, shown), 9])  # a nine stands in the key
    blank = table.drop(columns="Note").isna().sum().sum()
    assert blank == 3 + 3  # held back or together, and the quarters in which nothing was joined


def test_each_reason_stands_in_the_note_with_its_quarters():
    note = listening(five_branches()).table.set_index("Branch")["Note"]
    assert note["Harbour"] == "Q4 2025: counted with North Hill; Q1 2026: held back for privacy"
    assert note["Mill Street"] == "Q3 2026: not read yet"
    assert note["Lakeside"] == "Q2 2026: nobody wrote, and nothing was counted here"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("mode", ["light", "dark", "mono"])
def test_words_are_drawn_in_every_mode_and_touch_nowhere(mode: Mode, size: Size):
    figure = listening(five_branches(), mode=mode, size=size)
    assert touching(figure, least=TYPE[size].least) == []
    if size == "slide":
        assert len(png(figure, ppi=40)) > 5000


@pytest.mark.parametrize("kind", ["shown", "together", "held_back", "unread", "silent"])
def test_a_cell_is_known_by_shape_or_word_and_not_by_colour_alone(kind: str):
    figure = listening(five_branches(), mode="mono")
    said = {"together": "counted with others", "held_back": "held back for privacy", "unread": "written, not read yet"}
    said |= {"silent": "nobody wrote yet", "shown": "reflections written"}
    assert said[kind] in text(figure)


def test_ways_to_listen_stand_beside_it():
    assert 2 <= len(ways_to_listen()) <= 3
    for size in SIZES:
        assert "Ways to listen" in text(listening(five_branches(), size=size))


def a_library(seed: int) -> Listening:
    draw = random.Random(seed)
    branches, quarters = draw.choice([1, 2, 6, 12, 20, 30, 88]), draw.randint(1, 4)
    names = ["Central", "Richard J. Daley Memorial Branch Library at Bridgeport", "Östermalm", "W", "Mill Street"]
    kinds = ["silent", "held_back", "together", "unread 17", "away", 7, 1234]
    unit = " + ".join(f"Small {i}" for i in range(draw.randint(2, 9)))
    lines = [
        heard(f"{draw.choice(names)} {i}", *draw.choices(kinds, k=quarters), counted_with=unit) for i in range(branches)
    ]
    sums = [heard("Counted together", *draw.choices([9, "away"], k=quarters), role="unit", counted_with=unit)]
    sums.append(
        total(
            *draw.choices([99, 12345, "held_back"], k=quarters), heard_at=branches, of=branches, held=draw.randint(0, 3)
        )
    )
    sources = [f"A rather long file name of the {i}th quarter.xlsx" for i in range(draw.randint(0, 9))]
    return listened(
        *lines, *sums, sources=sources, writers=draw.choice([None, 40]), notes=("Roof closed.",) * draw.randint(0, 1)
    )


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("seed", range(6))
def test_nothing_is_crowded_and_the_words_keep_their_promises(seed: int, size: Size):
    figure = listening(a_library(seed), size=size)
    assert crowding(figure, least=TYPE[size].least) == []
    assert len(figure.alt) <= 400
    assert figure.title in figure.alt
    assert len(figure.title.split()) <= 15
    for word in BANNED:
        assert word not in f"{figure.title} {figure.alt} {figure.subtitle}".lower()


def test_a_library_of_eighty_eight_branches_is_read_whole():
    lines = [heard(f"Branch number {i}", 9, 7, "silent", 6) for i in range(88)]
    data = listened(*lines, total(792, 616, "silent", 528, heard_at=88, of=88))
    for size in SIZES:
        figure = listening(data, size=size)
        assert "Branch number 87" in text(figure)
        assert crowding(figure, least=TYPE[size].least) == []


def test_quarters_that_are_not_drawn_are_in_the_table():
    lines = [heard(f"Branch {i}", 9, 7, 8, 6) for i in range(88)]
    figure = listening(listened(*lines, total(792, 616, 704, 528, heard_at=88, of=88)))
    assert "The table has" in figure.footer
    assert {"Q4 2025", "Q3 2026"} <= set(figure.table.columns)


def test_an_empty_library_says_so_and_draws_its_one_quarter():
    figure = listening(listened(total("silent", heard_at=0, of=0)))
    assert figure.title.startswith("Nobody wrote in Q4 2025 yet")
    assert isinstance(figure.table, pd.DataFrame)
