"""What somebody types for others to read in; Refused where it repeats what a writer did not give to those others."""

from collections.abc import Iterator

from impact.model import Audience
from impact.service.cache import Cache
from impact.service.reading.told_rows import lines_here
from impact.service.refusal import Refused
from impact.service.sheets.reading import state_key
from impact.service.voices.quotable import replaced_texts
from impact.service.voices.quoting import quoted
from impact.workspace import Told, Workspace

_ANSWERS = ("text", "helped", "idea")
_KEPT_BACK: Cache[Told] = Cache(6)


def check_nobodys_words(kept: Workspace, *typed: str, audience: Audience) -> None:
    """Six words in a row of a reflection, or the whole of a short one, are a quote: it leaves as a quote or not at all.

    What this audience may see, because its writer agreed and people have read it, may be repeated.
    """
    if any(repeats_somebody(kept, words, audience=audience) for words in typed):
        raise Refused(
            "This repeats words of a reflection that may not be quoted here. Say it in words of your own; what its "
            "writer wrote leaves only as a quote."
        )


def repeats_somebody(kept: Workspace, typed: str, *, audience: Audience) -> bool:
    """Whether it does; quick enough to ask while somebody types."""
    key = (*state_key(kept), audience)
    return bool(typed.strip()) and _KEPT_BACK.get(key, lambda: Told(list(_kept_back(kept, audience)))).is_repeated_in(
        typed
    )


def _kept_back(kept: Workspace, audience: Audience) -> Iterator[str]:
    lines = lines_here(kept)
    open_ones = set(quoted(kept, audience)) - set(replaced_texts(kept))
    closed = set(lines.loc[~lines["id"].isin(open_ones), "told_in"])
    for answers in lines.loc[lines["told_in"].isin(closed), list(_ANSWERS)].itertuples(index=False):
        yield from map(str, answers)
