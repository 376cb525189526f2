"""The use cases, with who is asking: what the screens and the commands call.

`Service(Workspace.open(), local_person())`; roles are checked at each call, and nobody without one gets anything.
"""

from impact.service.asking import Filter
from impact.service.bringing_in import BroughtIn
from impact.service.overviews import Overview
from impact.service.refusal import NotAllowed, Refused
from impact.service.rights import ROLES, Role, Who, local_person
from impact.service.service import Service
from impact.service.voices import Quote
from impact.workspace import Coding, FromTheFuture, Workspace

__all__ = [
    "ROLES",
    "BroughtIn",
    "Coding",
    "Filter",
    "FromTheFuture",
    "NotAllowed",
    "Overview",
    "Quote",
    "Refused",
    "Role",
    "Service",
    "Who",
    "Workspace",
    "local_person",
]
