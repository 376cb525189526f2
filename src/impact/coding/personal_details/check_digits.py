"""Digits in; whether they are what their last digit says they are, out."""


def luhn(digits: str) -> bool:
    """The check digit of payment cards and of Canada's SIN (ISO/IEC 7812-1)."""
    doubled = [int(d) * (1 + i % 2) for i, d in enumerate(reversed(digits))]
    return sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0


def isbn(characters: str) -> bool:
    """A book number of ten or thirteen characters (ISO 2108); the last of ten may be X."""
    if len(characters) == 13:
        weighed = sum(int(d) * (1 + 2 * (i % 2)) for i, d in enumerate(characters))
        return characters.startswith(("978", "979")) and weighed % 10 == 0
    if len(characters) == 10:
        values = [10 if c in "Xx" else int(c) for c in characters]
        return sum(value * (10 - i) for i, value in enumerate(values)) % 11 == 0
    return False


def nhs(digits: str) -> bool:
    """England's NHS number: ten digits, modulus 11."""
    rest = 11 - sum(int(d) * (10 - i) for i, d in enumerate(digits[:9])) % 11
    return len(digits) == 10 and rest != 10 and int(digits[9]) == rest % 11
