"""Why something was not done, in words for the person who asked. A face shows the message as it stands."""


class Refused(Exception):
    """It cannot be done as asked; the message says why and what to do. It never quotes a reflection."""


class NotAllowed(Refused):
    """The person who asks may not do this."""
