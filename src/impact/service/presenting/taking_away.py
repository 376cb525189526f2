"""The use cases round what a presentation leaves as, and how its files look."""

from collections.abc import Iterator

from impact.model.presented import HouseLook
from impact.service.figures.exports import Exported
from impact.service.presenting.pages import DocumentKind, Making
from impact.service.rights import Who, needs
from impact.workspace import Workspace


class TakingAway:
    """Part of `Service`."""

    _own: Workspace
    who: Who

    @needs("viewer", "reader", "manager")
    def documents(self) -> tuple[DocumentKind, ...]:
        """The kinds of file a presentation can leave as, in the order in which they are offered."""
        raise NotImplementedError

    @needs("viewer", "reader", "manager")
    def document_name(self, presentation_id: str, key: str) -> str:
        """What that file will be called, before it is made."""
        raise NotImplementedError

    @needs("manager")
    def make_document(self, presentation_id: str, key: str) -> Exported:
        """One file of the presentation. Raises Refused for a kind that is none."""
        raise NotImplementedError

    @needs("manager")
    def make_presentation_pack(self, presentation_id: str) -> Iterator[Making]:
        """Everything in one ZIP: a line before each file, the last one with the ZIP. Who stops asking cancels."""
        raise NotImplementedError

    @needs("viewer", "reader", "manager", "admin")
    def house_look(self) -> HouseLook:
        """The library's name, logo, colour and slide template; what was not given is empty."""
        raise NotImplementedError

    @needs("manager", "admin")
    def set_library_name(self, name: str) -> None:
        """As it stands on every file; "" for none."""
        raise NotImplementedError

    @needs("manager", "admin")
    def set_accent(self, colour: str) -> None:
        """#RRGGBB, or "" for ours. Raises Refused for one in which words cannot be read."""
        raise NotImplementedError

    @needs("manager", "admin")
    def set_logo(self, file: str, contents: bytes) -> None:
        """A PNG or JPEG; nothing takes it away. Raises Refused for what is no picture."""
        raise NotImplementedError

    @needs("manager", "admin")
    def set_slide_template(self, file: str, contents: bytes) -> None:
        """A .pptx of the library's own; nothing takes it away. Raises Refused for what is none."""
        raise NotImplementedError

    @needs("manager", "admin")
    def set_paper(self, paper: str) -> None:
        """a4 or us-letter."""
        raise NotImplementedError
