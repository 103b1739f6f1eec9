"""Who is meant by "he" or "she" at the start of a statement, when somebody was named before."""

from collections.abc import Sequence

from summariser.figures.nouns import STOPS
from summariser.figures.phrases import Span
from summariser.figures.predicates import is_finite
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens

_HE, _SHE = words("he his him himself"), words("she her hers herself")
_OWNERS = words("his her")
MEANING_PERSONS = _OWNERS | words("he she")
# Sentences before its own in which a pronoun has its name.
_BACK = 3
_LONGEST_NAME = 3
# After these no single person has acted.
_MANY = words("are were have")


class Persons:
    """Those named in full in a text, who act in it, and go by their last name alone elsewhere."""

    def __init__(self, tokens: Tokens, bounds: Sequence[Span]) -> None:
        self._tokens = tokens
        self._bounds = bounds
        runs = [_without_small(tokens, run) for run in _runs(tokens)]
        acting = {tokens[run.after - 1].text for run in runs if is_finite(tokens, run.after)}
        acting -= {tokens[run.after - 1].text for run in runs if tokens.lower(run.after) in _MANY}
        alone = {tokens[run.first].text for run in runs if run.after - run.first == 1}
        full: dict[str, set[str]] = {}
        for run in runs:
            if 1 < run.after - run.first <= _LONGEST_NAME:
                name = " ".join(token.text for token in tokens[run.first : run.after])
                full.setdefault(tokens[run.after - 1].text, set()).add(name)
        known = ((last, names) for last, names in full.items() if len(names) == 1)
        self._names = {last: next(iter(names)) for last, names in known if last in alone & acting}
        said = {token.lower for token in tokens}
        self._one_sex = _HE.isdisjoint(said) or _SHE.isdisjoint(said)

    def instead_of(self, place: int, number: int) -> str:
        """Return the name to put for the pronoun at `place` of sentence `number`, "" for none.

        The pronoun is one of MEANING_PERSONS.
        """
        word = self._tokens.lower(place)
        if not self._one_sex:
            return ""
        near = [Span(self._bounds[number].first, place)]
        near += self._bounds[max(0, number - _BACK) : number][::-1]
        met = next((found for span in near if (found := self._met(span))), set())
        name = met.pop() if len(met) == 1 else ""
        return f"{name}'s" if name and word in _OWNERS else name

    def _met(self, span: Span) -> set[str]:
        inside = (token.text for token in self._tokens[span.first : span.after])
        return {self._names[word] for word in inside if word in self._names}


def _without_small(tokens: Tokens, run: Span) -> Span:
    """Return `run` without the word that only opens its sentence: "As Ann Lee said"."""
    return Span(run.first + (tokens[run.first].lower in STOPS), run.after)


def _runs(tokens: Tokens) -> list[Span]:
    """Return where words with a capital stand in a row, each as long as it goes."""
    runs, first = [], -1
    for place, token in enumerate(tokens):
        named = token.kind == "word" and token.text[0].isupper() and not token.text.isupper()
        if named and first < 0:
            first = place
        elif not named and first >= 0:
            runs.append(Span(first, place))
            first = -1
    return runs
