"""Reflections in, when each was sent out: days of its quarter on which its branch is open, in order."""

import random
from collections.abc import Sequence
from datetime import datetime, time, timedelta

from impact.period import Period
from impact.sample.numbers import SEED
from impact.sample.texts import Told

# Doors are closed then, or most people are at home.
_HOLIDAYS, _SUNDAY = {(1, 1), (1, 2), (7, 4), (12, 24), (12, 25), (12, 26)}, 6
# Forms are filled in between the first coffee and the last bus.
_FIRST_MINUTE, _LAST_MINUTE = 8 * 60 + 40, 20 * 60 + 30


def sent(told: Sequence[Told]) -> list[tuple[datetime, datetime, Told]]:
    """Started and completed, with the reflection, in the order in which they came in."""
    timed = [(*_moment(one), one) for one in told]
    return sorted(timed, key=lambda line: (line[1], line[2].text))


def _moment(one: Told) -> tuple[datetime, datetime]:
    quarter = Period.parse(one.quarter)
    within = Period.month(quarter.start.year, int(one.month)) if one.month else quarter
    chance = random.Random(f"{SEED} {one.text}")  # noqa: S311  # invented days, no secrets
    # The middle days of a quarter belong to it beyond doubt, whatever the clock of the form.
    days = [within.start + timedelta(days=d) for d in range(1, (within.end - within.start).days)]
    day = chance.choice([d for d in days if (d.month, d.day) not in _HOLIDAYS and d.weekday() != _SUNDAY])
    minute = chance.randrange(_FIRST_MINUTE, _LAST_MINUTE)
    completed = datetime.combine(day, time(minute // 60, minute % 60, chance.randrange(60)))
    return completed - timedelta(seconds=chance.randrange(45, 400)), completed
