"""A text to its brief."""

from dataclasses import dataclass
from datetime import date, datetime

from summariser.figures.choosing import choose_figures
from summariser.figures.quantity import KeyFigure
from summariser.language import detect_language
from summariser.ranking import rank
from summariser.sentences import Sentence, split_sentences
from summariser.topics import find_topics

# Goes up with every change that makes other briefs; stored with each, so that old ones are remade.
VERSION = 9


@dataclass(frozen=True, slots=True)
class Brief:
    """What `summarise` makes of an article.

    `sentences` stand word for word in the text, in written order, none twice. `figures` come most
    telling first. `topics` are what the text is about, the main one first, as written in the text.
    `language` is an ISO 639-1 code, "" when it could not be told; `news` gives the lead there, and
    wherever the code is not in `language.RANKED`.
    """

    sentences: tuple[Sentence, ...]
    figures: tuple[KeyFigure, ...]
    topics: tuple[str, ...]
    language: str


def summarise(
    text: str,
    *,
    title: str = "",
    published: datetime | date | None = None,
    sentences: int = 3,
    figures: int = 5,
    method: str = "news",
) -> Brief:
    """Return the brief of `text`: at most `sentences` of its sentences, at most `figures` figures.

    `published` dates what the text calls "Monday" or "1 May". An empty text has an empty brief.

    Raises:
        UnknownMethod: `method` is not in METHODS.
    """
    story = split_sentences(text)
    language = detect_language(text)
    return Brief(
        sentences=rank(story, title=title, count=sentences, method=method, language=language),
        figures=choose_figures(
            text, story, title=title, published=published, count=figures, language=language
        ),
        topics=find_topics(story, title=title, language=language),
        language=language,
    )
