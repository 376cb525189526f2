"""A figure in, one HTML file out that opens without a network: drawing, numbers, description and what it rests on."""

from impact.model import Figure
from impact.report.exporter import AUDIENCES, About, Exporter
from impact.report.html.figure_told import figure_told
from impact.report.html.one_file import one_file


def html(figure: Figure, about: About) -> bytes:
    """UTF-8. The same figure on the same day gives the same bytes."""
    drawn = figure_told(figure)
    told = {
        "title": figure.title,
        "description": figure.alt,
        "program": about.program,
        "audience": AUDIENCES[about.audience],
        "period": about.period,
        "place": about.place,
        "about": about.lines(),
        "figure": drawn,
    }
    return one_file("figure.html", told, script="figure.js", faces=drawn["svg"])


EXPORTER = Exporter("html", "html", "text/html", "Page for a browser, no network needed (HTML)", "slide", html)
