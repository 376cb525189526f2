"""Seen & Counted: a library's counts beside the connective labor behind them."""

from typing import Any


def __getattr__(name: str) -> Any:
    # Looked up when asked for: each reading process imports this package, and the look-up takes a while.
    if name == "__version__":
        from importlib.metadata import version  # noqa: PLC0415

        return version("impact")
    raise AttributeError(name)
