"""What a person wants to see in; on the screen out: what the period supports, in sentences that open their figures."""

from collections.abc import Mapping, Sequence

import streamlit as st

from impact.app import going, safe_text, screens, session
from impact.app.figures import filter_bar
from impact.app.pairs import pair_choices
from impact.app.pairs.pair_choices import Key
from impact.app.presenting import adding
from impact.app.session import Said
from impact.charts import words
from impact.charts.finding_basis import Whom, alike, basis, said_once
from impact.charts.words import noun, plural
from impact.model.findings import FigureKey, Finding
from impact.service import Choices, Findings, FindingsWanted, KeptOut, Refused, Wanted
from impact.vocabulary.measures import measures

# The others are one press away.
FIRST = 3
# That the voices add to a count is so wherever nothing else is said.
FITS_TOLD = ("agrees", "differs", "no voice yet")
MORE = {1: "1 more finding", 2: "2 more findings"}


def show(here: Choices, wanted: Wanted) -> None:
    """Three sentences, the others, and what is kept out; nothing where the period supports none."""
    service = session.service()
    try:
        told = service.findings(wanted.audience, wanted.period)
    except Refused:  # the figure says why
        return
    if not told.said and not told.kept_out:
        return
    safe_text.paragraph(f"What {words.period(told.period)} shows, over all branches", kind="asked")
    once = alike(told.said)
    if said := said_once(once):
        safe_text.paragraph(said, kind="small")
    for one in told.said[:FIRST]:
        _show_one(here, one, wanted, once)
    if not told.said:
        safe_text.paragraph("All that could be said is kept out.", kind="small")
    keys = FindingsWanted(tuple(one.key for one in told.said[:FIRST]))
    with st.container(horizontal=True, vertical_alignment="center", key="findings-more"):
        if more := told.said[FIRST:]:
            with st.popover(MORE[len(more)], type="tertiary"):
                for one in more:
                    _show_one(here, one, wanted, once)
        if service.who.is_any("manager"):
            with st.popover("Keep one out", type="tertiary"):
                _show_choice(told)
            adding.show("finding", keys, audience=wanted.audience, period=told.period, mark="-findings", quiet=True)
        elif told.kept_out:
            safe_text.paragraph(_how_many(told.kept_out), kind="small")
        st.page_link(screens.METHOD, label="How these are chosen")


def _show_one(here: Choices, one: Finding, wanted: Wanted, once: Whom) -> None:
    with st.container(key=f"finding-{one.key.replace(' ', '-')}"):
        safe_text.finding(one.sentence, basis(one, once=once), fit=one.fit if one.fit in FITS_TOLD else "")
        with st.container(horizontal=True, key=f"open-{one.key.replace(' ', '-')}"):
            for key in one.figures:
                page, address = place_of(here, key, wanted.audience)
                going.link(page, label_of(here, key), address)


def place_of(here: Choices, key: FigureKey, audience: str) -> tuple[str, Mapping[str, str]]:
    """The screen of a figure and its address, in the words that the widgets of that screen write."""
    if key.form == "pair_card":
        pair = Key(key.pair, key.measure, key.code, key.branch, key.period)
        return screens.PAIRS, pair_choices.address(here, pair, audience)
    names = filter_bar.NAMES
    if key.form == "ideas":
        return screens.IDEAS, {"for": names["for"](here)[audience]}
    told = {
        "form": names["form"](here)[key.form],
        "period": names["period"](here).get(key.period, key.period),
        "for": names["for"](here)[audience],
        "measure": names["measure"](here).get(key.measure, ""),
        "branch": names["branch"](here)[key.branch],
    }
    asked = filter_bar.NEEDS[key.form]
    return screens.OVERVIEW, {name: word for name, word in told.items() if word and (name == "form" or name in asked)}


def label_of(here: Choices, key: FigureKey) -> str:
    """What the link opens: Visits · Dignity; Weave."""
    if key.form == "pair_card":
        pair = Key(key.pair, key.measure, key.code, key.branch, key.period)
        return f"See {pair_choices.one_name(pair, here.codes)}"
    if key.form == "ideas":
        return "See what became of ideas"
    form = filter_bar.NAMES["form"](here)[key.form]
    return f"See {form} · {noun(measures()[key.measure])}" if key.measure else f"See {form}"


def _show_choice(told: Findings) -> None:
    """One may be kept out, with a reason; and what is kept out comes back with one press."""
    if told.said:
        by_key = {one.key: one.sentence for one in told.said}
        chosen = st.selectbox("Which one?", list(by_key), format_func=by_key.__getitem__, key="finding-out")
        reason = st.text_input("Why? It stands beside it for whoever looks here.", key=_reason_key(), max_chars=200)
        if st.button("Keep it out", type="primary", key="keep-finding-out"):
            _keep_out(told.period, chosen, reason)
    for place, out in enumerate(told.kept_out):
        safe_text.finding(out.finding.sentence, f"Kept out by {out.by}: {out.why or 'no reason is kept'}", fit="")
        if st.button(safe_text.label("Say it again", unseen=out.finding.sentence), key=f"finding-in-{place}"):
            session.after(lambda out=out: _take_in(told.period, out))  # type: ignore[misc]


def _keep_out(period: str, key: str, reason: str) -> None:
    try:
        session.service().keep_finding_out(period, key, reason)
    except Refused as why:
        safe_text.note(str(why), kind="trouble")
        return
    session.next_turn("finding-reason")
    st.rerun()


def _take_in(period: str, out: KeptOut) -> None:
    try:
        session.service().take_finding_in(period, out.finding.key)
    except Refused as why:
        session.tell(Said(str(why), tone="trouble"))


def _how_many(kept_out: Sequence[KeptOut]) -> str:
    return f"{plural(len(kept_out), 'finding')} {'is' if len(kept_out) == 1 else 'are'} kept out by a person."


def _reason_key() -> str:
    return f"finding-reason-{session.turn('finding-reason')}"
