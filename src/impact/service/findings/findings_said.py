"""The use cases round findings, with who is asking: what a period supports, and what a person keeps out of it."""

from impact.model import Audience
from impact.service.at_workspace import AtWorkspace
from impact.service.findings import findings
from impact.service.findings.findings import Findings
from impact.service.refusal import Refused
from impact.service.rights import needs
from impact.words import tidy
from impact.workspace.finding_choices import FindingChoice, FindingState, say_of_finding

# A line beneath a sentence.
LONGEST_REASON = 200


class FindingsSaid(AtWorkspace):
    """Part of `Service`."""

    @needs("viewer", "reader", "manager")
    def findings(self, audience: Audience, period: str | None = None) -> Findings:
        """Three to five sentences, guarded for this audience, whoever asks; a month is told of its quarter."""
        return findings.findings(self._kept, audience, period, invented=self._invented)

    @needs("manager")
    def keep_finding_out(self, period: str, key: str, reason: str) -> None:
        """It is said to no audience of this period any more; who, when and why stay beside it."""
        if not tidy(reason):
            raise Refused("Say in a few words why this is kept out: whoever comes after you will ask.")
        if len(reason) > LONGEST_REASON:
            raise Refused(f"Keep the reason under {LONGEST_REASON} characters.")
        self._say(period, key, "kept_out", tidy(reason))

    @needs("manager")
    def take_finding_in(self, period: str, key: str) -> None:
        """It may be said again."""
        self._say(period, key, "taken_back", "")

    def _say(self, period: str, key: str, state: FindingState, reason: str) -> None:
        kept = self._kept
        if not findings.is_said(kept, period, key):
            raise Refused("This is not said of this period any more, because numbers came in or went.")
        with kept.writing(self.who.name) as writing:
            say_of_finding(writing, FindingChoice(period, key, state, reason))
