"""Text to brief: the most telling sentences, key figures and topics of a news story.

Pure: no files, network, clock or chance.
"""

from summariser.brief import Brief
from summariser.figures.quantity import KeyFigure, Quantity
from summariser.sentences import Sentence, split_sentences

__all__ = ["Brief", "KeyFigure", "Quantity", "Sentence", "split_sentences"]
