"""Seen & Counted: a library's counts beside the connective labor behind them."""

from importlib.metadata import version

__version__ = version("impact")
