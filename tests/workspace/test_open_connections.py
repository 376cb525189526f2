"""While a call is answered the database stays open for reading: each look is of its own moment, and then it is shut."""

import psutil
import pytest

from impact import workspace as kept
from impact.workspace import held_open


def is_open(workspace) -> bool:
    return any(file.path.startswith(str(workspace.database)) for file in psutil.Process().open_files())


def write(workspace, value):
    with workspace.writing("Ada") as writing:
        kept.set_setting(writing, "paper", value, reread=False)


def read(workspace):
    with workspace.reading() as connection:
        return kept.setting(connection, "paper")


def test_each_look_sees_what_was_written_before_it(workspace):
    with held_open():
        write(workspace, "a4")
        assert read(workspace) == "a4"
        assert is_open(workspace)
        write(workspace, "letter")
        assert read(workspace) == "letter"
    assert not is_open(workspace)


def test_a_look_within_a_look_is_of_its_own_moment(workspace):
    write(workspace, "a4")
    with held_open(), workspace.reading() as connection:
        assert kept.setting(connection, "paper") == "a4"
        write(workspace, "letter")
        assert read(workspace) == "letter"
        assert kept.setting(connection, "paper") == "a4"
    assert not is_open(workspace)


def test_it_is_shut_after_a_fault_too_and_before_its_folder_goes(workspace):
    with pytest.raises(ZeroDivisionError):
        fail_while_reading(workspace)
    assert not is_open(workspace)
    with held_open():
        read(workspace)
        kept.close_held()
        assert not is_open(workspace)
        assert read(workspace) is None


def fail_while_reading(workspace):
    with held_open():
        read(workspace)
        with workspace.reading():
            raise ZeroDivisionError
