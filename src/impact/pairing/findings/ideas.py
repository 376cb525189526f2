"""What staff asked for that is new, and what became of everything they asked."""

from collections.abc import Iterator

from impact.model.findings import FigureKey, Finding
from impact.pairing.findings.material import Material

IDEAS = 0.75


def ideas(at: Material) -> Iterator[Finding]:
    """Counts of ideas, of all branches; never who asked, nor in which words."""
    heard = at.ideas
    if heard is None or not (heard.done or heard.not_now):
        return  # that nothing is answered yet is news of nobody's quarter
    yield at.finding(
        "ideas",
        figures=(FigureKey("ideas", period=at.name),),
        strength=IDEAS,
        ideas=heard,
    )
