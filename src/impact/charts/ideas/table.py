"""What became of ideas in, the table that says the same in rows out."""

import pandas as pd

from impact.charts.guarded import FOR_PRIVACY, wholes
from impact.charts.ideas.flow import TAKEN_UP_WORDS
from impact.charts.ideas.stages import CALLED, ENDS, Way


def twin(way: Way) -> pd.DataFrame:
    """Stage, ideas and those with a reason (Int64), and what of it may be named. Blank is held back."""
    if not way.speaks:
        return pd.DataFrame(
            {"Stage": ["All ideas"], "Ideas": wholes([None]), "With a reason": wholes([None]), "Named": [FOR_PRIVACY]}
        )
    return pd.DataFrame(
        {
            "Stage": ["All ideas", _capital(TAKEN_UP_WORDS), *(_capital(CALLED[status]) for status in ENDS)],
            "Ideas": wholes([way.all, way.taken_up, *(way.counts[status] for status in ENDS)]),
            "With a reason": wholes([None, None, *(_reasons(way, status) for status in ENDS)]),
            "Named": ["", "", *("; ".join(_words(way, status)) for status in ENDS)],
        }
    )


def _reasons(way: Way, status: str) -> int | None:
    """Only a no needs one."""
    return way.reasons[status] if status == "not_now" else None


def _words(way: Way, status: str) -> list[str]:
    return [f"“{one.words}”" if one.quote else one.words for one in way.named(status)]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
