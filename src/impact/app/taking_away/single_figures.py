"""Figures one by one: each is looked at, ticked or not, and taken alone or in one ZIP with the others."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

import streamlit as st

from impact.app import incident, left_out, safe_text, screens, session
from impact.app.figures import filter_bar
from impact.app.pairs import pair_choices
from impact.app.pairs.pair_choices import Key
from impact.app.taking_away import set_of_files, taking_away
from impact.charts import words
from impact.model import FORM_NAMES, Audience, Form
from impact.service import Choices, Refused, Wanted

FORMS: tuple[Form, ...] = ("sides", "weave", "misses", "ribbon", "matrix", "listening", "conditions", "load")


@dataclass(frozen=True, slots=True)
class Item:
    """One figure that may be taken: what it is called, about what, and what it is called in the address."""

    name: str
    about: str
    wanted: Wanted

    @property
    def mark(self) -> str:
        """Tells nothing of what is in it."""
        one = self.wanted
        if one.form != "pair_card":
            return one.form
        words_of = "\x1f".join((one.pair, one.measure, one.code, one.branch, one.period or ""))
        return f"pair-{sha256(words_of.encode()).hexdigest()[:8]}"


def show(here: Choices, audience: Audience) -> None:
    """What they are of, a look at each, what is left out, and the ZIP."""
    chosen = _ask_rest(here, audience)
    found = items(here, chosen)
    st.header("Which figures?")
    safe_text.paragraph("Look at each. Those that are ticked go into the ZIP; each can also be taken alone.")
    taken = _show_items(found)
    incident.guarded(lambda: _show_left_out(taken))
    incident.guarded(lambda: set_of_files.show([item.wanted for item in taken]))


def items(here: Choices, chosen: Wanted) -> list[Item]:
    """The figures under these choices, then the pairs of this period that somebody spoke of."""
    period = chosen.period or here.period
    place, when = chosen.branch or "all branches", words.period(period)
    counted = next((words.noun(measure) for measure in here.measures if measure.key == chosen.measure), "Counts")
    about = {
        "sides": f"{counted}, all branches, {when}",
        "weave": f"{place[:1].upper()}{place[1:]}, up to {when}",
        "misses": f"{counted}, {place}, up to {when}",
        "ribbon": f"{counted}, all branches, twelve months up to {when}",
        "matrix": f"Kinds of moment, all branches, {when}",
        "listening": f"All branches, up to {when}",
        "conditions": f"The whole system, {when}",
        "load": f"The whole system, {when}",
    }
    found = [Item(FORM_NAMES[form], about[form], _of(chosen, form)) for form in FORMS]
    for said in session.service().pairs_spoken_of():
        if said.period == period:
            key = Key(said.pair, said.measure, said.code, said.branch, said.period)
            card = Wanted("pair_card", said.measure, said.period, said.branch, chosen.audience, said.pair, said.code)
            named = pair_choices.one_name(key, here.codes)
            found.append(Item("Pair card", f"{named}, {said.branch or 'all branches'}, {when}", card))
    return found


def _of(chosen: Wanted, form: Form) -> Wanted:
    branch = "" if form not in ("weave", "misses") else chosen.branch
    return Wanted(form, chosen.measure, chosen.period, branch, chosen.audience)


def _ask_rest(here: Choices, audience: Audience) -> Wanted:
    asks: tuple[filter_bar.Ask, ...] = ("period", "measure", "branch")
    missing = filter_bar.settle_address({key: filter_bar.NAMES[key](here) for key in asks}, screens.TAKE_AWAY)
    with st.container(horizontal=True, vertical_alignment="top", key="filters"):
        period, measure, branch = (filter_bar.choose(key, here) for key in asks)
    filter_bar.say_missing(missing)
    return Wanted("sides", measure or "visits", period, branch or "", audience)


def _show_items(found: Sequence[Item]) -> list[Item]:
    """Two in a row; those that are ticked and can be shown."""
    taken = []
    for row in range(0, len(found), 2):
        for column, item in zip(st.columns(2, gap="medium"), found[row : row + 2], strict=False):
            with column, st.container(border=True, key=f"item-{item.mark}"):
                if _show_item(item):
                    taken.append(item)
    return taken


def _show_item(item: Item) -> bool:
    """Its picture, what it is, and files of it alone; whether it is ticked."""
    safe_text.paragraph(item.name, kind="asked")
    safe_text.paragraph(item.about, kind="small")
    service = session.service()
    try:
        figure, picture = service.figure(item.wanted), service.figure_preview(item.wanted)
    except Refused as why:
        safe_text.note(str(why), kind="trouble")
        return False
    except Exception as fault:  # noqa: BLE001  one figure that fails leaves the others; a person gets a number
        safe_text.note(
            f"This figure could not be drawn. The others are not touched. Incident {incident.told(fault)}.",
            kind="trouble",
        )
        return False
    if figure is None or picture is None:
        safe_text.paragraph("There is nothing to show for this choice.")
        return False
    safe_text.picture(picture, alt=figure.alt)
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        ticked = st.checkbox("Into the ZIP", value=True, key=f"with-{item.mark}", bind="query-params")
        taking_away.show_menu(item.wanted, mark=f"-{item.mark}")
    return ticked


def _show_left_out(taken: Sequence[Item]) -> None:
    service = session.service()
    told = tuple(dict.fromkeys(line for item in taken for line in service.left_out(item.wanted)))
    left_out.show(
        told, none="Nothing is left out of these figures for this reader." if taken else "No figure is ticked."
    )
