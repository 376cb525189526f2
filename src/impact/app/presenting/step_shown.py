"""One step of a presentation in; on the screen out: what its audience sees, and nothing to press."""

from collections.abc import Callable, Mapping

import streamlit as st

from impact.app import safe_text, session
from impact.app.taking_away.sent_figures import specification
from impact.charts.quotes import code_name, under_words
from impact.charts.threads import thread_of
from impact.charts.words import plural
from impact.look import Size
from impact.model import Mode, Quoted, StepKind
from impact.model.presented import AskTold, StepTold
from impact.service import Refused

# Letters, from which on a voice is set smaller so that it stands in one window.
LONG, LONGEST = 220, 520
_SIZES: tuple[tuple[Size, str], ...] = (("slide", "figure-stage-wide"), ("narrow", "figure-stage-narrow"))
_STATES = {"asked": "Asked", "granted": "Granted", "refused": "Not granted"}


def show(presentation_id: str, step: StepTold, *, mode: Mode, quotes: bool) -> None:
    """`quotes` False: a room where nobody's words are shown."""
    if step.trouble or (step.kind == "figure" and step.figure is None):
        with st.container(key="shown-words"):
            st.header(safe_text.label(step.title))
            safe_text.paragraph(step.trouble or "There is nothing to show for this step.", kind="told")
        return
    if step.figure is not None:
        _show_figure(presentation_id, step, mode=mode, quotes=quotes)
        return
    with st.container(key="shown-words"):
        _KINDS[step.kind](step)


def _show_figure(presentation_id: str, step: StepTold, *, mode: Mode, quotes: bool) -> None:
    """In two sizes, of which the style sheet shows the one that fits the window."""
    service = session.service()
    with st.container(key="shown-figure"):
        st.header(safe_text.label(step.title))
        for size, key in _SIZES:
            try:
                figure = service.presented_figure(presentation_id, step.id, mode=mode, size=size, quotes=quotes)
            except Refused:
                figure = None
            if figure is not None:
                with st.container(key=key):
                    st.vega_lite_chart(specification(figure), width="content", theme=None, alt=figure.alt)
    if step.caption:
        with st.container(key="captioned"):
            safe_text.paragraph(step.caption)


def _show_findings(step: StepTold) -> None:
    st.header(safe_text.label(step.title))
    for one in step.findings:
        safe_text.finding(one.sentence, one.n, fit="")
    _caption(step)


def _show_quote(step: StepTold) -> None:
    quote = step.quote
    if quote is None:
        st.header(safe_text.label(step.title))
        return
    safe_text.passage(f"“{quote.text}”", name="A voice", kind=f"voice {thread(quote)} {length(quote.text)}")
    safe_text.paragraph(under_words(quote), kind="told")
    for line in (code_name(quote), quote.why):
        if line:
            safe_text.paragraph(line, kind="small")
    _caption(step)


def _show_ask(step: StepTold) -> None:
    ask = step.ask
    st.header(safe_text.label(ask.need if ask and ask.need else step.title))
    if ask is not None:
        for line in facts(ask):
            safe_text.paragraph(line, kind="told")
        safe_text.lines(ask.evidence)
        if ask.not_shown:
            safe_text.paragraph(f"{_more(ask)} not shown here.", kind="small")
    _caption(step)


def _show_words(step: StepTold) -> None:
    st.header(safe_text.label(step.title))
    _caption(step)


_KINDS: Mapping[StepKind, Callable[[StepTold], None]] = {
    "finding": _show_findings,
    "quote": _show_quote,
    "ask": _show_ask,
    "words": _show_words,
    "figure": _show_words,
}


def facts(ask: AskTold) -> list[str]:
    """Cost, owner, day and answer, as far as they are said."""
    told = (("What it costs", ask.cost), ("Who owns it", ask.owner), ("By when", ask.due))
    answer = ". ".join(part for part in (_STATES.get(ask.state, "") if ask.outcome else "", ask.outcome) if part)
    return [*(f"{name}: {said}" for name, said in told if said), *([answer] if answer else [])]


def thread(quote: Quoted) -> str:
    """A class of the style sheet: the thread of a voice, else ink."""
    found = thread_of(quote.code)
    return found.code.lower() if found else "other"


def length(words: str) -> str:
    """A class of the style sheet: the longer a voice, the smaller its type."""
    return "longest" if len(words) > LONGEST else "long" if len(words) > LONG else ""


def _more(ask: AskTold) -> str:
    return f"{plural(ask.not_shown, 'more thing')} that it rests on {'is' if ask.not_shown == 1 else 'are'}"


def _caption(step: StepTold) -> None:
    if step.caption:
        safe_text.paragraph(step.caption, kind="told")
