"""x of n of a sample in, the interval that a share of all may lie in out. For samples alone, never for who volunteers.

Wilson's score interval: E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal of
the American Statistical Association 22 (1927), 209-212; equation 4 of R. G. Newcombe, Statistics in Medicine 17 (1998).
"""

import functools

CONFIDENCE = 0.95


@functools.lru_cache(maxsize=4096)
def wilson(x: int, n: int, confidence: float = CONFIDENCE) -> tuple[float, float]:
    """Lower and upper end, as fractions. Raises ValueError unless 0 <= x <= n and n > 0."""
    # SciPy takes half a second to load, and most libraries never draw a sample.
    from scipy.stats import binomtest  # noqa: PLC0415

    found = binomtest(x, n).proportion_ci(confidence_level=confidence, method="wilson")
    return float(found.low), float(found.high)
