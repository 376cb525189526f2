"""Links to addresses and headings of ours, whatever they say."""

from collections.abc import Sequence
from html import escape

import streamlit as st

# As the browser's own way back and forward does: the address first, and what stands in widgets follows it. A press that
# asks for another window is left to the browser.
GO = """<span></span><script>
window.impactGoes ??= document.addEventListener("click", (press) => {
  const link = press.target.closest?.("a.going");
  if (!link || press.button || press.ctrlKey || press.metaKey || press.shiftKey || press.altKey) return;
  press.preventDefault();
  history.pushState({}, "", link.href);
  dispatchEvent(new PopStateEvent("popstate"));
  document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
}) ?? true;
</script>"""


def link(address: str, words: str) -> None:
    """To an address of ours; where links are followed, without loading everything anew."""
    st.html(f'<a class="going" href="{escape(address)}" target="_self">{escape(words)}</a>', width="content")


def follow_links() -> None:
    """Called once for each screen."""
    st.html(GO, unsafe_allow_javascript=True)


def within_page(parts: Sequence[tuple[str, str]]) -> None:
    """Links to headings of this page: anchor and words of each."""
    body = "".join(f'<li><a href="#{escape(anchor)}">{escape(words)}</a></li>' for anchor, words in parts)
    st.html(f'<ul class="within">{body}</ul>')
