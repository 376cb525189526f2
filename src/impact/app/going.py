"""A link with an address of its own: to another screen, or to another view of the one that is open."""

from collections.abc import Mapping
from pathlib import PurePath
from urllib.parse import parse_qsl, urlencode

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from impact.app import safe_text

_SCREEN = "screen"


def link(page: str, label: str, at: Mapping[str, str]) -> None:
    """`page` is the file of a screen, `at` its address, `label` any words.

    Not the server's own link: to the screen that is open it changes nothing, or shows half of what it says, since what
    stands in a widget wins over the address.
    """
    safe_text.link(address(page, at), label)


def address(page: str, at: Mapping[str, str]) -> str:
    """“pairs?for=Board”: beside the open screen, wherever the server is."""
    name = PurePath(page).stem.replace("_", "-")
    return f"{name}?{urlencode(at)}" if at else name


def arrived(page: st.Page) -> None:
    """On another screen, by a link of ours or by the browser's way back: its address is looked up whole.

    The server leaves out whatever a choice of the screen before is called too: the board's figure would be the staff's.
    """
    if st.session_state.get(_SCREEN) == page.url_path:
        return
    st.session_state[_SCREEN] = page.url_path
    running = get_script_run_ctx()
    if running is None or not running.is_history_navigation:
        return
    asked = dict(parse_qsl(running.query_string, keep_blank_values=True))
    if asked.keys() - set(st.query_params):
        st.switch_page(page, query_params=asked)
