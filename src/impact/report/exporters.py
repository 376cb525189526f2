"""All kinds of file a figure can leave as, in the order in which they are offered. A new one is a file and a line."""

from collections.abc import Mapping

from impact.report import csv_file, html_file, pdf_file, png, svg, xlsx_file
from impact.report.exporter import Exporter

EXPORTERS: Mapping[str, Exporter] = {
    exporter.key: exporter
    for exporter in (
        png.EXPORTER,
        svg.EXPORTER,
        pdf_file.EXPORTER,
        html_file.EXPORTER,
        xlsx_file.EXPORTER,
        csv_file.EXPORTER,
    )
}
