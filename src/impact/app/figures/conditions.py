"""What was needed: conditions that reflections name beside what was given, and what weighs on staff; whole system."""

from collections.abc import Mapping

import streamlit as st

from impact.app import incident, nothing_yet, safe_text, screens, session
from impact.app.figures import filter_bar, whole_figure
from impact.app.ideas import ideas_flow
from impact.model import Conditions, Form
from impact.service import Refused, Wanted, one_moment

FAMILIES: tuple[Form, ...] = ("conditions", "load")
FORMS: Mapping[Form, str] = {"conditions": "Conditions", "load": "What weighs on staff"}
QUESTIONS: Mapping[Form, str] = {
    "conditions": "What did people need to meet others well: was it there, and what did the library give?",
    "load": "What weighs on those who meet people every day?",
}
NO_SIDES = (
    "Nobody has said yet whether a condition was missing or in place. While reading, a reader may add to a code how it "
    "went: strained or failed tells of what was missing, made possible of what was there."
)


@incident.fragment
def show() -> None:
    """Choices, the figure and all that stands under it."""
    with one_moment():
        _show()


def _show() -> None:
    safe_text.paragraph("What staff needed, and what the library gave. Told of the whole system only.", kind="lead")
    here = session.service().choices()
    if not here.period:
        nothing_yet.show(
            "No condition is named yet.",
            todo="Bring in reflections, or type one story. Whoever reads them says which conditions it names.",
        )
        return
    missing = _settle_family()
    with st.container(key="switch-family"):
        form = st.segmented_control(
            "Figure",
            FAMILIES,
            default="conditions",
            required=True,
            format_func=FORMS.__getitem__,
            key="family",
            bind="query-params",
            label_visibility="collapsed",
        )
    filter_bar.say_missing(missing)
    wanted = filter_bar.filter_bar(here, page=screens.CONDITIONS, form=form)
    safe_text.paragraph(QUESTIONS[wanted.form], kind="question")
    incident.guarded(lambda: whole_figure.show(wanted))
    _say_next(wanted)
    ideas_flow.show(wanted.audience)


def _settle_family() -> list[str]:
    """Its own word in the address, so that no other screen's figure is taken for it; `form` means the same."""
    names = {str(form): name for form, name in FORMS.items()}
    if asked := st.query_params.get("form"):
        others = {name: word for name, word in st.query_params.to_dict().items() if name != "form"}
        if (form := filter_bar.meant(asked, names)) is None:
            return [asked]
        st.switch_page(screens.CONDITIONS, query_params={**others, "family": names[form]})
    return filter_bar.settle_address({"family": names}, screens.CONDITIONS)


def _say_next(wanted: Wanted) -> None:
    """What a reader can add, and where a manager goes on."""
    try:
        made = session.service().figure_data(wanted)
    except Refused:  # the figure says why
        return
    if isinstance(made, Conditions) and no_sides(made) and session.service().who.is_any("reader"):
        safe_text.paragraph(NO_SIDES, kind="small")
        st.page_link(screens.VOICES, label="Read under Voices")
    if session.service().who.is_any("manager"):
        st.page_link(screens.ASKS, label="Make an ask of what is missing")


def no_sides(made: Conditions) -> bool:
    """Whether conditions are named and of none of them it is said how it went, as far as may be told."""
    if made.family != "Conditions":
        return False
    told = made.rows[made.rows["sides"].eq("told")]
    return not told.empty and bool((told["missing"] + told["in_place"]).eq(0).all())
