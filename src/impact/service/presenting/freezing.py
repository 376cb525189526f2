"""What a step shows today in; a line that keeps it as it is out: its numbers, its words, and the rules of today."""

import secrets
from dataclasses import replace

from impact.policy.audience import READERS
from impact.service.figures.wanted import Wanted
from impact.service.presenting.limits_then import limits_now
from impact.service.presenting.live import Live, live, mark, settled
from impact.service.presenting.meeting import Meeting
from impact.service.presenting.quotes_and_asks import ask_told, quote_told
from impact.service.presenting.steps_wanted import AskWanted, FindingsWanted, QuoteWanted, StepWanted, as_json, kind_of
from impact.service.refusal import Refused
from impact.workspace.frozen import Frozen
from impact.workspace.presentations import StepLine

Made = tuple[StepLine, Frozen | None]


def new_step(at: Meeting, presentation: str, position: int, wanted: StepWanted, *, step: str = "") -> Made:
    """A step with what it shows now. Raises Refused where there is nothing to show to this audience."""
    meant = settled(at, wanted) if isinstance(wanted, Wanted) else wanted
    line = StepLine(presentation, step or secrets.token_hex(8), position, kind_of(meant), as_json(meant))
    if isinstance(meant, Wanted | FindingsWanted):
        today = live(at, meant)
        if today is None:
            raise Refused(f"There is nothing here that {READERS[at.audience]} could be shown. Choose something else.")
        frozen = freeze(at, today)
        return replace(line, frozen=frozen.id), frozen
    if isinstance(meant, QuoteWanted) and quote_told(at, meant) is None:
        raise Refused(
            f"This quote may not be shown to {READERS[at.audience]}: its writer’s consent or the clearing of it does "
            "not reach that far."
        )
    if isinstance(meant, AskWanted) and ask_told(at, meant) is None:
        raise Refused(f"This ask is not one for {READERS[at.audience]}: it is a draft, or it was taken back.")
    return line, None


def freeze(at: Meeting, today: Live) -> Frozen:
    """As it is looked at now."""
    return Frozen(secrets.token_hex(16), mark(at, today.contents), today.contents, today.quotes, limits_now(at.kept))


def kept_beside(at: Meeting, then: Frozen, today: Live) -> Frozen:
    """The same as it was put in, by somebody who has seen what there is today."""
    contents = {**then.contents, "as_of": then.contents.get("as_of", then.at)}
    return replace(then, id=secrets.token_hex(16), contents=contents, stands_on=mark(at, today.contents))
