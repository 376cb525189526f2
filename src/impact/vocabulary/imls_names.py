"""measures.csv in, the names that its measures have in files of the US Public Libraries Survey out."""

import functools
import re

from impact.vocabulary.table import read_rows, shipped

# A name alone: of sums (“K0_5ATTEN+K6_11ATTEN”) and of those that changed over the years nothing is taken.
_NAME = re.compile(r"^[A-Z0-9_]{3,12}$")


@functools.cache
def imls_names() -> dict[str, str]:
    """Name of the variable → key of the measure."""
    rows = read_rows(shipped("measures.csv"), columns=("key", "imls_pls_var"), key="key")
    return {row.text("imls_pls_var"): row.text("key") for row in rows if _NAME.match(row.text("imls_pls_var"))}
