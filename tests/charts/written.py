"""What a reader finds written on a drawn figure."""

from impact.model import Figure


def words(figure: Figure) -> list[str]:
    """Each piece of text on its own, in the order in which it is drawn."""
    return [box[5] for box in figure.boxes]


def text(figure: Figure) -> str:
    return " ".join(words(figure))
