"""What the library sets for small numbers: for whom how few, what that would change, and who signed it."""

from datetime import datetime

import streamlit as st

from impact.app import incident, safe_text, session
from impact.app.about import branch_order, house_look
from impact.app.clearing import clearance_settings
from impact.app.session import Said
from impact.period import day_said
from impact.policy.small_numbers import FEWEST_ALLOWED
from impact.policy.thresholds import MOST, Thresholds
from impact.service import Refused
from impact.service.people.recutting import REMEDY

LEAD = (
    "Where few wrote, somebody could be recognised. Here your library says how few is too few. It counts for every "
    "figure, list and file."
)
# What each limit is of, and what it means.
HELP = {
    "Staff and board": "People or reflections behind whatever stands alone for staff and board. At least 3.",
    "The public": "The same for the public. Never below the board.",
    "Sensitive counts": (
        "Outside the staff a sensitive number from 1 up to one below this is held back, such as incidents of a branch."
    ),
}


def show() -> None:
    """For everybody what is set; for those who may set it, what another limit would change."""
    service = session.service()
    now = service.thresholds()
    safe_text.paragraph(LEAD, kind="lead")
    st.header("How few may stand behind a number")
    if not service.who.is_any("manager", "admin"):
        safe_text.lines([f"{name}: {fewest}" for name, fewest in zip(HELP, _three(now), strict=True)])
        safe_text.paragraph("A manager sets this.", kind="small")
        return
    _limits(now)
    _signed()
    clearance_settings.show()
    incident.guarded(branch_order.show)
    incident.guarded(house_look.show)


def _three(limits: Thresholds) -> tuple[int, int, int]:
    return limits.staff, limits.public, limits.sensitive


def _limits(now: Thresholds) -> None:
    chosen = []
    with st.container(horizontal=True, key="limits"):
        for name, fewest in zip(HELP, _three(now), strict=True):
            key = f"fewest-{name}-{session.turn('limits')}"
            chosen.append(_number(name, fewest, key))
    staff, public, sensitive = chosen
    if (staff, public, sensitive) == _three(now):
        safe_text.paragraph("Choose another number to see what it would change. Nothing is kept yet.", kind="small")
        return
    _preview(staff, public, sensitive)


def _number(name: str, fewest: int, key: str) -> int:
    return st.number_input(safe_text.label(name), FEWEST_ALLOWED, MOST, fewest, help=HELP[name], width=180, key=key)


def _preview(staff: int, public: int, sensitive: int) -> None:
    """What it changes is said before it is kept."""
    service = session.service()
    try:
        would = service.recutting(staff, public, sensitive)
    except Refused as why:
        safe_text.note(str(why), kind="trouble")
        return
    safe_text.heading("What this would change")
    safe_text.lines(would.says)
    if would.warns:
        safe_text.note(" ".join(would.warns), remedy=REMEDY, kind="trouble")
    with st.container(horizontal=True):
        st.button("Keep these limits", type="primary", on_click=_keep, args=(staff, public, sensitive))
        st.button("Leave it as it is", on_click=session.next_turn, args=("limits",))


def _keep(staff: int, public: int, sensitive: int) -> None:
    try:
        session.service().set_thresholds(staff, public, sensitive)
    except Refused as why:
        session.tell(Said(str(why), tone="trouble"))
        return
    session.next_turn("limits")
    session.tell(Said("Kept. Every figure, list and file goes by it from now on.", tone="done"))


def _signed() -> None:
    """Who changed it, the newest first."""
    lines = session.service().thresholds_signed()
    if lines:
        with st.expander("Who changed it, and when"):
            safe_text.lines([signed_words(*line) for line in lines])


def signed_words(change: str, by: str, at: str) -> str:
    """What `thresholds_signed` gives, in words; only what became another number is told."""
    before, after = (tuple(map(int, side.split("/"))) for side in change.split(" to "))
    told = [f"{name} from {then} to {now}" for name, then, now in zip(HELP, before, after, strict=True) if then != now]
    day = datetime.fromisoformat(at)
    return f"{day_said(day)}, {by}: {'; '.join(told)}."
