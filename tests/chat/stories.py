"""Stories for the tests of the chat."""

from dataclasses import replace

from bot.archive.filing import Draft
from summariser import Brief, KeyFigure, Quantity, split_sentences
from tests.archive.drafts import draft

FERRY_TEXT = (
    "The ferry to Osterholm runs again. It carries 90 people.\n\n"
    "The old one sank in May. Nobody was hurt."
)


def ferry(url: str = "") -> Draft:
    """Return a story with two sentences in its brief, and one figure."""
    story = draft("Ferry <line> reopens", FERRY_TEXT, source="Harbour & Co", topics=("Osterholm",))
    first, second, *_ = split_sentences(FERRY_TEXT)
    start = FERRY_TEXT.index("90")
    people = Quantity(start, start + 9, "90 people", 90.0, None, "people", "=", "people")
    figure = KeyFigure(people, None, "people aboard", second, "", "people aboard: 90")
    brief = Brief((first, second), (figure,), ("Osterholm",), "en")
    return replace(story, brief=brief, article=replace(story.article, url=url))
