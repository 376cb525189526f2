"""Reflections and codings in; which codes stand on which reflection out."""

from impact.coding.reading import reading
from impact.coding.sides import sides
from impact.coding.standing import standing
from impact.coding.ticks import writer_codings

__all__ = ["reading", "sides", "standing", "writer_codings"]
