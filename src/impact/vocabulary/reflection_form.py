"""The five questions of the reflection form, the notice above it, and what may be answered."""

from impact.vocabulary.codebook import starter_codes

NOTICE = (
    "Write what happened, in your own words. Three minutes are enough, and every question may stay empty. "
    "Your name is not asked. Leave out names and details by which a patron could be recognised. "
    "The readers whom the library appointed will read this; who else may, you choose below. "
    "The text is kept for 24 months unless the library's schedule says otherwise. "
    "A public-records request may reach what is written here. "
    "You may withdraw it at any time: tell a reader which one it is."
)

HAPPENED = "What happened between you and someone here that the numbers will not show?"
MATTERED = "How could you tell that it mattered to them?"
SHOWED = "What did it show? Choose any that fit."
HELPED = "What helped, or what would have helped you?"
IDEA = "One thing the library could do?"
CONSENT = "Who may read or quote this?"

MATTERED_ANSWERS = ("They showed it", "A little", "I could not tell")
CONSENT_ANSWERS = ("Only the readers", "Colleagues", "Anyone, without my name", "Anyone, with my role")


def showed_answers() -> tuple[str, ...]:
    """The starter codes by name, as they are offered for ticking."""
    return tuple(code.name for code in starter_codes())
