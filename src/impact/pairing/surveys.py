"""Survey answers in; who agreed to which outcome, in the frames that voices are counted from, out.

A programme stands where a branch stands for reflections, so every rule for small numbers holds as it is: a programme of
a quarter is an atom, small ones are counted together or held back, and larger figures add up whole shown parts.
"""

from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

from impact import frames
from impact.model.outcomes import OUTCOMES

# Answers of which no programme is told.
NO_PROGRAMME = "Programme not named"
SAMPLED = ("yes", "sampled", "true", "1")


@dataclass(frozen=True)
class Agreed:
    """`people`: the columns of reflections that are counted by, one row a person, its branch the programme.

    `standing`: reflection_id, code, in_n, in_x. `sampled`: programmes of which every answer is of a sample.
    """

    people: pd.DataFrame
    standing: pd.DataFrame
    sampled: frozenset[str]

    @property
    def programmes(self) -> tuple[str, ...]:
        return tuple(str(name) for name in self.people["branch"].unique())


def agreed(survey: pd.DataFrame, *, sampled: Collection[str] = ()) -> Agreed:
    """A person is in n for an outcome with an answer on its scale, in x when that lies above the middle of the scale.

    Of several questions on one outcome their mean counts, each as a part of its own scale. `survey` has the columns of
    the frame and `row`; `sampled` names programmes of which somebody said that a sample was drawn.
    """
    answers = _on_scales(survey)
    keys = ["id", "branch", "period_start", "period_end", "writer", "file", "sheet", "row"]
    people = frames.conform(answers[keys].drop_duplicates("id"), "reflections")
    standing = (
        answers.groupby(["id", "code"], as_index=False, sort=False)["above"]
        .sum()
        .assign(in_n=True, in_x=lambda said: said["above"].gt(_HAIR))
        .rename(columns={"id": "reflection_id"})
        .loc[:, ["reflection_id", "code", "in_n", "in_x"]]
    )
    return Agreed(people.reset_index(drop=True), standing, _sampled(answers, sampled))


# Thirds of a scale do not add up to nothing exactly.
_HAIR = 1e-9


def _on_scales(survey: pd.DataFrame) -> pd.DataFrame:
    """Those that ask for an outcome, on a scale that is known, in a known time."""
    number = pd.to_numeric(survey["answer"], errors="coerce")
    low, high = survey["scale_min"], survey["scale_max"]
    code = survey["outcome"].str.upper()
    usable = code.isin(OUTCOMES) & number.between(low, high) & high.gt(low) & survey["period_start"].notna()
    row = survey["row"].astype("Int64")
    named = survey["file"] + "\x1f" + survey["sheet"] + "\x1f" + row.astype("str")
    return survey.assign(
        id=named,
        row=row,
        branch=survey["programme"].where(survey["programme"].ne(""), NO_PROGRAMME),
        writer=survey["respondent"],
        code=code,
        above=(2 * number - low - high) / (high - low),
    )[usable]


def _sampled(answers: pd.DataFrame, named: Collection[str]) -> frozenset[str]:
    drawn = answers["sampled"].str.casefold().isin(SAMPLED) | answers["branch"].isin(list(named))
    whole = drawn.groupby(answers["branch"]).all()
    return frozenset(str(name) for name in whole.index[whole])


def programmes(survey: pd.DataFrame) -> tuple[str, ...]:
    """Those of which anybody answered to an outcome, by name."""
    return tuple(sorted(agreed(survey).programmes))
