"""How it is counted, in plain words, from the same files the programme counts by."""


def show() -> None:
    pass
