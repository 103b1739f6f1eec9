"""A text to its brief."""

from dataclasses import dataclass

from summariser.figures.quantity import KeyFigure
from summariser.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Brief:
    """What `summarise` makes of an article.

    `sentences` stand word for word in the text, in written order, none twice. `figures` come most
    telling first. `topics` are what the text is about, the main one first, as written in the text.
    `language` is an ISO 639-1 code, "" when it could not be told.
    """

    sentences: tuple[Sentence, ...]
    figures: tuple[KeyFigure, ...]
    topics: tuple[str, ...]
    language: str
