"""A level of consent and who has cleared a quote in; what the writer allowed, and how far it may go, out in words."""

from impact.model import Audience
from impact.policy.consent import CLEARANCES, Level

_SAID: dict[Level, str] = {
    "reader": "only the appointed readers may read this. It is counted, and quoted nowhere.",
    "colleagues": "colleagues may read and quote this, without name or role.",
    "anonymous": "anyone may quote this, without name or role.",
    "role": "anyone may quote this, with role and branch.",
    "named": "anyone may quote this, with a name once the writer has said yes to it again.",
}
CHOICES: dict[Level, str] = {
    "withdrawn": "Taken back",
    "reader": "Only the readers may read it",
    "colleagues": "Colleagues may read and quote it, without name or role",
    "anonymous": "Anyone may quote it, without name or role",
    "role": "Anyone may quote it, with role and branch",
    "named": "Anyone may quote it, with the name",
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


def widest(level: Level) -> Audience:
    """Who may see it quoted once it is cleared as far as it goes."""
    return "staff" if level == "colleagues" else "public"


def without_branch(branch: str, audience: Audience) -> str:
    """What whoever clears a quote should know where its branch will not stand under it."""
    whom = {"staff": "staff", "board": "the board", "public": "the public"}[audience]
    return (
        f"So few wrote at {branch} in these months that its name will not stand under this for {whom}. But figures say "
        f"which branches are held back: where it is {branch} alone, one can work out that this was told there."
    )


def may_be_cleared(level: Level) -> bool:
    """Whether it may ever be quoted by anybody."""
    return level in ("colleagues", "anonymous", "role", "named")


def reach(level: Level, *, cleared_by: int, alone: bool, public: int = CLEARANCES["public"]) -> str:
    """How far the quote may go now, and what is missing for the next step; `alone`: only one person works here.

    `public`: how many persons the library wants before the public sees it.
    """
    if level == "colleagues":
        return "Cleared: colleagues may see it quoted." if cleared_by else "When you clear it, colleagues may see it."
    if cleared_by < CLEARANCES["board"]:
        if public == 1:
            return "One person clears it for colleagues, the board and the public."
        return "One person clears it for colleagues and the board, two for the public."
    if cleared_by >= public:
        by = "Cleared by two" if cleared_by > 1 else "Cleared by one person, as your library decided"
        return f"{by}: it may be quoted to colleagues, the board and the public."
    more = "For the public a second person must clear it too."
    kind = " You are the only one on this computer, so it stays with the board for now." if alone else ""
    return f"Cleared: it may be quoted to colleagues and the board. {more}{kind}"
