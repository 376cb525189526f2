"""Reflections and codings in; which codes stand on which reflection out."""

from impact.coding.reading import reading
from impact.coding.standing import standing
from impact.coding.ticks import writer_codings

__all__ = ["reading", "standing", "writer_codings"]
