"""A pack in; what in it is not as its tables say out, with file and place. Nothing here asks what wrote the files."""

from impact.report.verify.difference import Difference
from impact.report.verify.verify import Checked, verify

__all__ = ["Checked", "Difference", "verify"]
