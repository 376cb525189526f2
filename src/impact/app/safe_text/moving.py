"""Where on the screen somebody is after a press: at the top, in a menu, at what has moved. Scripts of ours alone."""

import json
import re
from html import escape

import streamlit as st

# What stands in a menu may be drawn a moment later than this runs.
_INTO_THE_MENU = """<span></span><script>
(function go(left) {
  const menu = document.querySelector("[data-testid=stPopoverBody]");
  const at = document.activeElement;
  // Run again whenever something above it comes or goes: whoever writes there already is not called away.
  if (menu && menu !== at && menu.contains(at)) return;
  const first = menu?.querySelector("button, input, textarea, [data-testid=stBidiComponentIsolated]");
  const here = first?.shadowRoot ? first.shadowRoot.querySelector("button, input, textarea") : first;
  if (here) here.focus({preventScroll: true}); else if (left) setTimeout(go, 50, left - 1);
})(40);
</script>"""


# What moved may be drawn a moment later than this runs.
_FOCUS_ON = """(function go(keys, left) {
  const idle = document.querySelector("[data-testid=stApp]")?.dataset.testScriptState === "notRunning";
  const found = keys.map((key) => document.querySelector(`.st-key-${key} button:not(:disabled)`)).find(Boolean);
  if (found && idle) found.focus({preventScroll: true}), found.scrollIntoView({block: "nearest"});
  else if (left) setTimeout(go, 60, keys, left - 1);
})"""


def from_the_top(of: str) -> None:
    """Another thing to read is shown from its beginning, however far the one before was scrolled; `of` names it."""
    # A script of ours, without a word of others: the server has no other way to scroll a window.
    scroll = "document.querySelector('[data-testid=stMain]')?.scrollTo(0, 0)"
    st.html(f'<span data-of="{escape(of)}"></span><script>{scroll}</script>', unsafe_allow_javascript=True)


def into_the_menu() -> None:
    """Called last in a popover: whoever opens it with a key stands in it at once.

    Its place in the page is behind everything else, so the next Tab would lead past it and the menu out of sight.
    """
    st.html(_INTO_THE_MENU, unsafe_allow_javascript=True)


def focus_on(*keys: str, turn: int) -> None:
    """Called last: what was pressed has moved, and who pressed it by key goes with it, to the first that is there.

    `keys` are those of buttons, and words of ours or ids. Another `turn` does the same anew.
    """
    body = json.dumps([key for key in keys if re.fullmatch(r"[\w-]+", key)])
    script = f'<span data-turn="{escape(str(turn))}"></span><script>'
    st.html(script + _FOCUS_ON + f"({body}, 40);</script>", unsafe_allow_javascript=True)
