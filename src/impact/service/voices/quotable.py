"""A workspace in; of each reflection the text as it is quoted, and how places in the one become places in the other."""

from collections.abc import Iterable
from dataclasses import replace

from impact.service.cache import Cache
from impact.service.sheets.reading import read_all, state_key
from impact.service.voices.replaced_text import ReplacedText, replaced
from impact.service.voices.same_words import mark_of, replacements_of
from impact.workspace import PairWords, Workspace

_REPLACED: Cache[dict[str, ReplacedText]] = Cache(3)


def replaced_texts(kept: Workspace) -> dict[str, ReplacedText]:
    """Those in which something is replaced, by reflection."""
    return _REPLACED.get(state_key(kept), lambda: _replaced_texts(kept))


def _replaced_texts(kept: Workspace) -> dict[str, ReplacedText]:
    standing = replacements_of(kept)
    if not standing:
        return {}
    lines = read_all(kept).merged.reflections
    here = lines[lines["id"].isin(list(standing))]
    return {
        str(name): replaced(str(text), standing[str(name)]) for name, text in zip(here["id"], here["text"], strict=True)
    }


def shown_marks(kept: Workspace, names: Iterable[str]) -> dict[str, str]:
    """Of each of these reflections that is here, a mark of what leaves once it is cleared, as it stands now."""
    wanted, texts = set(names), replaced_texts(kept)
    lines = read_all(kept).merged.reflections
    here = lines[lines["id"].isin(list(wanted))].drop_duplicates("id")
    return {
        name: mark_of(kept, *(texts[name].shown, texts[name].hide_in(idea)) if name in texts else (text, idea))
        for name, text, idea in here[["id", "text", "idea"]].astype(str).itertuples(index=False)
    }


def as_shown(kept: Workspace, said: PairWords) -> PairWords:
    """The chosen part in places of the text as it is quoted, for a screen."""
    text = replaced_texts(kept).get(said.quote_id)
    if text is None or said.quote_start is None or said.quote_end is None:
        return said
    start, end = text.to_shown(said.quote_start), text.to_shown(said.quote_end, end=True)
    return replace(said, quote_start=start, quote_end=end)


def as_written(kept: Workspace, said: PairWords) -> PairWords:
    """The same in places of the reflection, to be kept."""
    text = replaced_texts(kept).get(said.quote_id)
    if text is None or said.quote_start is None or said.quote_end is None:
        return said
    start, end = text.to_original(said.quote_start), text.to_original(said.quote_end, end=True)
    return replace(said, quote_start=start, quote_end=end)
