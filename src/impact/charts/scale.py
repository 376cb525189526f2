"""The largest value in, round numbers for an axis that begins at zero out."""

import math


def ticks(largest: float, *, most: int = 3) -> list[float]:
    """Zero and up to `most` round steps; the last one is not below `largest` by more than a step."""
    if largest <= 0:
        return [0]
    raw = largest / most
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(part * power for part in (1, 2, 2.5, 5, 10) if part * power >= raw - power * 1e-9)
    if largest >= 1:
        step = max(1, step)
        step = math.ceil(step) if step < 10 else step
    return [step * i for i in range(int(largest / step + 1e-9) + 1)]
