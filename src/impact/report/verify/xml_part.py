"""Bytes of XML in, its elements out. A document type or an entity is no part of any file of ours, and can do harm."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, fromstring


def root(data: bytes) -> Element:
    """Raises ValueError for what is no XML, and for what names a document type."""
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise ValueError("names a document type")
    try:
        return fromstring(data)  # noqa: S314  without a document type it is only elements
    except ParseError:
        raise ValueError("is no XML that can be read") from None


def name(element: Element) -> str:
    """Without its namespace."""
    return str(element.tag).rpartition("}")[2]


def all_named(element: Element, *names: str) -> Iterator[Element]:
    return (one for one in element.iter() if name(one) in names)


def first(element: Element, wanted: str) -> Element | None:
    return next(all_named(element, wanted), None)


def attribute(element: Element, wanted: str) -> str:
    """Whatever namespace it is in."""
    return next((words for key, words in element.attrib.items() if key.rpartition("}")[2] == wanted), "")
