"""Where a statement may start in its sentence, and how much it costs to start there."""

from collections.abc import Iterator

from summariser.figures.claims import is_claim
from summariser.figures.cuts import Cut
from summariser.figures.datelines import LONGEST_DATELINE, has_dateline
from summariser.figures.doubts import DOUBTS, is_supposed, supposes
from summariser.figures.leadins import joins, tells_setting
from summariser.figures.marks import (
    ends_quoted_sentence,
    is_dash,
    opens_quotation,
    parts_clauses,
)
from summariser.figures.phrases import LEADING, PREPOSITIONS, RELATIVE_PRONOUNS, is_pronoun
from summariser.figures.relatives import awaits_verb, described
from summariser.figures.reportingverbs import TELLING
from summariser.figures.subclauses import DROPPED, FACTUAL, is_fact, reach
from summariser.figures.tables import NEGATED, before_apostrophe, words
from summariser.figures.view import CONDITIONS, JOINING, RELATIVES, View

# Tokens from a figure within which its statement starts, for the sake of hostile texts.
_FARTHEST = 120
_BRACKETED = 8
_LEADING = frozenset("-—–,“\"'‘:;")
# What may stand before a clause that can be told by itself.
_LEADERS = FACTUAL | JOINING | TELLING | words(", that means meant")
# What it costs to leave out when or where.
_SETTING = 1.1
_FAR_TOLD, _NEAR_TOLD = 30, 4
_DOUBTED = 8
_ANAPHORS = words("he she it they him them this that these those i we you one another others both")
_FIRST_PERSONS = words("i we my our you your")
_OWNERS = words("his her their its such")
_POINTERS = words("this that these those")
_AWAITING = words("which who whom whose whether if when where while although because")
_SAID = words("said says say")
# Told to others, or by them: "she was told that".
_HEARD = words("told said claimed reported estimated argued predicted")
_HEARING = words("is are was were been being having")
_TOLD_BY_PRONOUN = words("said says added")


def starts(view: View, first: int, *, said: bool) -> Iterator[Cut]:
    """Yield where a statement about the figure at `first` may start.

    `said` tells that its speaker is known, so that it may go without "Ann Lee said that".
    """
    opening = view.bounds.first
    nearest = max(opening + 1, first - _FARTHEST)
    sentence = view.tokens[opening : view.bounds.after]
    conditional = is_supposed(sentence) or any(
        token.lower in CONDITIONS for token in view.tokens[opening:nearest]
    )
    told = (at for at in range(first - 1, nearest - 1, -1) if view.tokens[at].lower in TELLING)
    last_told = next(told, opening)
    yield _cut(view, opening, 0.8 * has_dateline(view), said=said)
    for place in range(nearest, first + 1):
        # Not where another tells the figure: "300 left, while the town said 40".
        own = said and place > last_told
        cost = None if conditional else _start_cost(view, place, said=own)
        if cost is not None:
            cut = _cut(view, place, cost + 1.5 * _reaches_over(view, place, first), said=said)
            yield cut._replace(until=reach(view, place))
        if view.is_relative(place):
            sure = not conditional and not _is_doubted(view, place)
            for noun in described(view, place, sure=sure):
                cost = _cut(view, noun.place, noun.cost, said=said).cost
                yield noun._replace(cost=cost)
        conditional = conditional or view.tokens[place].lower in CONDITIONS
        conditional = conditional or supposes(view.tokens, place)


def _cut(view: View, place: int, cost: float, *, said: bool) -> Cut:
    tokens = view.tokens
    while tokens.at(place).text in _LEADING or joins(tokens, place):
        place += 1
    return Cut(place, cost + _word_cost(view, place, said=said, inner=cost > 0))


def _word_cost(view: View, place: int, *, said: bool, inner: bool) -> float:
    """What it costs to start with the word at `place`."""
    tokens = view.tokens
    word = before_apostrophe(tokens.lower(place))
    if word in _FIRST_PERSONS:
        return 0.2 if said else 1.2
    if word in _POINTERS:
        return 1.2 if place + 1 in view.verbs else 0.6
    if word in RELATIVES:
        return 4.0 * inner
    goes_on = is_dash(tokens, place - 1) and tokens[place].text.islower()
    if inner and (word in PREPOSITIONS or (goes_on and word.endswith("ing"))):
        return 2.5 if goes_on else 0.8
    if word in _ANAPHORS and is_pronoun(tokens, place):
        return 0.6 if tokens.lower(place + 1) in _TOLD_BY_PRONOUN else 1.5
    return 0.7 if word in _OWNERS else 0.0


def _reaches_over(view: View, place: int, first: int) -> bool:
    """Whether a clause under another starts at `place` and ends before the figure."""
    under = view.tokens[place - 1].lower in FACTUAL
    return under and any(token.text == "," for token in view.tokens[place:first])


def _start_cost(view: View, place: int, *, said: bool) -> float | None:
    tokens = view.tokens
    if tokens[place].lower == "that" or tokens.lower(place - 2) == "not":
        return None
    marked = _mark_cost(view, place)
    if marked is not None:
        joined = tokens[place].lower in DROPPED and not view.has_clause(place + 1)
        return None if joined else marked  # "the largest of all — [and] its first loss"
    leading = tokens[place - 1].lower in _LEADERS
    return _word_before_cost(view, place, said=said) if leading and view.has_clause(place) else None


def _mark_cost(view: View, place: int) -> float | None:
    """What it costs to start behind a mark, None where none parts what follows."""
    tokens, before = view.tokens, view.tokens[place - 1]
    if before.kind != "mark":
        return None
    if parts_clauses(tokens, place - 1):
        return 0.3
    if opens_quotation(tokens, place - 1):
        whole = tokens.at(place - 2).text in (",", ":") or place - 1 == view.bounds.first
        if not whole and _awaits_object(view, place - 2):
            return None
        return 0.2 if whole else 1.2
    if ends_quoted_sentence(tokens, place - 1):
        return 0.2
    near = place - view.bounds.first < (LONGEST_DATELINE if has_dateline(view) else _BRACKETED)
    opens = not tokens[place].text.islower()
    return 0.1 if before.text == ")" and near and opens else None


def _awaits_object(view: View, place: int) -> bool:
    """Whether the word at `place` goes on with a quotation: 'is [seeking] "40 men ready to"'."""
    word = view.tokens.lower(place)
    if word in TELLING or word == "that":
        return False
    return place in view.verbs or word.endswith("ing") or word in LEADING


def _word_before_cost(view: View, place: int, *, said: bool) -> float | None:
    """What it costs to start a clause behind the word before `place`."""
    word = view.tokens.lower(place - 1)
    if word == ",":
        shortened = view.tokens.at(place - 2).text == "."  # "Ostley Co., [owner]"
        if shortened or _only_tells(view, place):
            return None
        return 0.4 + _SETTING * tells_setting(view, place - 1)
    if word in FACTUAL:
        return 0.5 if is_fact(view, place - 1) else None
    if word in JOINING and view.follows_verb(place - 1):
        return _joined_cost(view, place)
    if word in ("means", "meant"):
        return 0.4
    return None if _is_doubted(view, place - 1) else _told_cost(view, place, said=said)


def _told_cost(view: View, place: int, *, said: bool) -> float | None:
    """What it costs to start after "said" or "said that", which tells what follows."""
    word = view.tokens.lower(place - 1)
    if view.tokens.lower(place - 2 - (word == "that")) in ("who", "which"):
        return None  # "Ek, who said he was ill, sold 40 boats"
    if word == "that" and _is_told(view, place - 1):
        return 0.0 if said else 1.2
    return 0.0 if word in TELLING and said and word != "told" else None


def _is_doubted(view: View, place: int) -> bool:
    """Whether what is told after `place` is denied before it: "Nobody said that"."""
    before = view.tokens[max(view.bounds.first, place - _DOUBTED) : place]
    return any(token.lower in DOUBTS or token.lower.endswith(NEGATED) for token in before)


def _only_tells(view: View, place: int) -> bool:
    """Whether the verb that follows at `place` only tells: ", officials [said]."."""
    close = range(place + 1, min(view.bounds.after, place + _FARTHEST))
    verbs = [at for at in close if at in view.verbs]
    if not verbs or view.tokens[verbs[0]].lower not in TELLING:
        return False
    aside = view.tokens.at(verbs[0] + 1).text == "," and view.tokens.at(verbs[0] + 2).kind == "word"
    return len(verbs) == 1 or aside


def _joined_cost(view: View, place: int) -> float | None:
    """What it costs to start after "and": dear where it may join two nouns."""
    before = view.tokens[place - 2]
    digits = before.kind == view.tokens[place].kind == "digits"
    if digits or _may_join_nouns(view, place - 1):
        return None
    if before.text == ",":
        return 0.4
    names = before.text[:1].isupper() and view.tokens[place].text[:1].isupper()
    if names:
        return None
    return 0.7 if view.starts_clause(place) else 1.0


def _may_join_nouns(view: View, joint: int) -> bool:
    """Whether "and" at `joint` may join nouns: "said boats [and]", "that sank it [and]"."""
    tokens = view.tokens
    apart = tokens[joint - 1].text == ","
    if tokens[joint].lower not in ("and", "or"):
        return False
    if awaits_verb(view, joint):
        return True
    for place in range(joint - 1, view.bounds.first, -1):
        word = tokens[place].lower
        if place in view.verbs:
            told = word in _SAID and tokens[place + 1].kind != "mark"
            return told or (not apart and tokens.lower(place - 1) in RELATIVE_PRONOUNS)
        if word in _AWAITING or (word == "that" and view.has_clause(place + 1)):
            return True
        if ends_quoted_sentence(tokens, place):
            return True
    return False


def _is_told(view: View, place: int) -> bool:
    """Whether "that" at `place` follows a verb of telling: "said on Monday that"."""
    again = view.tokens.lower(place - 1) == "and"
    first = max(view.bounds.first, place - (_FAR_TOLD if again else _NEAR_TOLD))
    if again:
        return any(token.lower in TELLING for token in view.tokens[first:place])
    near = range(place - 1, first - 1, -1)
    verbal = (at for at in near if at in view.verbs or view.tokens[at].lower in TELLING)
    last = next(verbal, None)  # the hope of "said it hoped that" is no fact
    if last is None or is_claim(view.tokens, last):
        return False
    word, before = view.tokens[last].lower, view.tokens.lower(last - 1)
    heard = word in _HEARD and before in _HEARING
    return word in TELLING and not heard and before not in ("who", "which")
