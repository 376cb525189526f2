"""What there is in, what the person wants to see out. Choices stand in the address: the address is the view.

A choice is a line in `LABELS`, one in `NAMES` and one in `BUTTONS` or `WIDTHS`; its key is its word in the address and
the key of its widget. A screen asks only for what its figure needs.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Literal, cast

import streamlit as st

from impact.app import safe_text
from impact.app.figures import figures
from impact.charts import words
from impact.model import FORM_NAMES, Audience, Form, MatrixRows
from impact.service import Choices, Wanted
from impact.vocabulary.rates import rates

Ask = Literal["form", "period", "for", "measure", "branch", "rate", "programme", "then", "by"]
Names = Mapping[str, str]
"""Key of an option → what it is called on the screen, in the order in which it is offered."""

LABELS: Mapping[Ask, str] = {
    "form": "Figure",
    "period": "Period",
    "for": "For",
    "measure": "Count",
    "branch": "Place",
    "rate": "Told as",
    "programme": "Programme",
    "then": "Beside",
    "by": "Rows",
}
_FORMS: tuple[Form, ...] = ("sides", "weave", "misses", "ribbon", "then_and_now", "matrix", "listening", "outcomes")
# A few options that are ours stand side by side; what comes from the library's files is a list (its options are
# drawn as plain text), as wide as such words are, in pixels.
BUTTONS: Mapping[Ask, tuple[str, ...]] = {
    "form": _FORMS,
    "for": ("staff", "board", "public"),
    "by": ("moment", "service"),
}
# Without a survey there are no outcomes to choose.
OFFERED: Mapping[bool, Mapping[Ask, tuple[str, ...]]] = {
    True: BUTTONS,
    False: {**BUTTONS, "form": tuple(form for form in BUTTONS["form"] if form != "outcomes")},
}
WIDTHS: Mapping[Ask, int] = {"period": 160, "measure": 290, "branch": 220, "rate": 200, "programme": 260, "then": 180}

_ROWS = {"moment": "Kinds of moment", "service": "Services"}
_READERS = {"staff": "Staff", "board": "Board", "public": "Public"}
NAMES: Mapping[Ask, Callable[[Choices], Names]] = {
    "form": lambda here: {form: FORM_NAMES[form] for form in _FORMS if form != "outcomes" or here.programmes},
    "period": lambda here: {period: words.period(period) for period in here.periods},
    "for": lambda here: _READERS,
    "by": lambda here: _ROWS,
    "measure": lambda here: {measure.key: measure.label for measure in here.measures},
    "rate": lambda here: {"": "As counted", **_rates(here)},
    "programme": lambda here: {"": "All programmes", **{name: name for name in here.programmes}},
    "branch": lambda here: {"": "All branches", **{name: name for name in here.branches}},
    "then": lambda here: {"": "The year before", **{period: words.period(period) for period in here.periods}},
}
NEEDS: Mapping[Form, tuple[Ask, ...]] = {
    "sides": ("period", "for", "measure"),
    "weave": ("period", "for", "branch"),
    "misses": ("period", "for", "measure", "branch", "rate"),
    "outcomes": ("period", "for", "programme"),
    "ribbon": ("period", "for", "measure"),
    "conditions": ("period", "for"),
    "load": ("period", "for"),
    "matrix": ("period", "for", "by"),
    "listening": ("period", "for"),
    "pair_card": ("period", "for", "measure", "branch"),
    "then_and_now": ("period", "then", "for", "measure", "branch"),
    "ideas": ("for",),
    "sounding_board": ("period", "for", "branch"),
}


def filter_bar(
    here: Choices,
    *,
    page: str,
    form: Form | None = None,
    ask: Sequence[Ask] = (),
    between: Callable[[Wanted], None] | None = None,
) -> Wanted:
    """Asks for what the figure needs, or for `ask`, in one line; where no `form` is given, for the figure too.

    `between` is shown below the line and above the choice of a figure. `page` is the file of the screen: an address
    that holds keys (`for=board`) is opened anew with names (`for=Board`). What is not here is said and left aside.
    """
    missing = settle_address({key: NAMES[key](here) for key in _may_be_asked(form, ask)}, page)
    line = st.container(horizontal=True, vertical_alignment="top", key="filters")
    room = st.container(key="findings") if between else None
    with st.container(key="switch"):
        said = form or cast(Form, choose("form", here))
    chosen: dict[str, str | None] = {}
    with line:
        for key in ask or NEEDS[said]:
            if key == "by" and not here.services:  # no reflection tells of which service it is
                continue
            chosen[key] = choose(key, _narrowed(key, here, chosen))
    say_missing(missing)
    wanted = Wanted(
        form=said,
        measure=chosen.get("measure") or "visits",
        period=chosen.get("period"),
        branch=chosen.get("branch") or "",
        audience=cast(Audience, chosen.get("for") or "staff"),
        rate=chosen.get("rate") or "",
        programme=chosen.get("programme") or "",
        then=chosen.get("then") or "",
        by=cast(MatrixRows, chosen.get("by") or "moment"),
        mode=figures.mode(),
    )
    if between and room:
        with room:
            between(wanted)
    return wanted


def choose(key: Ask, here: Choices) -> str | None:
    """The widget of one choice; the key of the option that is chosen."""
    names = NAMES[key](here)
    if key in BUTTONS:
        return st.segmented_control(
            LABELS[key],
            OFFERED[bool(here.programmes)][key],
            default=BUTTONS[key][0],
            required=True,
            format_func=names.__getitem__,
            key=key,
            bind="query-params",
            label_visibility="collapsed" if key == "form" else "visible",
            wrap=True,
        )
    if key == "rate" and len(names) == 1:
        return None
    if key in ("rate", "then") and st.session_state.get(key) not in (None, *names):
        st.session_state[key] = ""  # the rate of another count; what stood beside a longer period
    return st.selectbox(
        LABELS[key],
        list(names),
        index=list(names).index(here.period) if key == "period" and here.period in names else 0,
        format_func=names.__getitem__,
        key=key,
        bind="query-params",
        width=WIDTHS[key],
    )


def meant(asked: str, names: Names) -> str | None:
    """The option that a word of an address stands for: its key or its name, in any case; None for another word."""
    folded = asked.strip().casefold()
    return next((key for key, name in names.items() if folded in (key.casefold(), name.casefold())), None)


def of_measure(here: Choices, measure: str | None) -> Choices:
    """The same with this count alone, and all that it may be divided by."""
    over = {spec.denominator.key for spec in rates().values()}
    return replace(here, measures=tuple(m for m in here.measures if m.key in over or m.key == (measure or "visits")))


def _narrowed(key: Ask, here: Choices, chosen: Mapping[str, str | None]) -> Choices:
    """What may be chosen where it depends on what was chosen before."""
    if key == "rate":
        return of_measure(here, chosen.get("measure"))
    if key == "then":
        return replace(here, periods=here.beside(chosen.get("period") or here.period))
    return here


def _rates(here: Choices) -> Names:
    """What the counts that are here may be told over, as far as that is counted too."""
    counted = {measure.key for measure in here.measures}
    return {
        spec.id: f"{spec.name[:1].upper()}{spec.name[1:]}"
        for spec in rates().values()
        if spec.denominator.key in counted and counted & set(spec.numerators)
    }


def settle_address(choices: Mapping[str, Names], page: str) -> list[str]:
    """Words of the address that are not here. One with keys is opened anew with names, so that it stays the view."""
    asked = {name: st.query_params[name] for name in choices if name in st.query_params}
    found = {name: key for name, word in asked.items() if (key := meant(word, choices[name])) is not None}
    named = {name: choices[name][key] for name, key in found.items()}
    if any(named[name] != asked[name] for name in named):
        st.switch_page(page, query_params={**st.query_params.to_dict(), **named})
    return [word for name, word in asked.items() if name not in found]


def say_missing(asked: Sequence[str]) -> None:
    """What an address asked for in vain."""
    if asked:
        listed = words.listing([f"“{word[:40]}”" for word in asked])
        safe_text.note(f"The address asks for {listed}, which is not here. What is shown is chosen above.")


def _may_be_asked(form: Form | None, ask: Sequence[Ask]) -> tuple[Ask, ...]:
    """Every choice that this screen may ask for; without a form, all of them: the figure decides which."""
    own: tuple[Ask, ...] = () if form else ("form",)
    return (*own, *(ask or (NEEDS[form] if form else (*NEEDS["misses"], *NEEDS["outcomes"], "then", "by"))))
