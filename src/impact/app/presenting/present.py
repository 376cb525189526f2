"""Present: every presentation in a list; one of them with its steps; or one step in the whole window."""

from impact.app.presenting import address, opened, presentations, stage


def show() -> None:
    """What the address names."""
    if address.on_stage(address.NAME):
        stage.show()
    elif address.opened():
        opened.show(address.opened())
    else:
        presentations.show()
