"""Places in a reflection in; nothing out, or why they name no passage of it."""

from impact.service.refusal import Refused


def check_passage(start: int | None, end: int | None, text: str) -> None:
    """Code points, the end exclusive; neither of them for the whole of it. Raises Refused."""
    if start is None and end is None:
        return
    if start is None or end is None:
        raise Refused("A passage has a beginning and an end.")
    if not 0 <= start < end <= len(text):
        raise Refused("The passage does not lie within the reflection.")
