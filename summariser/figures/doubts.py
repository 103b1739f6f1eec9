"""Words that tell that what stands behind them is not so, or may not be so."""

from collections.abc import Iterable, Sequence

from summariser.figures.phrases import is_pronoun
from summariser.figures.reportingverbs import CLAIMS
from summariser.figures.tables import NEGATED, words
from summariser.figures.tokens import Token, Tokens
from summariser.figures.verbforms import MODALS

# What is told after these is not said to be so, or no longer: "nobody said", "rejected claims",
# "initially said".
DOUBTS = words(
    """
    no not nobody none nor neither never few hardly false falsely wrong wrongly mistakenly
    incorrectly untrue denied denies deny denying rejected rejects dismissed dismisses disputed
    disputes refuted refutes contradicted contradicts withdrew retracted cannot initially originally
    """
)
# What is done after these may never have been done: "could burn", "was accused of burning".
_UNSURE = MODALS | words(
    """
    accused suspected alleged allegedly reportedly charged cleared acquitted failed fails threatened
    threatens planned plans plan tried tries attempted sought hoped hopes wanted wants refused
    refuses vowed promised considered feared fears intended aimed proposed
    """
)
_CHARGES = CLAIMS | words("charge lie rumour rumor hoax figure")
_DENYING = words("denied denies rejected rejects disputed disputes dismissed dismisses")
_NEAR = 7
# What a sentence opens with that supposes: "Had the wall held, ", "In theory, ".
_INVERTED = words("had were should")
_SUPPOSING = words("would could might")
_LONGEST_CONDITION = 40
_SUPPOSED = {("in", "theory"), ("in", "principle"), ("on", "paper")}


def is_supposed(sentence: Sequence[Token]) -> bool:
    """Whether `sentence` opens with what is no more than supposed: "Had the wall held, "."""
    plain = [token.lower for token in sentence[:3] if token.kind == "word"]
    if tuple(plain[:2]) in _SUPPOSED:
        return True
    asks = any(token.text == "?" for token in sentence)
    return not _INVERTED.isdisjoint(plain[:1]) and not asks


def supposes(tokens: Tokens, place: int) -> bool:
    """Whether a condition without "if" opens behind a comma at `place`: "[had] the wall held, "."""
    opened = tokens.at(place - 1).text == "," and tokens[place].lower in _INVERTED
    if not opened or not (tokens.lower(place + 1) == "the" or is_pronoun(tokens, place + 1)):
        return False
    return any(token.lower in _SUPPOSING for token in tokens[place : place + _LONGEST_CONDITION])


def is_judged(tokens: Tokens, place: int) -> bool:
    """Whether the comma at `place` parts a claim from a word on it: "[,] a charge she denies"."""
    if tokens[place].text != ",":
        return False
    if tokens.lower(place + 1) == "which":
        return any(token.lower in _DENYING for token in tokens[place + 2 : place + _NEAR])
    return tokens.lower(place + 1) in ("a", "an") and tokens.lower(place + 2) in _CHARGES


def is_unsure(told: Iterable[Token]) -> bool:
    """Whether a word of `told` tells that its verbs may be of what never happened."""
    return any(
        token.lower in DOUBTS or token.lower in _UNSURE or token.lower.endswith(NEGATED)
        for token in told
    )
