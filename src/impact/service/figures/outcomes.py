"""Survey outcomes beside the voices, and which programmes drew a sample: the use cases round them."""

from collections.abc import Sequence

from impact import pipeline, workspace
from impact.model import Outcomes
from impact.period import Period
from impact.pipeline import Scene
from impact.service.at_workspace import AtWorkspace
from impact.service.figures.coded import coded_of
from impact.service.refusal import Refused
from impact.service.rights import needs
from impact.service.sheets.reading import read_all
from impact.workspace import Workspace

_SETTING = "sampled_programmes"


def outcomes(kept: Workspace, scene: Scene, *, period: Period, programme: str) -> Outcomes:
    """Raises Refused for a programme that is not here."""
    if programme and programme not in programmes_of(kept):
        raise Refused(f"“{programme[:40]}” is no programme that is here. Choose another one.")
    survey = read_all(kept).merged.survey
    return pipeline.outcomes(
        coded_of(kept), survey, scene, period=period, programme=programme, sampled=sampled_of(kept)
    )


def programmes_of(kept: Workspace) -> tuple[str, ...]:
    """The programmes of which anybody answered to an outcome, as they are called in the figure, by name."""
    return pipeline.programmes(read_all(kept).merged.survey)


def sampled_of(kept: Workspace) -> tuple[str, ...]:
    with kept.reading() as connection:
        said = workspace.setting(connection, _SETTING)
    return tuple(str(name) for name in said) if isinstance(said, list) else ()


class Sampling(AtWorkspace):
    """Part of `Service`."""

    @needs("viewer", "reader", "manager")
    def programmes(self) -> tuple[str, ...]:
        """The programmes that were asked about outcomes; none where there is no survey."""
        return programmes_of(self._kept)

    @needs("viewer", "reader", "manager")
    def sampled_programmes(self) -> tuple[str, ...]:
        """Those of which somebody said that a sample was drawn."""
        return sampled_of(self._kept)

    @needs("manager")
    def say_sampled(self, programmes: Sequence[str]) -> None:
        """The people asked in exactly these programmes were drawn by lot. Raises Refused for one that is not here."""
        kept = self._kept
        if away := [name for name in programmes if name not in programmes_of(kept)]:
            raise Refused(f"“{away[0][:40]}” is no programme that is here. Choose another one.")
        with kept.writing(self.who.name) as writing:
            workspace.set_setting(writing, _SETTING, sorted(programmes), reread=False)
