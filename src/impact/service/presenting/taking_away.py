"""The use cases round what a presentation leaves as, and how its files look."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from impact import pipeline
from impact.model import HouseLook, Presented
from impact.service.at_workspace import AtWorkspace
from impact.service.figures.exports import Exported, ExportKind
from impact.service.presenting import house
from impact.service.presenting.assembling import presented
from impact.service.presenting.kept_steps import presentation_of
from impact.service.presenting.pages import Making
from impact.service.refusal import Refused
from impact.service.rights import needs

if TYPE_CHECKING:
    from impact.report.documents import Document


class TakingAway(AtWorkspace):
    """Part of `Service`."""

    @needs("viewer", "reader", "manager")
    def documents(self, presentation_id: str) -> tuple[ExportKind, ...]:
        """The kinds of file this presentation can leave as, in the order in which they are offered."""
        told = self._told(presentation_id)
        found = (one for one in pipeline.documents().values() if one.stands_in(told))
        return tuple(ExportKind(one.key, one.label, one.ending, one.mime) for one in found)

    @needs("viewer", "reader", "manager")
    def document_name(self, presentation_id: str, key: str) -> str:
        """What that file will be called, before it is made."""
        return pipeline.document_name(self._told(presentation_id), _document(key))

    @needs("manager")
    def make_document(self, presentation_id: str, key: str) -> Exported:
        """One file of the presentation. Raises Refused for a kind that is none."""
        told, document = self._told(presentation_id), _document(key)
        if not document.stands_in(told):
            raise Refused("This presentation has nothing of it. Choose another document.")
        name = pipeline.document_name(told, document)
        return Exported(name, document.mime, pipeline.document_made(told, document))

    @needs("manager")
    def make_presentation_pack(self, presentation_id: str) -> Iterator[Making]:
        """Everything in one ZIP: a line before each file, the last one with the ZIP. Who stops asking cancels."""
        told = self._told(presentation_id)
        return _making(told)

    @needs("viewer", "reader", "manager", "admin")
    def house_look(self) -> HouseLook:
        """The library's name, logo, colour and slide template; what was not given is empty."""
        return house.house_look_of(self._kept)

    @needs("manager", "admin")
    def set_library_name(self, name: str) -> None:
        """As it stands on every file; "" for none."""
        house.set_library_name(self._kept, name, by=self.who.name)

    @needs("manager", "admin")
    def set_accent(self, colour: str) -> None:
        """#RRGGBB, or "" for ours. Raises Refused for one in which words cannot be read."""
        house.set_accent(self._kept, colour, by=self.who.name)

    @needs("manager", "admin")
    def set_logo(self, file: str, contents: bytes) -> None:
        """A PNG or JPEG; nothing takes it away. Raises Refused for what is no picture."""
        house.set_logo(self._kept, file, contents, by=self.who.name)

    @needs("manager", "admin")
    def set_slide_template(self, file: str, contents: bytes) -> None:
        """A .pptx of the library's own; nothing takes it away. Raises Refused for what is none."""
        house.set_slide_template(self._kept, file, contents, by=self.who.name)

    @needs("manager", "admin")
    def set_paper(self, paper: str) -> None:
        """a4 or us-letter."""
        house.set_paper(self._kept, paper, by=self.who.name)

    @needs("viewer", "reader", "manager", "admin")
    def paper(self) -> str:
        """a4 or us-letter."""
        return house.paper_of(self._kept)

    def _told(self, presentation_id: str) -> Presented:
        kept, invented = self._kept, self._invented
        return presented(kept, presentation_of(kept, presentation_id), invented=invented)


def _document(key: str) -> "Document":
    found = pipeline.documents().get(key)
    if found is None:
        raise Refused("There is no such document. Choose one of the list.")
    return found


def _making(told: Presented) -> Iterator[Making]:
    """The last one carries the ZIP, also where some of it could not be made."""
    for step in pipeline.packing(told):
        file = None
        if step.done == step.of:
            packed = pipeline.zip_pack(step.exports, day=date.today())
            file = Exported(pipeline.pack_name(told), "application/zip", packed)
        yield Making(step.done, step.of, step.what, file, step.trouble)
