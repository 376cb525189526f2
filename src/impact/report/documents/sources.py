"""The files behind a presentation in, a table of them out: which, when they came in, and how their digests begin."""

import re

import pandas as pd

from impact.model.presented import Presented, SourceTold
from impact.period import day_said

SOURCES_TABLE = "The files behind the numbers and when they came in."
_FINGERPRINT = re.compile(r".{20}\d*")


def sources_table(told: Presented) -> pd.DataFrame:
    """A row a file, in words."""
    days = [day_said(one.uploaded) if one.uploaded else "" for one in told.sources]
    table = {"File": [one.file for one in told.sources], "Brought in": days}
    if any(one.sha256 for one in told.sources):
        table["Fingerprint begins with"] = [fingerprint(one) for one in told.sources]
    return pd.DataFrame(table)


def fingerprint(source: SourceTold) -> str:
    """Enough of it to tell the file from any other; a number in it is not cut."""
    begun = _FINGERPRINT.match(source.sha256)
    return begun[0] if begun else source.sha256
