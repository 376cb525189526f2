"""What a step of a presentation shows, by what names it: a figure with its filters, findings, a quote, an ask."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from impact.model import StepKind
from impact.service.figures.wanted import Wanted


@dataclass(frozen=True, slots=True)
class FindingsWanted:
    """Findings of the presentation's period, by their keys; none: all that are said of it."""

    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuoteWanted:
    """A passage; `start` and `end` are code points of the text as it was written, None is the whole. `code` is what it
    was chosen for, "" for nothing.
    """

    reflection_id: str
    start: int | None = None
    end: int | None = None
    code: str = ""


@dataclass(frozen=True, slots=True)
class AskWanted:
    """An ask, by its id."""

    ask: str


@dataclass(frozen=True, slots=True)
class WordsWanted:
    """A screen of a person's own: a heading; what stands beneath it is the step's caption."""

    title: str


StepWanted = Wanted | FindingsWanted | QuoteWanted | AskWanted | WordsWanted

_KINDS: Mapping[StepKind, type] = {
    "figure": Wanted,
    "finding": FindingsWanted,
    "quote": QuoteWanted,
    "ask": AskWanted,
    "words": WordsWanted,
}


def fits(kind: StepKind, wanted: StepWanted) -> bool:
    """Whether this is what a step of this kind can show."""
    return kind in _KINDS and isinstance(wanted, _KINDS[kind])


def kind_of(wanted: StepWanted) -> StepKind:
    """Of which kind a step is that shows this."""
    return next(kind for kind, made in _KINDS.items() if isinstance(wanted, made))


def as_json(wanted: StepWanted) -> str:
    """To be kept. It names things, and holds no words but those of a heading that a person typed."""
    return json.dumps(asdict(wanted), sort_keys=True)


def from_json(kind: str, kept: str) -> StepWanted | None:
    """None where it cannot be read: forgotten with a reflection, or made by another program."""
    made = _KINDS.get(kind)  # type: ignore[call-overload]
    try:
        said = json.loads(kept)
        known = {field.name for field in fields(made)}
        found: StepWanted = made(**{name: _held(part) for name, part in said.items() if name in known})
    except (TypeError, ValueError, AttributeError):
        return None
    return found


def _held(part: Any) -> Any:
    return tuple(part) if isinstance(part, list) else part
