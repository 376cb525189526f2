"""Nothing in; what people answered after programmes of the summer out, as a survey program exports it. Invented."""

import csv
import io
import random
from typing import Final

_SEED: Final = "what people answered"
_ASKED: Final = (
    "I learned something new",
    "I feel more confident about what I learned",
    "I intend to apply what I learned",
    "I am more aware of library resources and services",
)
# How many answered, and how near to “strongly agree” they stood in each of the four. Chess is too small to show.
_PROGRAMMES: Final = {
    "Job club": (21, (0.8, 0.6, 0.7, 0.5)),
    "Digital drop-in": (17, (0.7, 0.75, 0.5, 0.6)),
    "Chess afternoon": (3, (0.5, 0.5, 0.4, 0.7)),
}
_DAYS: Final = ("2026-07-07", "2026-07-21", "2026-08-11", "2026-08-25", "2026-09-08", "2026-09-22")


def program_survey() -> bytes:
    """A row an answer: 1 strongly disagree to 5 strongly agree; a question is now and then left open."""
    chance = random.Random(_SEED)  # noqa: S311  # invented answers, no secrets
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(["Response ID", "Program", "Date", *_ASKED])
    number = 0
    for programme, (people, means) in _PROGRAMMES.items():
        for _ in range(people):
            number += 1
            steps = [_step(chance, mean) for mean in means]
            writer.writerow([number, programme, chance.choice(_DAYS), *steps])
    return out.getvalue().encode()


def _step(chance: random.Random, mean: float) -> str:
    if chance.random() < 0.04:
        return ""
    return str(min(5, max(1, round(chance.gauss(1 + 4 * mean, 1.1)))))
