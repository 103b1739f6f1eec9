"""Text to sentences, each with its place in the text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """A span of an article's text: `article_text[start:end] == text`.

    `start` and `end` count code points from the start of the text.
    """

    start: int
    end: int
    text: str
