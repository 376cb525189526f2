"""A level of consent and who has cleared a quote in; what the writer allowed, and how far it may go, out in words."""

from impact.policy.consent import CLEARANCES, Level

_SAID: dict[Level, str] = {
    "reader": "only the appointed readers may read this. It is counted, and quoted nowhere.",
    "colleagues": "colleagues may read and quote this, without name or role.",
    "anonymous": "anyone may quote this, without name or role.",
    "role": "anyone may quote this, with role and branch.",
    "named": "anyone may quote this, with a name once the writer has said yes to it again.",
}
# What one asks oneself before a quote leaves the room.
QUESTIONS = (
    "The patron: could they, or their family, see that it is about them?",
    "The neighbours: would somebody in town know who this was?",
    "The writer: could a colleague tell who wrote it, against their wish?",
)


def said(level: Level) -> str:
    """What the writer allowed."""
    return f"The writer: {_SAID.get(level, _SAID['reader'])}"


def may_be_cleared(level: Level) -> bool:
    """Whether it may ever be quoted by anybody."""
    return level in ("colleagues", "anonymous", "role", "named")


def reach(level: Level, *, cleared_by: int, alone: bool) -> str:
    """How far the quote may go now, and what is missing for the next step; `alone`: only one person works here."""
    if level == "colleagues":
        return "Cleared: colleagues may see it quoted." if cleared_by else "When you clear it, colleagues may see it."
    if cleared_by < CLEARANCES["board"]:
        return "One person clears it for colleagues and the board, two for the public."
    if cleared_by >= CLEARANCES["public"]:
        return "Cleared by two: it may be quoted to colleagues, the board and the public."
    more = "For the public a second person must clear it too."
    kind = " You are the only one on this computer, so it stays with the board for now." if alone else ""
    return f"Cleared: it may be quoted to colleagues and the board. {more}{kind}"
