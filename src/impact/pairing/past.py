"""A count beside a code in one place and period in; how the two stood before, for the fit that is proposed, out."""

from dataclasses import dataclass, replace
from math import isnan

from impact.model import Code, Measure, PairSpec
from impact.pairing.breaks import breaks_between, sentence
from impact.pairing.changes import change, earlier
from impact.pairing.fit import Fit, Past, propose
from impact.pairing.guarded import Guarded
from impact.pairing.over_time import Told
from impact.pairing.voices import Heard, Voice
from impact.period import Period


@dataclass(frozen=True)
class Values:
    """The counts' side of one period, asked once and used for every code."""

    guarded: Guarded
    measure: Measure
    period: Period

    def told(self, place: str) -> Told | None:
        return self.guarded.tell(self.measure, place, self.period)

    def changes(self, place: str) -> tuple[float, float]:
        """Against the period just before, and the year before."""
        previous, year = (
            change(self.guarded, self.measure, place, now=self.period, before=before) for before in earlier(self.period)
        )
        return previous, year


def proposed(
    spec: PairSpec, values: Values, heard: Heard, *, place: str, code: Code, voice: Voice, told: Told | None
) -> Fit:
    """The fit of this voice and this count. The past is looked up only where the pair states a claim."""
    past = _past(values, heard, place, code.id) if spec.claim and told else None
    fit = propose(spec, values.measure, code, voice, past)
    year_before = earlier(values.period)[1]
    broken = breaks_between(values.measure, year_before, values.period) if told and year_before else ()
    return replace(fit, reason=" ".join([fit.reason, *map(sentence, broken)])) if broken else fit


def _past(values: Values, heard: Heard, place: str, code: str) -> Past | None:
    """The year before, where that can be compared, else the period before."""
    previous, year = values.changes(place)
    just_before, year_before = earlier(values.period)
    for called, change_since, before in (
        ("the year before", year, year_before),
        ("the period before", previous, just_before),
    ):
        if before and not isnan(change_since):
            return Past(called, change_since, heard.at(place, code, before))
    return None
