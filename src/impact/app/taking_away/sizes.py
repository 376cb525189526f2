"""How large a file is, as people say it."""


def size(letters: int) -> str:
    """16.0 MB; 99 kB."""
    return f"{letters / 1_000_000:.1f} MB" if letters >= 100_000 else f"{max(1, letters // 1000)} kB"
