"""The one code that is in no codebook: words, or a whole reflection, that ask for something. It is never counted."""

from impact.model import Code
from impact.vocabulary.phrases import IDEA

AN_IDEA = Code(
    id=IDEA,
    family="Idea",
    tier="core",
    name="An idea or a request",
    definition="Somebody asks for something, or says what the library could do. It is gathered with the ideas.",
    include_when="",
    exclude_when="",
    examples=(),
    near_miss="",
    traced_to="",
    aliases=(),
    starter=False,
    parent="",
    sensitive=False,
)
