"""What somebody types for others to read in; Refused where it repeats what a writer did not give to those others."""

from collections.abc import Iterable

from impact.model import Audience
from impact.service.quotable import replaced_texts
from impact.service.quoting import quoted
from impact.service.refusal import Refused
from impact.service.told_rows import lines_here
from impact.workspace import Workspace
from impact.workspace.repeating import repeats

# A shorter text may stand there by chance.
_SHORTEST = 20
_ANSWERS = ("text", "helped", "idea")


def check_nobodys_words(kept: Workspace, *typed: str, audience: Audience) -> None:
    """Six words in a row of a reflection, or the whole of a short one, are a quote: it leaves as a quote or not at all.

    What this audience may see, because its writer agreed and people have read it, may be repeated.
    """
    said = "\n".join(typed)
    if said.strip() and repeats(said, list(_kept_back(kept, audience))):
        raise Refused(
            "This repeats words of a reflection that may not be quoted here. Say it in words of your own; what its "
            "writer wrote leaves only as a quote."
        )


def _kept_back(kept: Workspace, audience: Audience) -> Iterable[str]:
    lines = lines_here(kept)
    open_ones = set(quoted(kept, audience)) - set(replaced_texts(kept))
    closed = set(lines.loc[~lines["id"].isin(open_ones), "told_in"])
    for answers in lines.loc[lines["told_in"].isin(closed), list(_ANSWERS)].itertuples(index=False):
        yield from (str(answer) for answer in answers if len(str(answer)) >= _SHORTEST)
