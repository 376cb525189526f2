"""The codes of a figure in; what to say of those that two readers read so differently that no groups are compared."""

from collections.abc import Iterable

from impact.pairing.view import View
from impact.pairing.voices import parts_of


def disagreed_notes(view: View, codes: Iterable[str]) -> tuple[str, ...]:
    """A sentence, or none. `codes` may be made of others."""
    here = dict.fromkeys(part for code in codes for part in parts_of(code) if part in view.blocked)
    names = [view.codes[code].name for code in here]
    if not names:
        return ()
    told = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    return (f"Two readers disagree on {told}: read with care, and no branches are set side by side by it.",)
