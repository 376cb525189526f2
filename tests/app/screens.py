"""A page and an address in; the screen as the whole dashboard shows it, frame and all, out."""

from pathlib import Path
from typing import Any

from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).parents[2]


def screen_of(page: str, **address: str) -> Any:
    """`page` is its path below the project."""
    # The first run tells which pages there are: before it, one whose address has a name of its own is not found.
    screen = AppTest.from_file(str(ROOT / "streamlit_app.py"), default_timeout=90).run().switch_page(page)
    for name, value in address.items():
        screen.query_params[name] = value
    return screen.run()


def words_on(screen: Any) -> str:
    """Everything that stands on it, and what is not seen of it."""
    return " ".join(str(element.proto) for element in screen.main)
