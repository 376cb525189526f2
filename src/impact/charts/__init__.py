"""Guarded frames in, finished figures out. Nothing here filters, sums, reads or saves."""

from impact.charts.sides import sides

__all__ = ["sides"]
