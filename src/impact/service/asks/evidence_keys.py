"""What names the evidence of an ask, beside the kind of it: keys, so that its numbers and words are looked up anew."""

from hashlib import sha256

from impact.workspace import PairWords

_SEP = "\x1f"


def pair_key(said: PairWords) -> str:
    """Names a pair without telling a branch."""
    return sha256(_SEP.join(said.key).encode()).hexdigest()[:24]


def condition_key(code: str, period: str) -> str:
    return f"{code}{_SEP}{period}"


def condition_named(key: str) -> tuple[str, str]:
    """Its code and its period."""
    code, _, period = key.partition(_SEP)
    return code, period


def finding_key(period: str, key: str) -> str:
    return f"{period}{_SEP}{key}"


def finding_named(key: str) -> tuple[str, str]:
    """Its period and what names it among the findings of that period."""
    period, _, name = key.partition(_SEP)
    return period, name
