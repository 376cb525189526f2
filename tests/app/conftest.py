import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st

from impact.service import Service, Workspace, local_person

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    """The workspace that the screens then open."""
    monkeypatch.setenv("IMPACT_WORKSPACE", str(tmp_path))
    st.cache_resource.clear()
    yield Service(Workspace.open(tmp_path), local_person())
    st.cache_resource.clear()
