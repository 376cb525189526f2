"""The rules that a step was made under, to be kept; whether those of today are stricter for it."""

from collections.abc import Collection, Mapping
from typing import Any

from impact.model import Audience
from impact.service.codebook.codebook import codebook_of
from impact.service.people.thresholds import thresholds_of
from impact.service.two_readers.comparing import blocked_codes
from impact.service.voices.public_clearances import public_clearances
from impact.workspace import Workspace

# Which of the limits an audience is under.
_UNDER: Mapping[Audience, tuple[str, ...]] = {
    "staff": ("staff",),
    "board": ("staff", "sensitive"),
    "public": ("staff", "public", "sensitive", "clearances"),
}


def limits_now(kept: Workspace) -> dict[str, Any]:
    """Thresholds, clearances, and the codes that are sensitive or that two readers disagree on."""
    set_to = thresholds_of(kept)
    book = codebook_of(kept)
    return {
        "staff": set_to.staff,
        "public": set_to.public,
        "sensitive": set_to.sensitive,
        "clearances": public_clearances(kept),
        "sensitive_codes": sorted(code.id for code in book.values() if book.is_sensitive(code.id)),
        "blocked": sorted(blocked_codes(kept)),
    }


def stricter(then: Mapping[str, Any], now: Mapping[str, Any], audience: Audience, texts: Collection[str]) -> bool:
    """`texts` are those of the step: a code that became sensitive matters where it stands."""
    if any(now[name] > then.get(name, 0) for name in _UNDER[audience]):
        return True
    new = {code for name in ("sensitive_codes", "blocked") for code in set(now[name]) - set(then.get(name, ()))}
    return not new.isdisjoint(texts)
