"""Figures in, files out."""

from impact.report.png import png
from impact.report.renderer import warm
from impact.report.svg import svg

__all__ = ["png", "svg", "warm"]
