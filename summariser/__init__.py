"""Text to brief: the most telling sentences, key figures and topics of a news story.

Pure: no files, network, clock or chance.
"""

from summariser.brief import VERSION, Brief, summarise
from summariser.figures.finding import find_quantities
from summariser.figures.mentions import Mention, find_dates
from summariser.figures.quantity import KeyFigure, Quantity
from summariser.ranking import METHODS, UnknownMethod
from summariser.sentences import Sentence, split_sentences

__all__ = [
    "METHODS",
    "VERSION",
    "Brief",
    "KeyFigure",
    "Mention",
    "Quantity",
    "Sentence",
    "UnknownMethod",
    "find_dates",
    "find_quantities",
    "split_sentences",
    "summarise",
]
