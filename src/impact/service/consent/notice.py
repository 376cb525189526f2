"""What the library set in; what its staff are told before they write out, as words and as a sheet to print."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from impact import workspace
from impact.service.people.thresholds import thresholds_of
from impact.service.refusal import Refused
from impact.service.upkeep.going import DAYS_OF_ORIGINALS
from impact.service.voices.public_clearances import public_clearances
from impact.vocabulary.staff_notice import Facts, Part, notice
from impact.words import tidy
from impact.workspace import Workspace

SETTING, MONTHS = "notice", "retention_months"
USUAL_MONTHS, FEWEST_MONTHS, MOST_MONTHS = 24, 1, 120
LONGEST_LINE, LONGEST_NAME, MOST_READERS = 160, 40, 8


@dataclass(frozen=True, slots=True)
class NoticeSettings:
    """Whom to ask, who reads (names, where the library wishes it), and for how many months texts are kept."""

    contact: str = ""
    readers: tuple[str, ...] = ()
    months: int = USUAL_MONTHS


def settings_of(kept: Workspace) -> NoticeSettings:
    with kept.reading() as connection:
        said, months = workspace.setting(connection, SETTING), workspace.setting(connection, MONTHS)
    held: dict[str, Any] = said if isinstance(said, dict) else {}
    return NoticeSettings(
        contact=str(held.get("contact", "")),
        readers=tuple(map(str, held.get("readers", ()))),
        months=months if isinstance(months, int) and FEWEST_MONTHS <= months <= MOST_MONTHS else USUAL_MONTHS,
    )


def keep_settings(kept: Workspace, said: NoticeSettings, *, by: str) -> None:
    """Raises Refused for what the sheet has no room for."""
    contact, readers = tidy(said.contact), tuple(name for name in map(tidy, said.readers) if name)
    if len(contact) > LONGEST_LINE or any(len(name) > LONGEST_NAME for name in readers):
        raise Refused(f"The notice is one page: {LONGEST_LINE} characters for whom to ask, {LONGEST_NAME} for a name.")
    if len(readers) > MOST_READERS:
        raise Refused(f"Name at most {MOST_READERS} readers here, or none: “The library chooses a few readers.”")
    if not FEWEST_MONTHS <= said.months <= MOST_MONTHS:
        raise Refused(f"Texts are kept from {FEWEST_MONTHS} to {MOST_MONTHS} months.")
    with kept.writing(by) as writing:
        workspace.set_setting(writing, SETTING, {"contact": contact, "readers": readers}, reread=False)
        workspace.set_setting(writing, MONTHS, said.months, reread=False)


def parts_of(kept: Workspace) -> tuple[Part, ...]:
    """The notice as it stands today."""
    said, limits = settings_of(kept), thresholds_of(kept)
    facts = Facts(
        months=said.months,
        fewest=limits.staff,
        fewest_public=limits.public,
        persons_before_public=public_clearances(kept),
        days_of_originals=DAYS_OF_ORIGINALS,
        contact=said.contact,
        readers=said.readers,
    )
    return notice(facts)


def sheet_of(kept: Workspace, paper: Literal["a4", "us-letter"], *, invented: bool = False) -> bytes:
    """A tagged PDF of one page; `invented` says on it that its names are the sample library's."""
    from impact.report.notice.sheet import notice_sheet  # noqa: PLC0415  the typesetter takes a moment to load

    return notice_sheet(parts_of(kept), paper, made_at=date.today(), invented=invented)
