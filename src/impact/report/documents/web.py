"""A presentation in, one HTML file out to show it from a folder: no network, keys or buttons, light or dark."""

import base64
from typing import Any

from impact.model.presented import AskTold, Presented, StepTold
from impact.policy.left_out import by_reason
from impact.report.documents import telling
from impact.report.documents.document import Document
from impact.report.documents.headings import SPEAKS_FOR_IT
from impact.report.documents.plain_words import paragraphs, plain_presented
from impact.report.exporter import AUDIENCES
from impact.report.html.figure_told import figure_told
from impact.report.html.one_file import one_file
from impact.report.step_about import sources_said

# How a quote is drawn; a form that shows one draws it like this and nothing else.
_VOICE = 'font-style="italic"'


def web(presented: Presented) -> bytes:
    """UTF-8, at most a few megabytes, the typefaces with it."""
    told = plain_presented(presented)
    steps = [_step(step, f"step-{at}") for at, step in enumerate(told.steps, start=1)]
    scope = ", ".join(words for words in (told.look.library, told.place, told.period_said) if words)
    said = {
        "title": told.title,
        "description": f"{told.title}. {scope}.",
        "program": f"{telling.PROGRAM} {told.version}",
        "about": _about(told),
        "library": told.look.library,
        "logo": _logo(told.look.logo),
        "scope": scope,
        "audience": AUDIENCES[told.audience],
        "invented": telling.INVENTED if told.invented else "",
        "steps": steps,
        "speaks_for_it": SPEAKS_FOR_IT,
        "method": told.method,
        "left_out": by_reason(told.left_out),
        "sources": sources_said(told),
        "made": telling.made_with(told),
    }
    drawn = "".join(f"{step['figure']['svg']}{step['figure']['tall']}" for step in steps if step["figure"])
    voices = _VOICE if any(step["quote"] for step in steps) else ""
    return one_file("presentation.html", said, script="presentation.js", faces=drawn + voices)


def _step(step: StepTold, mark: str) -> dict[str, Any]:
    drawn = figure_told(step.figure, step.narrow) if step.figure else None
    return {
        "mark": mark,
        "kind": step.kind,
        "title": step.title,
        "own_title": telling.own_title(step),
        "trouble": step.trouble,
        "figure": drawn,
        "voices": drawn is not None and _VOICE in drawn["svg"],
        "quiet": figure_told(step.quiet, step.quiet_narrow) if step.quiet else None,
        "quote": step.quote
        and {
            "words": telling.quoted(step.quote),
            "who": telling.who_said(step.quote),
            "allowed": telling.allowed(step.quote),
            "why": step.quote.why,
            "ink": telling.ink_of(step.quote),
        },
        "findings": step.findings,
        "ask": step.ask and _ask(step.ask),
        "caption": paragraphs(step.caption),
        "notes": paragraphs(step.notes),
        "left_out": by_reason(step.left_out),
    }


def _ask(ask: AskTold) -> dict[str, Any]:
    return {"need": ask.need, "rows": telling.asked(ask), "evidence": ask.evidence, "not_shown": telling.not_shown(ask)}


def _about(told: Presented) -> list[tuple[str, str]]:
    named = (
        ("Period", told.period_said),
        ("Place", told.place),
        ("Sources", "; ".join(sources_said(told))),
        ("Codebook", told.codebook),
        ("Made", telling.made_with(told)),
    )
    return [(name, words) for name, words in named if words]


def _logo(picture: bytes) -> str:
    return f"data:image/png;base64,{base64.b64encode(picture).decode()}" if picture else ""


DOCUMENT = Document("web", "to-show", "html", "text/html", "To show without a network (HTML)", web)
