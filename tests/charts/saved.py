"""The examples' specifications, saved: a picture that changes is looked at before it is saved again.

`python tests/charts/saved.py` writes them anew.
"""

import json
from pathlib import Path

from guarded_board import north_hill_board
from guarded_conditions import seven
from guarded_ideas import fifty_four
from guarded_moments import five_branches, three_moments
from guarded_outcomes import four_outcomes
from guarded_pair import finished_card
from guarded_past import north_hill
from guarded_then_and_now import north_hill_then_and_now
from guarded_time import eight_quarters, twelve_months

from impact.charts import (
    conditions,
    ideas,
    listening,
    matrix,
    misses,
    pair_card,
    ribbon,
    sounding_board,
    then_and_now,
    weave,
)
from impact.charts.outcomes import outcomes
from impact.model import Figure

FOLDER = Path(__file__).parent / "saved"


def examples() -> dict[str, Figure]:
    return {
        "weave": weave(eight_quarters()),
        "ribbon": ribbon(twelve_months()),
        "misses": misses(north_hill()),
        "matrix": matrix(three_moments()),
        "listening": listening(five_branches()),
        "outcomes": outcomes(four_outcomes()),
        "pair": pair_card(finished_card()),
        "conditions": conditions(seven()),
        "ideas": ideas(fifty_four()),
        "then_and_now": then_and_now(north_hill_then_and_now()),
        "sounding_board": sounding_board(north_hill_board()),
    }


def kept(name: str) -> object:
    return json.loads((FOLDER / f"{name}.json").read_text("utf-8"))


def as_kept(figure: Figure) -> object:
    """Rounded to a tenth of a point: smaller differences are not seen."""
    return json.loads(json.dumps(figure.spec), parse_float=lambda number: round(float(number), 1))


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, figure in examples().items():
        (FOLDER / f"{name}.json").write_text(json.dumps(as_kept(figure), ensure_ascii=False) + "\n", "utf-8")
