"""Figures in, files out."""

from impact.report.exporter import About, Exporter, Paper
from impact.report.exporters import EXPORTERS
from impact.report.pack import Export, file_name, write_pack
from impact.report.png import png
from impact.report.renderer import warm
from impact.report.svg import svg

__all__ = ["EXPORTERS", "About", "Export", "Exporter", "Paper", "file_name", "png", "svg", "warm", "write_pack"]
