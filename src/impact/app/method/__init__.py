"""How it is counted, in plain words, from the files and rules it is counted by: short first, then details."""

from impact.app.method import counting, findings, numbers, protecting, sources, vocabulary


def show() -> None:
    """The whole page."""
    counting.show()
    numbers.show()
    findings.show()
    protecting.show()
    vocabulary.show()
    sources.show()
