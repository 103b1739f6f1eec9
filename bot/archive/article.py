"""One parsed news item."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Section:
    """A run of paragraphs under one heading ("" before the first heading)."""

    heading: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dropped:
    """A line of the file that is not part of the story, and why it was left out."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Article:
    """One parsed news item: plain text, no markup.

    `published_at` and `updated_at` are aware; None when the file does not say. `language` is an
    ISO 639-1 code, "" when the file does not say. `related` holds the texts of links to other
    stories. `notes` says in a sentence each what had to be guessed ("IST read as India").
    """

    title: str
    body: tuple[Section, ...]
    dek: str = ""
    byline: str = ""
    source: str = ""
    url: str = ""
    language: str = ""
    published_at: datetime | None = None
    updated_at: datetime | None = None
    captions: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The story: its paragraphs, without headings, an empty line between two."""
        return "\n\n".join(paragraph for section in self.body for paragraph in section.paragraphs)
