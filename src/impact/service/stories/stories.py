"""The use cases round stories, with who is asking: propose, choose with a reason, pass over, take back."""

from impact.service.at_workspace import AtWorkspace
from impact.service.rights import needs
from impact.service.stories import story_changes
from impact.service.stories.story_changes import Passage
from impact.service.stories.story_shelf import Shelf, shelf
from impact.workspace.story_choices import StoryState


class Stories(AtWorkspace):
    """Part of `Service`."""

    @needs("reader")
    def story_shelf(self, period: str, code: str) -> Shelf:
        """What was proposed and chosen for this period and code, and what else names it."""
        return shelf(self._kept, period, code, reader=self.who.name)

    @needs("reader")
    def propose_story(self, passage: Passage) -> None:
        """Worth a look by the others."""
        story_changes.say(self._kept, passage, "candidate", "", by=self.who.name)

    @needs("reader")
    def choose_story(self, passage: Passage, kind: StoryState, reason: str) -> None:
        """The person who asks picks this passage as typical, telling or against the grain, and says why."""
        story_changes.say(self._kept, passage, kind, reason, by=self.who.name)

    @needs("reader")
    def pass_story(self, passage: Passage, reason: str = "") -> None:
        """Looked at, and not chosen."""
        story_changes.say(self._kept, passage, "passed", reason, by=self.who.name)

    @needs("reader")
    def take_back_story(self, passage: Passage) -> None:
        """The person who asks says nothing of this passage any more."""
        story_changes.say(self._kept, passage, "taken_back", "", by=self.who.name)
