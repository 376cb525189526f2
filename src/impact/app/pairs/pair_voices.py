"""The voice of a pair: the passage that a person chose, read in serif, and the others that could stand there."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from impact.app import safe_text, screens, session
from impact.app.session import Said
from impact.charts import words
from impact.charts.words import within
from impact.model import Audience, PairCard, Quoted
from impact.policy.audience import READERS
from impact.service import PairWords, Refused, Wanted
from impact.service.pairs.pair_list import Candidate
from impact.words import shortened

# As many as one can read before one chooses.
AT_ONCE = 4
# Of a sentence, in a list of sentences.
MOST_LETTERS = 90
_TOLD_BY = {"staff": "told by staff", "patron": "told by a patron"}
_CONSENT = {
    "colleagues": "The writer agreed that colleagues may quote it.",
    "anonymous": "The writer agreed to be quoted, without name or role.",
    "role": "The writer agreed to be quoted with role and branch.",
    "named": "The writer agreed to be quoted with role and branch.",
}
_PERSONS = ("Nobody has", "One person has", "Two persons have")


def show(card: PairCard, said: PairWords) -> None:
    """The chosen voice; where there is none, why."""
    st.header("The voice")
    if card.quote is not None:
        thread = card.code.id.lower() if card.code.family == "Thread" else "other"
        safe_text.passage(card.quote.text, name="The voice", kind=f"voice pair-voice {thread}")
        safe_text.paragraph(where_from(card.quote), kind="asked")
        safe_text.paragraph(terms(card.quote), kind="small")
    else:
        safe_text.paragraph(why_none(card, said), kind="said")
    safe_text.paragraph(heard(card), kind="heard")
    if card.status == "silent":
        st.page_link(screens.BRING_IN, label="Bring in what people wrote")
    elif card.status == "unread":
        st.page_link(screens.VOICES, label="Read them under Voices")


def show_choice(card: PairCard, wanted: Wanted, said: PairWords) -> None:
    """Passages that this audience may see, to choose one from; and how much of the chosen one is shown."""
    found = session.service().voices_for_pair(wanted)
    chosen = next((one for one in found if one.quote.reflection_id == said.quote_id), None)
    if chosen is not None:
        _show_less(chosen, wanted, said)
        with st.expander("Choose another voice"):
            _show_all(card, found, wanted, said)
        return
    st.header("Voices that can stand here")
    _show_all(card, found, wanted, said)


def _show_all(card: PairCard, found: Sequence[Candidate], wanted: Wanted, said: PairWords) -> None:
    safe_text.paragraph(about_choice(card, found, wanted.audience), kind="small")
    if found:
        _show_page(found, wanted, said)
    else:
        st.page_link(screens.VOICES, label="Read and clear quotes under Voices")


def where_from(quote: Quoted) -> str:
    """Librarian, Mill Street · Aug 2026 · told by staff."""
    who = ", ".join(part for part in (quote.name, quote.role.capitalize(), quote.branch) if part)
    when = words.period(f"{quote.month:%Y-%m}") if quote.month else ""
    return " · ".join(part for part in (who or "No name, no branch", when, _TOLD_BY.get(quote.told_by, "")) if part)


def terms(quote: Quoted) -> str:
    """What the writer agreed to, who has read it for who could be recognised, and who chose it."""
    read = f"{_PERSONS[min(quote.cleared_by, 2)]} read it for who could be recognised."
    chosen = f"Chosen by {quote.chosen_by}." if quote.chosen_by else ""
    return " ".join(part for part in (_CONSENT.get(quote.consent, ""), read, chosen, quote.why) if part)


def heard(card: PairCard) -> str:
    """How many reflections name the code, or why that is not told."""
    name = f"“{within(card.code.name)}”"
    match card.status:
        case "shown":
            from_writers = f", from {words.plural(card.writers, 'writer')}" if card.writers else ""
            names = "names" if card.x == 1 else "name"
            return f"{words.of(card.x or 0, card.n or 0).capitalize()} reflections {names} {name}{from_writers}."
        case "silent":
            return "Nobody wrote here in this time. That is silence, not a zero."
        case "unread":
            return f"{words.plural(card.unread or 0, 'reflection')} nobody has read yet, so none of them counts."
        case "together":
            return f"Too few wrote to be shown alone; they are counted with {card.counted_with or 'other branches'}."
    if card.code.sensitive and card.place:
        return f"What {name} stands for is sensitive: it is shown for all branches together only."
    if card.code.sensitive:
        return f"What {name} stands for is sensitive: a small number of it is held back for this reader."
    with_others = card.counted_with if card.place else ""
    more = f" They are counted with {with_others}." if with_others else ""
    return f"Too few wrote, or all said the same, so it is held back for this reader.{more}"


def why_none(card: PairCard, said: PairWords) -> str:
    """No voice: nobody chose one, or this reader may not see the one that was chosen."""
    if not said.quote_id:
        return "No voice stands here yet. A person chooses one."
    return (
        f"The voice that was chosen may not be shown to {READERS[card.audience]} here: its writer did not agree, "
        "too few have read it for who could be recognised, or it was taken back."
    )


def about_choice(card: PairCard, found: Sequence[Candidate], audience: Audience) -> str:
    """How many there are, and how they are ordered."""
    where = f"{card.asked_place or 'all branches'}, {words.period(card.asked_period)}"
    if not found:
        return (
            f"From {where} there is no passage yet that {READERS[audience]} may see. Its writer must agree, and "
            "outside the staff a person must have read it for who could be recognised."
        )
    naming = sum(one.names_code for one in found)
    first = f" Those that name “{within(card.code.name)}” come first ({naming})." if naming else ""
    none = "" if naming else f" None of them names “{within(card.code.name)}”; they are from the same place and time."
    return f"{words.plural(len(found), 'passage')} from {where} that {READERS[audience]} may see.{first}{none}"


def seen_by(one: Candidate) -> str:
    """Who may see it, the widest last."""
    return f"May be shown to {words.listing([READERS[audience] for audience in one.seen_by])}."


def _show_page(found: Sequence[Candidate], wanted: Wanted, said: PairWords) -> None:
    pages = -(-len(found) // AT_ONCE)
    name = f"voices-{'-'.join(said.key)}-{wanted.audience}"
    page = session.turn(name) % pages
    left, right = st.columns(2, gap="medium")
    for place, one in enumerate(found[page * AT_ONCE : (page + 1) * AT_ONCE]):
        with (left, right)[place % 2], st.container(border=True, key=f"voice-{place}"):
            _show_one(one, wanted, said)
    if pages > 1:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.button("Other voices", key="other-voices", on_click=session.next_turn, args=(name,))
            safe_text.paragraph(f"{page + 1} of {pages}", kind="small")


def _show_one(one: Candidate, wanted: Wanted, said: PairWords) -> None:
    safe_text.passage(one.quote.text, name="A passage", kind="voice less")
    safe_text.paragraph(where_from(one.quote), kind="from")
    safe_text.paragraph(seen_by(one), kind="small")
    name = one.quote.reflection_id
    if name == said.quote_id:
        with st.container(horizontal=True, vertical_alignment="center"):
            safe_text.paragraph("This one stands here.", kind="asked")
            st.button(
                "Take it away", key=f"unchoose-{session.mark(name)}", on_click=_choose, args=(wanted, "", None, None)
            )
        return
    st.button(
        "Let this one stand here", key=f"choose-{session.mark(name)}", on_click=_choose, args=(wanted, name, None, None)
    )


def _show_less(one: Candidate, wanted: Wanted, said: PairWords) -> None:
    """From which sentence to which; at once on the card."""
    if len(one.sentences) < 2:
        return
    starts = [start for start, _ in one.sentences]
    ends = [end for _, end in one.sentences]
    first = starts.index(said.quote_start) if said.quote_start in starts else 0
    last = ends.index(said.quote_end) if said.quote_end in ends else len(ends) - 1
    texts = [shortened(one.quote.text[start:end], MOST_LETTERS) for start, end in one.sentences]
    key = f"{session.mark(one.quote.reflection_id)}-{said.quote_start}-{said.quote_end}"
    with st.expander("Show only a part of it"):
        left, right = st.columns(2)
        begin = left.selectbox("From", range(len(texts)), index=first, format_func=texts.__getitem__, key=f"from-{key}")
        end = right.selectbox(
            "To",
            range(begin, len(texts)),
            index=max(last, begin) - begin,
            format_func=texts.__getitem__,
            key=f"to-{key}-{begin}",
        )
        safe_text.paragraph("Whole sentences only; an ellipsis says where words were left away.", kind="small")
    if (begin, end) != (first, last):
        whole = (begin, end) == (0, len(texts) - 1)
        _choose(wanted, one.quote.reflection_id, None if whole else starts[begin], None if whole else ends[end])
        st.rerun()


def _choose(wanted: Wanted, reflection_id: str, start: int | None, end: int | None) -> None:
    """Beside what stands now: somebody may have written since this screen was drawn."""
    service = session.service()
    try:
        said = service.pair_words(wanted)
        if said is not None:
            service.say_of_pair(replace(said, quote_id=reflection_id, quote_start=start, quote_end=end))
    except Refused as why:
        session.tell(Said(str(why), tone="trouble"))
