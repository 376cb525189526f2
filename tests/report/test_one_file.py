"""A figure, or a presentation, as one HTML file: nothing is fetched, nothing in words of others is obeyed."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from guarded import six_branches
from guarded_pair import finished_card
from presented import PAYLOADS, figure_step, presented, steps_of_words

from impact.charts import pair_card, sides
from impact.report import EXPORTERS, About
from impact.report.documents.web import web

_MOST_BYTES = 6_000_000


class Read(HTMLParser):
    """Elements, attributes and words, as a browser reads them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.fixture(scope="module")
def page() -> str:
    steps = [
        figure_step(1, "sides", sides(six_branches())),
        figure_step(2, "pair_card", pair_card(finished_card())),
        figure_step(
            3, "words", sides(six_branches()), title=PAYLOADS[6], caption="\n".join(PAYLOADS), notes=PAYLOADS[7]
        ),
    ]
    made = web(presented([*steps, *steps_of_words()], title=PAYLOADS[0], left_out=PAYLOADS))
    assert len(made) < _MOST_BYTES
    return made.decode()


def test_a_page_may_ask_for_nothing(page: str):
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    assert policy[1].startswith("default-src &#39;none&#39;")
    assert "unsafe" not in policy[1]
    for tag, told in Read(page).elements:
        assert tag not in ("link", "iframe", "object", "embed", "form", "base")
        assert not [name for name in told if name.startswith("on") or name in ("srcset", "action")]
        assert told.get("src", "data:").startswith("data:")
        assert told.get("href", "#").startswith("#")


def test_words_of_others_are_words(page: str):
    read = Read(page)
    told = " ".join(read.words)
    for payload in PAYLOADS:
        seen = payload.replace("\u202e", "").replace("\u202d", "")
        assert seen in told
    assert sum(tag == "script" for tag, _ in read.elements) == 1
    assert not [told for tag, told in read.elements if tag == "img"]


def test_a_screen_reader_finds_one_title_a_heading_for_each_step_and_words_for_each_picture(page: str):
    elements = Read(page).elements
    assert [tag for tag, _ in elements].count("h1") == 1
    assert [tag for tag, _ in elements].count("h2") == 6 + 2
    pictures = [told for tag, told in elements if tag == "svg"]
    assert len(pictures) == 3
    assert all(told["role"] == "img" and len(told["aria-label"]) > 40 for told in pictures)
    assert [tag for tag, _ in elements].count("table") == 3


def test_colours_of_a_drawing_follow_the_page(page: str):
    drawn = re.findall(r"<svg.*?</svg>", page, re.DOTALL)
    assert all("var(--text)" in one for one in drawn)
    assert not re.search(r'(fill|stroke)="#', "".join(drawn))


def test_where_quotes_are_hidden_a_figure_without_them_takes_the_place():
    whole, without = (
        [pair_card(finished_card(**shown), size=size) for size in ("slide", "narrow")]
        for shown in ({}, {"quote": None})
    )
    step = figure_step(1, "pair_card", whole[0], narrow=whole[1], quiet=without[0], quiet_narrow=without[1])
    made = web(presented([step])).decode()
    instead = made.split('class="instead"')[1].split("</section>")[0]
    assert "Third week in a row" in made
    assert "Third week in a row" not in instead
    assert re.findall(r'<div class="drawing (\w+)"', instead) == ["wide", "tall"]


def test_what_a_person_wrote_to_a_figure_stands_above_it_and_not_below_its_table():
    told = presented([figure_step(1, "sides", sides(six_branches()), caption="Look at Oak Park.")])
    page = web(told).decode()
    title, caption, drawn = (page.index(words) for words in ("<h2", "Look at Oak Park.", '<div class="drawing'))
    assert title < caption < drawn


def test_a_phone_gets_a_drawing_of_its_own_and_the_footer_that_belongs_to_it():
    whole, narrow = (sides(six_branches(), size=size) for size in ("slide", "narrow"))
    told = presented([figure_step(1, "sides", whole, narrow=replace(narrow, footer="One mark is two."))])
    page = web(told).decode()
    drawn = re.findall(r'<div class="drawing (\w+)".*?<svg[^>]*viewBox="[-\d.]+ [-\d.]+ ([\d.]+)', page, re.DOTALL)
    assert [where for where, _ in drawn] == ["wide", "tall"]
    assert float(drawn[1][1]) < 360 < float(drawn[0][1])
    assert '<span class="tall">One mark is two.</span>' in page
    assert page.count("<figcaption>") == 1


def test_a_figure_says_in_its_page_what_it_rests_on(about: About):
    made = EXPORTERS["html"].write(sides(six_branches()), about).decode()
    read = Read(made)
    told = " ".join(read.words)
    for words in ("Service stats Q3.xlsx", "3 October 2026", "Seen & Counted 0.1.0", about.left_out[0]):
        assert words in told
    assert {told["name"] for tag, told in read.elements if tag == "meta" and "name" in told} >= {
        "Period",
        "Sources",
        "Made",
    }
    assert len(made) < _MOST_BYTES


def test_an_ask_says_what_is_asked_for_whatever_its_step_is_called():
    asked = [replace(step, title="What we ask for") for step in steps_of_words() if step.ask]
    words = web(presented(asked)).decode()
    assert asked[0].ask
    assert f">{asked[0].ask.need}<" in words
