"""Text in, names on social media out: @name, u/name, or behind the name of a network."""

import re
from collections.abc import Iterator

from impact.coding.personal_details.detail import Span

_AT = re.compile(r"(?<![\w@.+-])@[A-Za-z_][\w-]*+(?:\.[\w-]++)*(?:@[\w-]++(?:\.[\w-]+)+)?")
_REDDIT = re.compile(r"(?<![\w/])/?u/[\w-]{3,}")
_NETWORKS = (
    r"insta(?:gram)?|ig|snap(?:chat)?|sc|tik ?tok|twitter|discord|telegram|signal|kik|steam|gamertag"
    r"|xbox|psn|roblox|minecraft|"
    r"fortnite|wechat|facebook|fb|reddit|bluesky|mastodon|youtube|twitch|tumblr|threads|whatsapp"
    r"|username|user ?name|handle|"
    r"screen ?name|user"
)
_IS = r"(?:[ -](?:is|as|name|handle|user|username|id|account|tag|under|at|called|was))*"
# With a figure, a dot or an underline in it: "Insta is down" names nobody.
_ODD = re.compile(
    rf"(?i)\b(?:{_NETWORKS}){_IS}(?:[:=,] ?| )@?((?=[a-z][\w-]*+[\d_.#])[a-z][\w.-]{{1,30}}(?:#\d{{4}})?)"
)
_AFTER_COLON = re.compile(rf"(?i)\b(?:{_NETWORKS})(?:[ -](?:name|handle|id|tag))?: ?([a-z_][\w.-]{{2,30}})")


def find(text: str) -> Iterator[Span]:
    if "@" in text:
        yield from (_cut(text, found.span()) for found in _AT.finditer(text) if found.end() - found.start() > 2)
    if "u/" in text:
        yield from (found.span() for found in _REDDIT.finditer(text))
    for pattern in (_ODD, _AFTER_COLON):
        for found in pattern.finditer(text):
            start, end = _cut(text, found.span(1))
            if pattern is _AFTER_COLON or re.search(r"[\d_.#]", text[start:end]):
                yield start, end


def _cut(text: str, span: Span) -> Span:
    """Without the full stop of its sentence."""
    return span[0], span[0] + len(text[slice(*span)].rstrip(".-"))
