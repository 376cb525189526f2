"""Files of figures: their names, the same numbers everywhere, and a ZIP that says what is in it."""

import csv
import hashlib
import io
import zipfile
from dataclasses import replace
from typing import Any

import openpyxl
import pandas as pd
import pytest

from impact.app.figures import figures
from impact.charts import words
from impact.model import Figure, Form
from impact.service import Exported, MadeFile, Refused, Wanted

FORMS: tuple[Form, ...] = ("sides", "weave", "misses", "ribbon", "pair_card", "matrix", "listening")


def wanted(form: Form, audience: str = "board", **other: str) -> Wanted:
    chosen = {"measure": "visits", "period": "2026-Q3", **other}
    if form == "pair_card":
        chosen |= {"pair": "visits", "code": "DIGNITY", "branch": "Mill Street"}
    return Wanted(form=form, audience=audience, **chosen)  # type: ignore[arg-type]


def csv_lines(contents: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(contents.decode("utf-8-sig"), newline="")))


def numbers(table: pd.DataFrame) -> list[list[float | None]]:
    """The columns of numbers, row by row."""
    columns = [c for c in table.columns if pd.api.types.is_numeric_dtype(table[c])]
    return [[None if pd.isna(cell) else float(cell) for cell in row] for row in table[columns].itertuples(index=False)]


def in_columns(figure: Figure, lines: list[list[Any]]) -> list[list[float | None]]:
    """Of a file that was read back: the cells that lie in the columns of numbers."""
    head, *rest = lines
    assert head == list(figure.table.columns)
    places = [i for i, c in enumerate(figure.table.columns) if pd.api.types.is_numeric_dtype(figure.table[c])]
    return [[None if line[i] in ("", None) else float(line[i]) for i in places] for line in rest]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("audience", ["staff", "public"])
def test_numbers_are_the_same_in_the_table_the_csv_and_the_workbook(sample, form, audience):
    asked = wanted(form, audience)
    figure = sample.service.figure(asked)
    read = csv_lines(sample.service.export_figure(asked, "csv").contents)
    assert in_columns(figure, read) == numbers(figure.table)
    sheet = openpyxl.load_workbook(io.BytesIO(sample.service.export_figure(asked, "xlsx").contents))["Numbers"]
    for line, row in zip(
        in_columns(figure, [list(cells) for cells in sheet.iter_rows(values_only=True)]),
        numbers(figure.table),
        strict=True,
    ):
        assert line == [None if cell is None else pytest.approx(cell, rel=1e-15) for cell in row]


@pytest.mark.parametrize("form", FORMS)
def test_the_table_on_the_screen_says_the_same_numbers(sample, form):
    figure = sample.service.figure(wanted(form))
    shown = figures.readable(figure.table)
    for column in shown.columns:
        for said, cell in zip(shown[column], figure.table[column], strict=True):
            if pd.isna(cell):
                assert said == ""
            elif isinstance(cell, str):
                assert said == cell
            else:
                assert said == (words.change(cell) if column == "Change" else words.count(cell))


def test_the_number_beside_the_voice_is_that_of_the_card(sample):
    from impact.app.pairs import pair_number  # noqa: PLC0415  only here

    asked = wanted("pair_card")
    card, figure = sample.service.figure_data(asked), sample.service.figure(asked)
    told = csv_lines(sample.service.export_figure(asked, "csv").contents)
    assert pair_number.figure(card) == words.count(figure.table["Number"].iloc[0]) == words.count(float(told[1][1]))
    assert words.change(figure.table["Change"].iloc[0]) in pair_number.past(card)[0]
    assert f"{card.x:,}" in {words.count(n) for n in figure.table["Number"].dropna()}


@pytest.mark.parametrize("form", FORMS)
def test_a_name_says_what_is_inside_and_for_whom(sample, form):
    for kind, ending in (("csv", "csv"), ("xlsx", "xlsx")):
        made = sample.service.export_figure(wanted(form), kind)
        assert made.name == sample.service.export_name(wanted(form), kind)
        assert made.name.startswith("2026Q3_")
        assert "board" in made.name
        assert made.name.endswith(f".{ending}")


def test_two_cards_of_one_count_have_two_names(sample):
    one = wanted("pair_card")
    names = {sample.service.export_name(replace(one, code=code), "png") for code in ("DIGNITY", "BELONGING")}
    assert len(names) == 2


def test_pictures_are_made_in_the_size_and_colours_that_were_asked_for(sample):
    one = wanted("pair_card")
    names = {
        sample.service.export_name(replace(one, size=size, mode=mode), "png")
        for size in ("slide", "page")
        for mode in ("light", "mono")
    }
    assert len(names) == 4
    # Numbers have neither.
    assert sample.service.export_name(one, "csv") == sample.service.export_name(replace(one, mode="mono"), "csv")


def test_what_is_no_file_is_refused_in_words(sample, service):
    with pytest.raises(Refused, match="no such"):
        sample.service.export_figure(wanted("sides"), "docx")
    with pytest.raises(Refused, match="no figure yet"):
        service.export_figure(Wanted(), "csv")
    assert service.figure_preview(Wanted()) is None


def test_a_preview_is_a_small_picture(sample):
    picture = sample.service.figure_preview(wanted("pair_card"))
    assert picture.startswith(b"\x89PNG")
    assert len(picture) < 300_000


class TestZip:
    def made(self, sample, *forms: Form, audience: str = "board") -> list[MadeFile]:
        asked = [wanted(form, audience) for form in forms]
        return [MadeFile(one, sample.service.export_figure(one, "csv")) for one in asked]

    def opened(self, file: Exported) -> dict[str, bytes]:
        with zipfile.ZipFile(io.BytesIO(file.contents)) as archive:
            assert archive.testzip() is None
            return {name: archive.read(name) for name in archive.namelist()}

    def test_it_holds_every_file_and_a_list_of_them(self, sample):
        made = self.made(sample, "sides", "pair_card")
        files = self.opened(sample.service.zip_figures(made))
        assert set(files) == {*(one.file.name for one in made), "MANIFEST.csv", "what-is-left-out.txt"}
        listed = {line["file"]: line for line in csv.DictReader(io.StringIO(files["MANIFEST.csv"].decode()))}
        assert set(listed) == set(files) - {"MANIFEST.csv"}
        for name, line in listed.items():
            assert line["sha256"] == hashlib.sha256(files[name]).hexdigest()
        card = sample.service.figure_data(wanted("pair_card"))
        assert listed[made[1].file.name]["n"] == str(card.n)
        assert "audience board" in listed[made[0].file.name]["filters"]

    def test_it_says_what_is_left_out(self, sample):
        files = self.opened(sample.service.zip_figures(self.made(sample, "sides", audience="public")))
        told = files["what-is-left-out.txt"].decode().splitlines()
        assert told == list(sample.service.left_out(wanted("sides", "public")))

    def test_one_that_failed_is_named_and_the_others_are_there(self, sample):
        failed = MadeFile(wanted("weave"), trouble="something went wrong on our side. Incident 0a1b2c3d.")
        files = self.opened(sample.service.zip_figures([*self.made(sample, "sides"), failed]))
        lines = list(csv.DictReader(io.StringIO(files["MANIFEST.csv"].decode())))
        (named,) = [line for line in lines if not line["file"]]
        assert "could not be made" in named["filters"]
        assert "0a1b2c3d" in named["filters"]
        assert named["sha256"] == ""
        assert len(files) == 3

    def test_editions_are_not_mixed(self, sample):
        made = [*self.made(sample, "sides"), *self.made(sample, "sides", audience="staff")]
        with pytest.raises(Refused, match="different readers"):
            sample.service.zip_figures(made)

    @pytest.mark.parametrize("made", [[], [MadeFile(Wanted(), trouble="no")]])
    def test_nothing_is_no_zip(self, sample, made):
        with pytest.raises(Refused, match="nothing to put together"):
            sample.service.zip_figures(made)

    def test_two_files_of_one_name_both_stay(self, sample):
        (one,) = self.made(sample, "sides")
        files = self.opened(sample.service.zip_figures([one, one]))
        assert sum(name.startswith("2026Q3_all_sides") for name in files) == 2

    def test_the_same_set_gives_the_same_bytes(self, sample):
        made = self.made(sample, "sides", "misses")
        assert sample.service.zip_figures(made) == sample.service.zip_figures(made)


def test_what_was_made_is_known_by_the_state_it_was_made_in(full):
    before = full.state()
    assert full.state() == before
    full.withdraw(str(full.reflections()["id"].iloc[0]))
    assert full.state() != before
