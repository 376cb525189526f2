"""Presentations put together by hand, from figures that the tests of figures show: one as usual, one with any words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
from any_form import FORMS
from guarded import six_branches
from guarded_board import north_hill_board
from guarded_conditions import seven
from guarded_ideas import fifty_four
from guarded_moments import five_branches, three_moments
from guarded_outcomes import four_outcomes
from guarded_pair import finished_card
from guarded_past import north_hill
from guarded_then_and_now import north_hill_then_and_now
from guarded_time import eight_quarters, twelve_months

from impact import pipeline
from impact.model import Figure, Quoted
from impact.model.presented import (
    AskTold,
    BriefTold,
    FindingTold,
    HouseLook,
    Presented,
    SourceTold,
    StepTold,
    ToDate,
)
from impact.model.room_sheets import IdeaBecame
from impact.pipeline.board_sheet import sheet_told

NINE: Mapping[str, Callable[[], Any]] = {
    "sides": six_branches,
    "weave": eight_quarters,
    "ribbon": twelve_months,
    "misses": north_hill,
    "pair_card": finished_card,
    "conditions": seven,
    "ideas": fifty_four,
    "then_and_now": north_hill_then_and_now,
    "matrix": three_moments,
}
OTHERS: Mapping[str, Callable[[], Any]] = {
    "sounding_board": north_hill_board,
    "listening": five_branches,
    "outcomes": four_outcomes,
}
LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung"
PAYLOADS = (
    '=HYPERLINK("http://example.org/x","Click")',
    "=cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "＝1+1",
    "<script>alert(1)</script>",
    '<img src="http://example.org/x.png" onerror="alert(1)">',
    "![a](http://example.org/x.png)",
    "[x](javascript:alert(1))",
    '#image("/etc/hostname") #sys.version',
    "$ sum_(k=1)^n k $ *b* _i_ @ref <label>",
    "North\u202ellih",
    "_x0041_ &amp; &#65; ]]>",
    "https://example.org/read?me=1 and file:///etc/passwd",
    "{{x}} ${x} %s \\input{x}",
    LONG * 3,
)

FINDINGS = (
    FindingTold(
        "beside:visits:DIGNITY",
        "Visits fell by 1% to 68,705, and 21 of 48 reflections tell of dignity.",
        "48 reflections from 31 writers, 6 branches",
        "s1",
    ),
    FindingTold(
        "threads",
        "25 of 48 reflections tell of understanding, more than of any other thread.",
        "48 reflections from 31 writers, 6 branches",
        "s1",
    ),
    FindingTold("given", "Time to talk was missing in 9 of 48 reflections.", "48 reflections from 31 writers"),
)
QUOTE = Quoted(
    "r1",
    "She asked for a form and stayed to talk. “Nobody had time for me,” she said. I had the time that day.",
    code="DIGNITY",
    branch="North Hill",
    role="Library assistant",
    month=date(2026, 8, 1),
    told_by="staff",
    consent="public",
    cleared_by=2,
    chosen_by="",
    code_name="Dignity",
)
ASK = AskTold(
    "Two people at the desk on Saturdays",
    cost="$18,400 a year",
    owner="Head of branches",
    due="March 2027",
    state="asked",
    evidence=("9 of 48 reflections tell of missing time to talk.",),
    not_shown=1,
)


BECAME = (
    IdeaBecame("done", "Eight more chairs", quote=False, in_words=True, reason="24 stand there.", on=date(2026, 8, 1)),
    IdeaBecame("heard", "A bench outside, for 3", quote=True, in_words=True, reason="", on=date(2026, 9, 1)),
    *(IdeaBecame("heard", "An idea of a few people", quote=False, in_words=False, reason="", on=None),) * 2,
)


def figures(data: Mapping[str, Callable[[], Any]] = NINE, *, size: str = "slide") -> dict[str, Figure]:
    return {name: pipeline.figure(made(), size=size) for name, made in data.items()}


def figure_step(number: int, name: str, figure: Figure, page: Figure | None = None, **told: Any) -> StepTold:
    return StepTold(
        **{
            "id": f"s{number}",
            "kind": "figure",
            "title": figure.title,
            "stem": f"{number:02}_{name.replace('_', '-')}",
            "figure": figure,
            "page": page,
            "filters": figure.subtitle,
            "n": figure.footer.split(". ")[0],
            "notes": "Say slowly who is behind these numbers." if number == 1 else "",
            **told,
        }
    )


def presented(steps: Sequence[StepTold] | None = None, *, look: HouseLook | None = None, **changes: Any) -> Presented:
    """Nine figures, a finding, a voice, an ask, and words of a person: a presentation as a board sees it."""
    told = tuple(steps) if steps is not None else usual_steps()
    first = next((step for step in told if step.figure), None)
    brief = BriefTold(
        findings=FINDINGS,
        figure=first,
        voice=QUOTE,
        ask=ASK,
        cannot_say=("These numbers stand beside each other; they do not say why.",),
        to_date=(ToDate("Visits", "203,145", "201,870", "+0.6%"), ToDate("Programs", "", "412", "")),
        to_date_said="July 2025 to March 2026, beside the same months a year before",
        notes="Thank the branches that wrote for the first time.",
    )
    return Presented(
        **{
            "id": "p1",
            "title": "What was seen and counted this summer",
            "audience": "board",
            "period": "2026-Q3",
            "period_said": "Q3 2026",
            "place": "All branches",
            "made_at": date(2026, 10, 3),
            "version": "0.1.0",
            "codebook": "1.4",
            "steps": told,
            "findings": FINDINGS,
            "brief": brief,
            "method": (
                ("What is counted", ("Visits come from the counters at the doors.", "A blank is never a zero.")),
                ("What was written", ("Staff wrote of moments that no counter sees. 31 people wrote 48 reflections.",)),
            ),
            "sources": (
                SourceTold("Service stats Q3.xlsx", date(2026, 10, 1), "ab" * 32),
                SourceTold("Reflections Q3.xlsx", date(2026, 10, 2), "cd" * 32),
            ),
            "left_out": ("Oak Park and Lakeside are counted together: fewer than 5 reflections each.",),
            "tables": tables(told),
            "look": look or HouseLook(library="Willow Lake Public Library"),
            "invented": True,
            "board": sheet_told(north_hill_board()),
            "became": BECAME,
            **changes,
        }
    )


def usual_steps() -> tuple[StepTold, ...]:
    pages = figures(size="page")
    drawn = [figure_step(at, name, one, pages[name]) for at, (name, one) in enumerate(figures().items(), start=1)]
    return (*drawn, *steps_of_words())


def steps_of_words() -> tuple[StepTold, ...]:
    """A finding, a voice and an ask."""
    return (
        StepTold("s10", "finding", FINDINGS[0].sentence, findings=(FINDINGS[0],), n=FINDINGS[0].n, stem="10_finding"),
        StepTold("s11", "quote", "In the words of staff", quote=QUOTE, stem="11_quote", caption="Read it aloud."),
        StepTold("s12", "ask", ASK.need, ask=ASK, stem="12_ask"),
    )


def tables(steps: Sequence[StepTold]) -> dict[str, pd.DataFrame]:
    """As `service.presenting` gives them: each step's by its stem, and those of the whole presentation."""
    return {
        **{step.stem: step.figure.table for step in steps if step.figure},
        "findings": pd.DataFrame([{"Finding": f.sentence, "Heard from": f.n} for f in FINDINGS]),
        "quotes": pd.DataFrame(
            [{"Quote": QUOTE.text, "Code": QUOTE.code_name, "Branch": QUOTE.branch, "Consent": QUOTE.consent}]
        ),
        "counts": pd.DataFrame(
            {
                "Branch": ["Central", "Mill Street", "Oak Park", ""],
                "Period": ["Q3 2026"] * 4,
                "Measure": ["Visits"] * 4,
                "Value": [18240.0, 15610.0, None, 33850.0],
            }
        ),
        "indicators": pd.DataFrame({"Code": ["Dignity", "Purpose"], "Named by": [21, 16], "Of": [48, 48]}),
        "pairs": pd.DataFrame({"Count": ["Visits"], "Code": ["Dignity"], "Value": [68705.0], "x": [21], "n": [48]}),
        "ledger": pd.DataFrame({"What": ["Rows read", "Rows counted", "Rows set aside"], "Rows": [412, 400, 12]}),
        "held_back": pd.DataFrame({"Branch": ["Oak Park"], "What": ["Reflections"], "Why": ["fewer than 5"]}),
    }


def hostile(seed: int = 1, *, forms: Sequence[str] = tuple(FORMS)) -> Presented:
    """Every form with any data, and in every place where people write, words that could do something, or are long."""
    words = [f"{PAYLOADS[(seed + at) % len(PAYLOADS)]}" for at in range(len(PAYLOADS))]
    drawn = {name: pipeline.figure(made(seed)) for name, made in FORMS.items() if name in forms}
    steps = [
        figure_step(number, name, one, title=words[number], caption=words[-number], notes=words[0], filters=words[2])
        for number, (name, one) in enumerate(drawn.items(), start=1)
    ]
    quote = replace(QUOTE, text=" ".join(words), branch=words[1], role=words[2], chosen_by=words[3], name=words[4])
    ask = AskTold(*words[:6], evidence=tuple(words))
    findings = tuple(FindingTold(f"f{at}", word, words[at - 1], "s1") for at, word in enumerate(words[:3]))
    steps += [
        StepTold("h1", "quote", words[5], quote=quote, stem="30_quote", caption=words[6], left_out=tuple(words)),
        StepTold("h2", "ask", words[6], ask=ask, stem="31_ask"),
        StepTold("h3", "finding", words[7], findings=findings, n=words[8], stem="32_finding"),
        StepTold("h4", "words", words[9], caption=" ".join(words), stem="33_words"),
        StepTold("h5", "figure", words[10], trouble=words[11], stem="34_gone"),
    ]
    usual = presented(steps)
    return replace(
        usual,
        title=words[0],
        place=words[1],
        findings=findings,
        brief=replace(
            usual.brief,
            findings=findings,
            voice=quote,
            ask=ask,
            cannot_say=tuple(words),
            to_date=(ToDate(words[0], words[1], words[2], words[3]),),
            to_date_said=words[4],
            notes=words[5],
        ),
        method=tuple((word, (words[0], word)) for word in words[:4]),
        sources=tuple(SourceTold(word, None) for word in words),
        left_out=tuple(words),
        look=HouseLook(library=words[3]),
        tables={
            **usual.tables,
            "findings": pd.DataFrame([{"Finding": f.sentence, "Heard from": f.n} for f in findings]),
            "quotes": pd.DataFrame([{"Quote": word, "Branch": word} for word in words]),
            "ledger": pd.DataFrame({"What": words, "Rows": range(len(words))}),
        },
    )
