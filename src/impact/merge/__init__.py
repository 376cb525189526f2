"""Many files in, one account of them out: branches, duplicates, corrections, drift."""

from impact.merge.merged import Merged, merge

__all__ = ["Merged", "merge"]
