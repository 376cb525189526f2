"""In a table, and the filters beside it: what is asked stands in the address, what is searched for does not."""

import re
from collections.abc import Callable
from typing import Any

import pytest
import streamlit as st
from screens import screen_of, words_on

from impact.app import safe_text
from impact.app.safe_text import Linked
from impact.service import Coding, Service

HOSTILE = "<script>alert(1)</script> **bold** ![x](https://example.org/x.png)"
FORM = f"""Branch,Date,What happened between you and someone here that the numbers will not show?,What did it show?,\
Who may read or quote this?
Oak Park,2026-08-01,He told me the name of his dog. {HOSTILE},Dignity,"Anyone, without my name"
Oak Park,2026-08-02,She smiled at me for once.,Purpose,Colleagues
Lakeside,2026-05-03,We talked of nothing.,,Only the readers
"""
TABLE = "pages/voices/table.py"


@pytest.fixture
def told(own: Service, bring: Callable[..., Service]) -> Service:
    return bring(own, ("form.csv", FORM))


def html(screen: Any) -> str:
    return "\n".join(element.proto.body for element in screen.main if element.type == "html")


def test_rows_lead_to_their_card_and_words_of_others_are_inert(told: Service):
    screen = screen_of(TABLE, quarter="Every quarter")
    assert not screen.exception
    body = html(screen)
    for row in told.reading_queue().items:
        assert f"voices?show=All&amp;reflection={row}" in body
    assert "<script>alert" not in body
    assert "&lt;script&gt;" in body
    assert 'tabindex="0"' in body
    assert '<td class="sign"><b>1</b></td>' in body


def test_what_is_asked_of_the_codes_stands_in_the_address_and_in_words(told: Service):
    screen = screen_of(TABLE, quarter="Every quarter", all="Dignity", none="Purpose")
    assert not screen.exception
    assert "has Dignity, and was looked at and does not have Purpose" in html(screen)
    assert "He told me" in html(screen)
    assert "She smiled" not in html(screen)
    assert "1 of the 2 in which every one of these codes was looked at." in html(screen)
    assert "Of 1 it cannot be told" in html(screen)


def test_a_search_narrows_both_screens_stands_in_no_address_and_is_forgotten_on_a_withdrawal(told: Service):
    screen = screen_of(TABLE, quarter="Every quarter")
    box = next(field for field in screen.text_input if field.label == "Search the words")
    box.set_value("smiled").run()
    assert "She smiled" in html(screen)
    assert "He told" not in html(screen)
    assert "smiled" not in str(dict(screen.query_params)).casefold()
    screen.switch_page("pages/quarter/voices.py").run()
    assert re.search("1 of [23] fit what you look for", html(screen))
    smiled = next(row for row in told.reading_queue().items if "smiled" in told.reading_card(row).words[0].text)
    told.withdraw(smiled)
    screen.run()
    assert "fit what you look for" not in html(screen)
    assert "She smiled" not in words_on(screen)
    assert all(field.value == "" for field in screen.text_input)


def test_nothing_that_fits_says_so_and_leads_back(told: Service):
    screen = screen_of("pages/quarter/voices.py", code="Belonging")
    assert "Nothing of Q3 2026 fits what you look for." in html(screen)
    screen.button(key="widen").click().run()
    assert "2 to read" in html(screen)
    assert "Nothing of" not in html(screen)


def test_what_is_unread_disputed_and_denied_are_signs_of_their_own(told: Service):
    row = told.reading_queue().items[-1]
    told.mark_read([row])
    told.code([Coding(row, "SEEN", polarity="denied"), Coding(row, "PURPOSE", "refused")])
    body = html(screen_of(TABLE))
    for sign in ("0 differ", "0 denied", '<td class="sign"></td>'):
        assert sign in body


def test_an_address_of_a_row_cannot_break_out_of_its_link(monkeypatch: pytest.MonkeyPatch):
    drawn: list[str] = []
    monkeypatch.setattr(st, "html", drawn.append)
    row = Linked('voices?x="><script>', HOSTILE, HOSTILE, ["1", HOSTILE])
    safe_text.linked_table(["A", HOSTILE, "C"], [row], caption=HOSTILE, narrow=1)
    assert "<script>" not in drawn[0]
    assert 'href="voices?x=&quot;&gt;&lt;script&gt;"' in drawn[0]
