"""Which way an encounter went and how it went: what a reader may add to a code that stands. Never needed."""

# To the patron, to staff, or both: connective labor is mutual (Pugh and Laitio).
DIRECTIONS = {"to_patron": "To the patron", "to_staff": "To staff", "both": "Both"}
TONES = {"made_possible": "Made possible", "strained": "Strained", "failed": "Failed"}


def shades_in_words(direction: str, tone: str) -> str:
    """“to the patron, strained”; empty where nothing was added."""
    said = (DIRECTIONS.get(direction, ""), TONES.get(tone, ""))
    return ", ".join(word[:1].lower() + word[1:] for word in said if word)
