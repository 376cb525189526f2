"""Who is reading, where nobody signs in: a person at this computer says their name once, and stands by it.

A figure needs no name. Two things do: a quote that leaves, for which a person answers, and a round of two readers.
"""

from impact import workspace
from impact.policy.persons import LONGEST_NAME, THIS_COMPUTER, is_name, known_as
from impact.service import sample_mode
from impact.service.at_workspace import AtWorkspace
from impact.service.refusal import Refused
from impact.service.rights import needs
from impact.workspace import Workspace

_SETTING = "person"


def person_here(own: Workspace) -> tuple[str, str]:
    """The library that is shown, as a word of ours, and who said last that they read in it; “this computer” if nobody.

    A name that was given in the library's own data is theirs in the sample library too, but not the other way round.
    """
    shown, _ = sample_mode.shown_workspace(own)
    for kept in dict.fromkeys((shown, own)):
        with kept.reading() as connection:
            name = workspace.setting(connection, _SETTING)
        if isinstance(name, str) and is_name(name):
            return shown.folder.name, name
    return shown.folder.name, THIS_COMPUTER


def needs_a_name(name: str, *, why: str) -> None:
    """Raises Refused where the one who asks has not said who they are; `why` is a sentence."""
    if not is_name(name):
        raise Refused(f"{why} Say who you are first, at the top of Voices.")


class People(AtWorkspace):
    """Part of `Service`."""

    @property
    def is_named(self) -> bool:
        """Whether it is known which person asks."""
        return is_name(self.who.name)

    @needs("manager", "reader")
    def people_known(self) -> tuple[str, ...]:
        """Those who have worked here, the last first."""
        with self._kept.reading() as connection:
            return workspace.known_people(connection)

    @needs("manager", "reader")
    def say_name(self, name: str) -> str:
        """The person who asks is called this from now on; returns the name as it is kept.

        What was said before stays as it was said. What somebody without a name has half written is theirs.
        """
        known = known_as(name, self.people_known())
        if not is_name(known):
            raise Refused(f"“{name.strip()[:LONGEST_NAME]}” is no name that a person could be known by here.")
        with self._kept.writing(known) as writing:
            workspace.set_setting(writing, _SETTING, known, reread=False)
        if not self.is_named:
            workspace.hand_over_drafts(self._own, of=self.who.name, to=known)
        return known
