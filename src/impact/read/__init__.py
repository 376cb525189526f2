"""Bytes in, sheets out: each file is read by a worker process of its own, which may die without harm."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from impact.read.files import read_bytes, read_files

__all__ = ["read_bytes", "read_files"]


def __getattr__(name: str) -> Any:
    """Loaded when first asked for: the worker passes through here too, and must start fast and hold little."""
    if name not in __all__:
        raise AttributeError(name)
    from impact.read import files  # noqa: PLC0415

    return getattr(files, name)
