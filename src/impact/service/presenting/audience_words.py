"""What people typed for a presentation in; as much of it as its audience may read, and what is left away, out."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from impact.policy.audience import READERS
from impact.service.presenting.meeting import Meeting
from impact.service.voices.nobodys_words import repeats_somebody


@dataclass
class AudienceWords:
    """Asked for each piece of words in turn; `left_out` collects sentences on what was left away."""

    at: Meeting
    left_out: list[str] = field(default_factory=list)

    def told(self, typed: str, what: str) -> str:
        """The same words, or none. `what`: “The caption of step 3”."""
        if not typed or not repeats_somebody(self.at.kept, typed, audience=self.at.audience):
            return typed
        self.left_out.append(
            f"{what} is left away: it repeats what somebody wrote and did not give to {READERS[self.at.audience]}."
        )
        return ""

    def __iter__(self) -> Iterator[str]:
        return iter(self.left_out)
