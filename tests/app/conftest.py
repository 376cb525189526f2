import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
import streamlit as st
from streamlit.components.v2 import manifest_scanner

from impact.app import frame
from impact.service import Service, Workspace, local_person

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="session", autouse=True)
def installed_packages_are_searched_once() -> Iterator[None]:
    """A screen under test would search all of them anew for parts of screens, which takes longer than the screen."""
    found = manifest_scanner.scan_component_manifests()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", lambda *_, **__: found)
        yield


@pytest.fixture(scope="session", autouse=True)
def the_heap_is_not_searched_for_each_library() -> Iterator[None]:
    """Each test has another one; a server has one for months. `test_heap` looks at the search itself."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(frame, "heap", SimpleNamespace(settle=lambda _: None))
        yield


@pytest.fixture
def own(empty_workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    """The workspace that the screens then open."""
    shutil.copytree(empty_workspace, tmp_path, dirs_exist_ok=True)
    monkeypatch.setenv("IMPACT_WORKSPACE", str(tmp_path))
    st.cache_resource.clear()
    yield Service(Workspace.open(tmp_path), local_person())
    st.cache_resource.clear()


@pytest.fixture(scope="session")
def bring(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Service]:
    """Files (name, contents) into a workspace that is still empty: read once a session, then copied."""
    made: dict[tuple[tuple[str, str], ...], Path] = {}

    def into(own: Service, *files: tuple[str, str]) -> Service:
        if files not in made:
            made[files] = tmp_path_factory.mktemp("brought")
            once = Service(Workspace.open(made[files]), local_person())
            once.upload_all([(name, contents.encode()) for name, contents in files])
            once.stations()  # what was made of the files is kept beside them
        shutil.copytree(made[files], own._own.folder, dirs_exist_ok=True)
        return own

    return into
