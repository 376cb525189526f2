"""The five questions of the reflection form, the notice above it, and what may be answered."""

from impact.vocabulary.codebook import starter_codes

NOTICE = (
    "Write what happened, in your own words. Three minutes are enough, and every question may stay empty. "
    "Your name is not asked. Leave out names and details by which a patron could be recognised. "
    "The readers whom the library appointed will read this; who else may, you choose below. "
    "How long the text is kept is in the notice to staff; a public-records request may reach it as long as it is here. "
    "You may take it back at any time: tell a reader which one it is, or use a word of your own."
)

HAPPENED = "What happened between you and someone here that the numbers will not show?"
MATTERED = "How could you tell that it mattered to them?"
SHOWED = "What did it show? Choose any that fit."
HELPED = "What helped, or what would have helped you?"
IDEA = "One thing the library could do?"
CONSENT = "Who may read or quote this?"
WORD = "A word of your own, with which you can take this back later"
WORD_SAYS = "Not your name, and no password you use elsewhere. Only a code of it is kept, which nobody can read."

MATTERED_ANSWERS = ("They showed it", "A little", "I could not tell")
CONSENT_ANSWERS = ("Only the readers", "Colleagues", "Anyone, without my name", "Anyone, with my role")

# What each choice means, in the words of somebody at a desk; the codebook defines them for readers.
SHOWED_MEANS = {
    "SEEN": "You saw the person, beyond what they asked for.",
    "FELT_SEEN": "They said or showed that they felt noticed and taken seriously.",
    "DIGNITY": "Somebody was treated as worth another person's time.",
    "PURPOSE": "Somebody felt needed, or found a point in things: they, or you.",
    "UNDERSTANDING": "Somebody came to see themselves or another person more clearly.",
    "EVERYDAY": "Small and ordinary, and human contact all the same.",
    "SHARED_SPACE": "People who differ made room for one another.",
    "CRISIS": "Somebody in acute need: distress, nowhere to live, drugs.",
    "ROLE_GAP": "What you did is not in the job as it is named, trained or paid.",
    "SOUNDING_BOARD": "Colleagues talked it through with you, or nobody was there to.",
}


def showed_answers() -> tuple[str, ...]:
    """The starter codes by name, as they are offered for ticking."""
    return tuple(code.name for code in starter_codes())
