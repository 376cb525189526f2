"""A person reads and codes thirty reflections with keys alone; each stop can be seen and has a name."""

from collections.abc import Iterator
from time import monotonic
from typing import Any

import pytest
from conftest import Server, serving, watching
from test_accessibility import axe, faults  # noqa: F401  a fixture
from test_keyboard import Keys

from impact.app.reading.reading_steps import BLINK
from impact.service import ReadingFilter, Service, Workspace, local_person

pytestmark = pytest.mark.browser

MANY = 30
# Places are reckoned in code points: a sign of two halves counts once.
BEFORE, MARKED = "We laughed 😀😀 with ", "Number {} and she"
TOLD = f"{BEFORE}{MARKED} said nobody asked. I am not trained for this."
HEAD = (
    "Branch,Date,What happened between you and someone here that the numbers will not show?,Who may read or quote this?"
)

SAID = "words => document.querySelector('.st-key-bar .kept')?.innerText.includes(words)"
THERE = "words => document.querySelector('.reading .words:focus')?.innerText.includes(words)"


class Reader(Keys):
    """Keys, and the patience to wait for what they did."""

    came = 0.0

    def does(self, *keys: str, says: str) -> None:
        """Presses keys; then the foot of the card says so."""
        self.press(*keys)
        self.page.wait_for_function(SAID, arg=says)
        self.rest()

    def next(self, number: int) -> None:
        """The way on; whoever goes on stands in the words of the next one."""
        self.page.wait_for_timeout(max(0.0, 1000 * (self.came + BLINK - monotonic())))  # sooner: a double press
        self.press("Alt+j")
        if number <= MANY:
            self.page.wait_for_function(THERE, arg=f"Number {number} ")
            self.page.wait_for_function(SAID, arg="Kept as read.")
            self.rest()
            self.came = monotonic()

    def rest(self) -> None:
        self.page.wait_for_function("document.querySelector('[data-test-script-state=notRunning]')")
        self.page.wait_for_function("document.activeElement !== document.body")

    def focus(self) -> str:
        return str(self.page.evaluate("document.activeElement.innerText || document.activeElement.ariaLabel || ''"))


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Service]]:
    folder = tmp_path_factory.mktemp("thirty")
    rows = [f'Oak Park,2026-08-{day:02},"{TOLD.format(day)}","Anyone, without my name"' for day in range(1, MANY + 1)]
    service = Service(Workspace.open(folder / "workspace"), local_person())
    service.upload_all([("form.csv", "\n".join([HEAD, *rows]).encode())])
    with serving(folder) as server:
        yield server, service


@pytest.fixture(scope="module")
def reader(library: tuple[Server, Service], chromium: Any) -> Iterator[Reader]:
    """One window for all tests here, on the first reflection."""
    with watching(chromium) as watched:
        watched.open(f"{library[0].url}/voices?quarter=2026-Q3")
        watched.page.locator("blockquote.voice").wait_for()
        yield Reader(watched)
        watched.is_quiet()


def test_every_stop_of_a_card_has_a_name_and_can_be_seen(reader: Reader):
    reader.page.locator(".reading .words").focus()
    met = []
    while not met or "Keys" not in met[-1]:
        stop = reader.tab()
        assert stop["name"], met
        met.append(stop["name"])
    assert reader.unseen == []
    # All starters are one stop; so are a code's three answers each, and the passage itself.
    assert sum(name.startswith("Seeing the other") for name in met) <= 2
    assert len(met) < 25


def test_words_are_taken_with_keys_and_nobody_is_shut_out_by_it(reader: Reader, axe: str):  # noqa: F811
    reader.press("Alt+m", "ArrowRight", "Shift+ArrowRight")
    assert reader.page.evaluate("getSelection().toString()") == "laughed 😀"
    assert reader.page.locator(".reading [role=status]").inner_text() == "laughed 😀"
    reader.press("Enter")
    box = reader.page.get_by_role("dialog", name="A code for “laughed 😀”")
    box.wait_for()
    assert reader.focus() == "Seeing the other"
    assert faults(reader.page, axe) == []
    for _ in range(4):
        stop = reader.tab()
        assert stop["name"]
        assert box.evaluate("box => box.contains(document.activeElement)"), stop
    assert reader.unseen == []
    reader.press("Escape")
    box.wait_for(state="hidden")
    assert reader.page.evaluate("document.activeElement.matches('.reading .words')")


def test_bare_letters_do_nothing_until_they_are_asked_for_and_never_while_one_types(reader: Reader):
    reader.press("y", "n", "x", "j")
    reader.rest()
    assert reader.page.locator(".st-key-bar .note.kept").inner_text() == f"1 of {MANY}. Nobody has read it yet."
    switch(reader, told="L Alt+L")
    reader.does("n", says="not seen")
    reader.does("u", says="Taken back")
    switch(reader, told="Alt+L")
    reader.press("j")
    reader.rest()
    assert f" 1 of {MANY}." in reader.page.locator(".st-key-bar .note.kept").inner_text()


def switch(reader: Reader, *, told: str) -> None:
    """The switch for bare letters lies behind the button with the list of the keys; a button then tells its keys."""
    reader.to("Keys", role="button")
    reader.press("Enter")
    inside = "document.querySelector('[data-testid=stPopoverBody]')?.contains(document.activeElement)"
    reader.page.wait_for_function(inside)
    reader.press("Space")
    reader.page.locator(f'.st-key-later button[aria-keyshortcuts="{told}"]').wait_for()
    reader.press("Escape")
    reader.page.get_by_test_id("stPopoverBody").wait_for(state="detached")
    reader.page.locator(".reading .words").focus()


def test_thirty_reflections_are_read_and_coded_with_keys_alone(reader: Reader, library: tuple[Server, Service]):
    service = library[1]
    order = service.reading_queue(ReadingFilter(show="all")).items
    assert len(order) == MANY
    first = [service.reading_card(name).of("suggested")[0].code for name in order]
    acts = [(act, stands) for act, times, stands in ACTS for _ in range(times)]
    for number, (code, (act, _)) in enumerate(zip(first, acts, strict=True), start=1):
        act(reader, code.name)
        reader.next(number + 1)
    reader.page.get_by_text("is read.").wait_for()
    assert reader.unseen == []
    for number, (name, code, (_, stands)) in enumerate(zip(order, first, acts, strict=True), start=1):
        card = service.reading_card(name)
        said = [(h.code.id, *shades(one)) for h in card.codes if h.verdict != "suggested" for one in h.said]
        assert said == stands(code.id, number), number
        assert card.read_by, number
    reader.watched.open(f"{library[0].url}/voices?quarter=2026-Q3&show=Read")
    reader.does("Alt+j", says=f"2 of {MANY}.")


def confirm(reader: Reader, name: str) -> None:
    reader.does("Alt+y", says=f"{name}: yes.")


def confirm_and_say_more(reader: Reader, name: str) -> None:
    confirm(reader, name)
    reader.to("To the patron", role="radio")
    reader.does("ArrowRight", "Space", says="to staff.")
    reader.to("Made possible", role="radio")
    reader.does("ArrowRight", "Space", says="strained.")


def refuse_by_tab(reader: Reader, name: str) -> None:
    reader.to(f"No {name}", role="button")
    reader.does("Enter", says=f"{name}: not seen.")
    # Nobody is thrown back to the top: the next suggestion has the focus, or the way on.
    reader.page.wait_for_function("/^(Yes|I have read this)/.test(document.activeElement.innerText)")


def add(reader: Reader, name: str) -> None:
    reader.press("Alt+a", "ArrowRight")
    while reader.focus() != "Purpose":
        reader.press("ArrowRight")
    reader.does("Enter", says="Purpose: added.")


def mark(reader: Reader, name: str) -> None:
    reader.press("Alt+m", *["ArrowRight"] * 5, *["Shift+ArrowRight"] * 3, "Enter")
    while reader.focus() != "Dignity":
        reader.press("ArrowRight")
    reader.does("Enter", says="Dignity: added to the words you marked.")


def deny(reader: Reader, name: str) -> None:
    reader.does("Alt+x", says=f"{name}: it was denied.")


def undo(reader: Reader, name: str) -> None:
    reader.does("Alt+y", says=f"{name}: yes.")
    reader.does("Alt+u", says=f"Taken back: {name}: yes.")


def undo_more(reader: Reader, name: str) -> None:
    reader.does("Alt+y", says=f"{name}: yes.")
    add(reader, name)
    reader.does("Alt+u", says="Taken back: Purpose: added.")
    reader.does("Alt+u", says=f"Taken back: {name}: yes.")


PLACE = len(BEFORE)
# What is done, how often, and what then stands: code, what was said, direction, tone, passage.
ACTS = (
    (confirm_and_say_more, 2, lambda code, n: [(code, "confirmed", "to_staff", "strained", True)]),
    (confirm, 6, lambda code, n: [(code, "confirmed", "", "", True)]),
    (refuse_by_tab, 5, lambda code, n: [(code, "refused", "", "", False)]),
    (add, 5, lambda code, n: [("PURPOSE", "confirmed", "", "", False)]),
    (mark, 5, lambda code, n: [("DIGNITY", "confirmed", "", "", (PLACE, PLACE + len(MARKED.format(n))))]),
    (deny, 4, lambda code, n: [(code, "denied", "", "", True)]),
    (undo, 2, lambda code, n: []),
    (undo_more, 1, lambda code, n: []),
)


def shades(one: Any) -> tuple[Any, ...]:
    """What was said, with its passage where that was marked by hand, else whether there is one."""
    place = (one.start, one.end) if one.start == PLACE else one.start is not None
    return one.what, one.direction, one.tone, place
