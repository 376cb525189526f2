"""A workspace and an audience in; one ask with all that it rests on, as that audience may see it, out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from impact.model import Audience
from impact.service.asks.ask_changes import standing
from impact.service.asks.ask_evidence import Shown, shown
from impact.service.voices.nobodys_words import repeats_somebody
from impact.workspace import Workspace
from impact.workspace.asks import Ask, Evidence, load_asks, load_evidence


@dataclass(frozen=True, slots=True)
class Said:
    """One step in the life of an ask."""

    state: str
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class AskPage:
    """The parts of a printed page. A field that may not be shown is empty and named in `left_out`.

    `evidence` pairs each thing with the line that names it; `history` is for staff alone.
    """

    ask: Ask
    audience: Audience
    evidence: tuple[tuple[Evidence, Shown], ...]
    left_out: tuple[str, ...]
    history: tuple[Said, ...] = ()
    invented: bool = False

    @property
    def not_shown(self) -> int:
        """How many things it rests on this audience does not see."""
        return sum(not one.is_shown for _, one in self.evidence)


_TYPED = {"need": "what is needed", "cost": "what it costs", "owner": "who owns it", "outcome": "what came of it"}


def ask_page(kept: Workspace, ask_id: str, audience: Audience, *, invented: bool) -> AskPage:
    """Raises Refused for an ask that is not here."""
    ask = standing(kept, ask_id)
    with kept.reading() as connection:
        lines = load_evidence(connection).get(ask_id, ())
        said = load_asks(connection)[ask_id]
    held = {name for name in _TYPED if repeats_somebody(kept, str(getattr(ask, name)), audience=audience)}
    gone: dict[str, str] = dict.fromkeys(held, "")
    return AskPage(
        ask=replace(ask, **gone),  # type: ignore[arg-type]
        audience=audience,
        evidence=tuple((line, shown(kept, line, audience, invented=invented)) for line in lines),
        left_out=tuple(_TYPED[name] for name in _TYPED if name in held),
        history=tuple(_history(said)) if audience == "staff" else (),
        invented=invented,
    )


def _history(lines: tuple[Ask, ...]) -> Iterator[Said]:
    """Each change of state, and that words were changed between them."""
    before = ""
    for line in lines:
        yield Said(line.state if line.state != before else "changed", line.by, line.at)
        before = line.state
