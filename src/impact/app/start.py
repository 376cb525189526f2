"""Starts the server of the screens: `python -m impact.app.start streamlit_app.py [options of the server]`."""

import sys

from streamlit.runtime.pages_manager import PagesManager
from streamlit.web.cli import main

from impact.app import warming


def start(arguments: list[str]) -> None:
    """As `streamlit run` does, but for the very first visit too.

    Because a folder here is called pages/, the server would take that visit the older way: a deep link would open
    under a window that says "Page not found".
    """
    PagesManager.uses_pages_directory = False
    warming.warm_up()
    main(["run", *arguments])


if __name__ == "__main__":
    start(sys.argv[1:])
