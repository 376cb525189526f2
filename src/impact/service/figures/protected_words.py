"""The rules on small numbers, a sentence each, with the limits that a library set."""

from impact.policy.thresholds import USUAL, Thresholds


def rules(limits: Thresholds = USUAL) -> tuple[str, ...]:
    """A sentence each, with the limits that this library set."""
    return (
        f"A branch with {limits.staff} or more who wrote in a quarter is shown to staff and board by itself.",
        "Smaller branches are shown as one, if together they are enough and none can be worked out from the others.",
        f"For the public it is {limits.public}; its parts are sums of what the board sees, so two editions beside each "
        "other give nothing away.",
        "What is left out is said: “… and 2 branches held back”. Larger figures add up only what is shown.",
        "Some codes and counts, such as crisis or naloxone, are shown for the whole library only; outside the staff a "
        f"number of them from 1 to {limits.sensitive - 1} is held back.",
        "Where two readers disagree on a code, no branches are set side by side by it.",
    )
