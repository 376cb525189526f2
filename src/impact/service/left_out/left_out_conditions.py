"""One family of the whole system in; what is left out of it for this audience, and why, in sentences, out."""

from collections.abc import Iterator

from impact.model import Conditions
from impact.service.left_out.alike import LeftOut, too_few


def conditions_left_out(data: Conditions) -> Iterator[LeftOut | str]:
    """Never a number that is held back."""
    few = too_few(data.fewest)
    for row in data.rows.to_dict("records"):
        name = str(row["name"])
        if row["status"] == "held_back":
            yield LeftOut(name, f"reflections are held back; {few}.")
        elif row["status"] == "unread":
            yield LeftOut(name, "nobody has read these reflections for it yet, so they are in no “x of n”.")
        elif row["sides"] == "held_back":
            yield LeftOut(
                name,
                "how many say that it was missing and how many that it was in place is held back; it would tell what "
                "one branch, or every small branch, said.",
            )
        elif row["sides"] == "sensitive":
            yield LeftOut(name, "it is sensitive, so missing and in place are not told apart.")
        if str(row["counted_with"]).endswith("quarters"):
            yield LeftOut(name, f"reflections of {row['counted_with']} are in these numbers; of the others too little.")
    away = {str(words) for words in data.rows["counted_with"] if "held back" in str(words)}
    yield from (f"{words}, in no number of some rows here; {few}." for words in sorted(away))
