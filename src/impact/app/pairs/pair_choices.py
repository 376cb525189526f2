"""Which pair a person wants to see: its count, what stands beside it, place, time, reader. The address is the view.

Nothing is chosen for anybody: without a pair in the address there is none.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, cast

import streamlit as st

from impact.app import screens
from impact.app.figures import figures, filter_bar
from impact.app.figures.filter_bar import Names
from impact.charts.words import listing, noun, within
from impact.model import Audience, PairSpec
from impact.service import Choices, Wanted
from impact.vocabulary.codebook import Codebook, codebook
from impact.vocabulary.measures import measures
from impact.vocabulary.pairs import pairs


@dataclass(frozen=True, slots=True)
class Key:
    """What a pair is found by, wherever it comes from."""

    pair: str
    measure: str
    code: str
    branch: str = ""
    period: str = ""


def ask(here: Choices) -> Wanted:
    """The pair first, then what there is of it. While nobody has chosen, `pair` is empty."""
    names = {spec.id: pair_name(spec, here.codes) for spec in here.pairs}
    spec = next((spec for spec in here.pairs if names[spec.id] == _standing("pair", names)), None)
    there = _of(here, spec)
    options = {"pair": names, **{key: filter_bar.NAMES[key](there) for key in ("branch", "period", "for")}}
    options["rate"] = filter_bar.NAMES["rate"](here)
    if spec:
        options |= {"measure": filter_bar.NAMES["measure"](there), "code": code_names(spec, here.codes)}
    # What stands in a widget already was settled before; the count of another pair is no mistake of the address.
    missing = filter_bar.settle_address({k: v for k, v in options.items() if k not in st.session_state}, screens.PAIRS)
    with st.container(horizontal=True, vertical_alignment="top", key="pair-choice"):
        pair = st.selectbox(
            "Which number, and what stands beside it?",
            **_list("pair", names, index=None, placeholder="Choose a pair", width="stretch"),
        )
        audience = filter_bar.choose("for", here)
    with st.container(horizontal=True, vertical_alignment="top", key="filters"):
        spec = pairs().get(pair or "")
        measure = code = rate = ""
        if spec:
            counts = filter_bar.NAMES["measure"](_of(here, spec))
            measure = st.selectbox("Count", **_list("measure", counts, width=250))
            code = st.selectbox("Beside it", **_list("code", code_names(spec, here.codes), width=240))
            rate = filter_bar.choose("rate", filter_bar.of_measure(here, measure)) or ""
        branch = filter_bar.choose("branch", here) if spec else ""
        period = filter_bar.choose("period", here)
    filter_bar.say_missing(missing)
    wanted = Wanted(
        form="pair_card",
        period=period,
        branch=branch or "",
        audience=cast(Audience, audience or "staff"),
        mode=figures.mode(),
    )
    return replace(wanted, pair=pair, measure=measure, code=code, rate=rate) if pair else wanted


def pair_name(spec: PairSpec, codes: Codebook | None = None) -> str:
    """Social referrals, beside crisis and role gap."""
    counted = listing([within(noun(measures()[key])) for key in spec.measures], most=4)
    book = codebook() if codes is None else codes
    beside = listing([within(book[code].name) for code in spec.codes], most=4)
    return f"{counted[:1].upper()}{counted[1:]}, beside {beside}"


def code_names(spec: PairSpec, codes: Codebook) -> Names:
    """In the order of the pair file."""
    return {code: codes[code].name for code in spec.codes}


def one_name(key: Key, codes: Codebook) -> str:
    """Visits · Dignity."""
    return f"{noun(measures()[key.measure])} · {codes[key.code].name}"


def address(here: Choices, key: Key, audience: str = "staff") -> Mapping[str, str]:
    """The address of one pair, in the words that its widgets write."""
    names = filter_bar.NAMES
    told = {
        "pair": pair_name(pairs()[key.pair], here.codes),
        "measure": measures()[key.measure].label,
        "code": here.codes[key.code].name,
        "branch": names["branch"](here).get(key.branch, key.branch),
        "period": names["period"](here).get(key.period, key.period),
        "for": names["for"](here)[audience],
    }
    return {name: word for name, word in told.items() if word}


def _of(here: Choices, spec: PairSpec | None) -> Choices:
    """Only the counts of this pair that are here, in its own order."""
    if spec is None:
        return here
    held = {measure.key: measure for measure in here.measures}
    return replace(here, measures=tuple(held[key] for key in spec.measures if key in held))


def _standing(key: str, names: Names) -> str:
    """What stands in the widget, or else in the address, before the widget is drawn."""
    word = st.session_state.get(key) or st.query_params.get(key, "")
    found = filter_bar.meant(str(word), names)
    return names[found] if found else ""


def _list(key: str, names: Names, **how: Any) -> Any:
    """What the widget of a list has beside its label. A choice that belonged to another pair gives way to the first."""
    if st.session_state.get(key) not in (None, *names):
        st.session_state[key] = next(iter(names))
    return {
        "options": list(names),
        "format_func": lambda name: names.get(name, name),
        "key": key,
        "bind": "query-params",
        **how,
    }
