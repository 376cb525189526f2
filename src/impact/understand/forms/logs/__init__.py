"""A sheet in; whether it is the log of a desk, of rooms or of programmes, and its rows as counts, out."""

from impact.understand.forms.logs.counted import understand_log
from impact.understand.forms.logs.systems import Log, log_of

__all__ = ["Log", "log_of", "understand_log"]
