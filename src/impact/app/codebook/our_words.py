"""Our words: phrases that people here use for each code, how many wrote them, and examples that may be shown."""

import streamlit as st

from impact.app import incident, safe_text, screens, session
from impact.app.figures import filter_bar
from impact.charts import words
from impact.charts.words import plural
from impact.policy.audience import limits
from impact.service import Refused
from impact.service.our_words.our_words import EVERYTHING, FEWEST_FOR_READERS, Edition, OurPhrase, OurWords

LEAD = (
    "What people here say when they speak of dignity, or of being seen: the library's own language, in passages that a "
    "person confirmed. It belongs in a job description, a welcome talk, a budget letter."
)
EDITIONS: dict[Edition, str] = {"readers": "Readers", "staff": "Staff", "board": "Board", "public": "Public"}
ALL_TIMES = "Everything so far"
LABELS = {"for": "For", "time": "Time", "code": "Code"}


def show() -> None:
    """One code at a time, calmly; where nothing may be shown, why, and what would help."""
    safe_text.paragraph(LEAD, kind="lead")
    service = session.service()
    codes = service.codebook()
    names = {code.id: code.name for code in dict.fromkeys((*codes.starters, *codes.offered))}
    editions = {key: name for key, name in EDITIONS.items() if key != "readers" or service.who.is_any("reader")}
    first = next(iter(names), "")
    try:
        periods = {EVERYTHING: ALL_TIMES} | {name: words.period(name) for name in service.our_words(first).periods}
        choices = {"for": {str(key): name for key, name in editions.items()}, "time": periods, "code": names}
        edition, period, code = _ask(choices)
        found = service.our_words(code, edition=edition, period=period)
    except Refused as why:
        safe_text.note(str(why), kind="trouble")
        return
    safe_text.code_name(found.code.name, found.code.definition, kind=found.code.id.lower())
    if not found.phrases:
        _say_none(found, edition)
        return
    safe_text.paragraph(_rule(edition), kind="small")
    for phrase in found.phrases:
        _show(phrase)
    st.download_button(
        "Take this list along (CSV)",
        incident.numbering(lambda: service.our_words_file(code, edition=edition, period=period).contents),
        file_name=service.our_words_file(code, edition=edition, period=period).name,
        mime="text/csv",
        on_click="ignore",
        key="take-words",
    )


def _ask(choices: dict[str, dict[str, str]]) -> tuple[Edition, str, str]:
    missing = filter_bar.settle_address(choices, screens.OUR_WORDS)
    with st.container(horizontal=True, vertical_alignment="top", key="filters"):
        code = _choose("code", choices, 260)
        period = _choose("time", choices, 190)
        asked = _choose("for", choices, 140)
    filter_bar.say_missing(missing)
    edition: Edition = next((key for key in EDITIONS if key == asked), "staff")
    return edition, period, code


def _choose(key: str, choices: dict[str, dict[str, str]], wide: int) -> str:
    names = choices[key]
    chosen = st.selectbox(
        LABELS[key],
        list(names),
        format_func=lambda name: names.get(name, name),
        key=key,
        bind="query-params",
        width=wide,
    )
    return chosen or ""


def _show(phrase: OurPhrase) -> None:
    with st.container(key=f"phrase-{session.mark(phrase.words)}", gap="small"):
        safe_text.passage(phrase.words, name="Our words", kind="voice phrase")
        safe_text.paragraph(written_by(phrase), kind="small")
        for example in phrase.examples:
            safe_text.passage(example, name=f"An example of “{phrase.words}”", kind="voice less")


def written_by(phrase: OurPhrase) -> str:
    """Written by 7 people in 9 reflections."""
    where = plural(phrase.reflections, "reflection")
    return f"Written in {where}." if phrase.people is None else f"Written by {phrase.people:,} people in {where}."


def _rule(edition: Edition) -> str:
    if edition == "readers":
        return "For readers alone: what two or more wrote, from every reflection. Show it to nobody else."
    return (
        f"What {_fewest(edition)} or more wrote in a quarter, or in quarters together, all of whom may be quoted by "
        "anyone. The whole library, never a branch. Examples were read for who could be recognised."
    )


def _fewest(edition: Edition) -> int:
    return FEWEST_FOR_READERS if edition == "readers" else limits(edition, session.service().thresholds()).alone


def _say_none(found: OurWords, edition: Edition) -> None:
    if found.held:
        safe_text.note(
            "This code is sensitive: its words stay with the staff.", remedy="Choose another code, or the staff."
        )
        return
    safe_text.note(
        f"There is no phrase for it yet that {_fewest(edition)} people share and hardly anybody else uses.",
        remedy="It needs more reflections with this code, and it grows clearer where readers mark the very words.",
    )
    st.page_link(screens.VOICES, label="Read, and mark the words")
