"""A presentation and one of its steps in; what travels with the step's figure out."""

from impact.model.presented import Presented, StepTold
from impact.period import day_said
from impact.report.exporter import About


def step_about(told: Presented, step: StepTold) -> About:
    """What a picture says of itself in its metadata."""
    made_title = step.figure.made_title if step.figure else ""
    own = made_title and made_title != step.title
    return About(
        audience=told.audience,
        period=told.period_said,
        place=told.place,
        filters=step.filters,
        sources=sources_said(told),
        version=told.version,
        made_at=told.made_at,
        left_out=step.left_out or told.left_out,
        paper=told.paper,
        codebook=told.codebook,
        made_title=made_title if own else "",
        basis=step.n,
    )


def sources_said(told: Presented) -> tuple[str, ...]:
    """Each file with the day on which it came: “Q3.xlsx (brought in on 1 October 2026)”."""
    return tuple(
        f"{source.file} (brought in on {day_said(source.uploaded)})" if source.uploaded else source.file
        for source in told.sources
    )
