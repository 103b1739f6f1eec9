"""Bullets that a reader cannot follow without the sentences before theirs."""

import re

from summariser.figures.quantity import KeyFigure
from summariser.standing import leans_on_predecessor

# Of an utterance, "I" and "we" are its speaker; "it is said that" stands for nothing.
_FIRST_PERSON = re.compile(r"(?:I|we|my|our)\b", re.IGNORECASE)
_EXPLETIVE = re.compile(
    r"It(?:['’]s| (?:is|was|has been|had been|takes|took|will take|would take|costs))\b"
    r"[^,]{0,60} (?:that|to|for|since|when)\b"
)
# "Of them", "those clashes", "seven of the men involved"; not "those who", "these days".
_INNER = re.compile(
    r"\bof (?:them|these|those(?! (?:who|that|with|in))|the (?:two|three|four|five|six))\b|"
    r"\b(?:these|those) (?!days\b|who\b|that\b|with\b|in\b|of\b|at\b|on\b|from\b|aged\b)[a-z]{3,}|"
    r"^(?:a further|the (?:other|two|three|four|five|six|seven|eight|nine|ten))\b(?!-)",
    re.IGNORECASE,
)


def leans(figure: KeyFigure) -> bool:
    """Whether the bullet of `figure` names something by a word that its bullet does not explain.

    "She was 25", "Those blasts killed 14", "Another 40 have left"; not "We lost 40 boats" by a
    known speaker.
    """
    label = figure.label
    if _INNER.search(label):
        return True
    if figure.speaker and _FIRST_PERSON.match(label):
        return False
    return leans_on_predecessor(label, 1) and not _EXPLETIVE.match(label)
