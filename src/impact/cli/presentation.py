"""Arguments and merged files in; what a presentation of them says out."""

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING

from impact.cli.gather import blocked, codebook, codings, thresholds, year_starts

if TYPE_CHECKING:
    from impact.merge import Merged
    from impact.model import Presented


def presentation_of(asked: argparse.Namespace, merged: "Merged") -> "Presented":
    """What a presentation of these files says as it begins. Raises Refused."""
    from impact.service.presenting.without_workspace import presented_of, usual_rules

    usual = usual_rules()
    rules = replace(usual, thresholds=thresholds(asked), book=codebook(asked) or usual.book)
    return presented_of(
        merged,
        audience=asked.audience,
        period=asked.period,
        year_starts=year_starts(asked),
        codings=codings(asked),
        rules=rules,
        blocked=blocked(asked),
    )
