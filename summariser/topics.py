"""A story to what it is about."""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from summariser.capitals import Capitals, is_headline
from summariser.names import Mention, find_mentions
from summariser.runs import read_line, read_lines, words_of
from summariser.sentences import Sentence
from summariser.standing import without_dateline
from summariser.vocabulary import CONNECTIVES, NOT_NAMES, STARTERS

_SENTENCES_READ = 40
_CHARACTERS_READ = 1000  # of a sentence or title
_LEAD_SENTENCES = 3
_FEW_NAMES = 3
_IN_TITLE = 3.0
_IN_LEAD = 1.5
_Key = tuple[str, ...]
_USED_AS_NOUN = (
    r"\b(?:the|an?|of|in|on|for|with|by) %s"
    r"(?:[,.;:)]| (?:of|in|on|at|for|to|and|is|was|were|are|has|had|will|that|from|after)\b)"
)
_NO_TOPICS = STARTERS | NOT_NAMES
_EACH_WORD_OF_TITLE = re.compile(r"[^\W\d_]{4,}")


@dataclass(slots=True)
class _Topic:
    """Mentions under one heading; `words` is the fullest form, `forms` counts what is written."""

    words: tuple[str, ...]
    forms: dict[tuple[str, ...], int] = field(default_factory=dict)
    sentences: set[int] = field(default_factory=set)
    in_title: bool = False

    def add(self, mention: Mention) -> None:
        """Count one more `mention`; a sentence that tells it twice counts once."""
        self.forms[mention.words] = self.forms.get(mention.words, 0) + 1
        self.sentences.add(mention.sentence)

    @property
    def score(self) -> float:
        """How many sentences tell of it, and more for the title and the lead."""
        early = any(number < _LEAD_SENTENCES for number in self.sentences)
        return len(self.sentences) + _IN_TITLE * self.in_title + _IN_LEAD * early


def find_topics(
    sentences: Sequence[Sentence], *, title: str, count: int = 8, language: str = "en"
) -> tuple[str, ...]:
    """Return at most `count` topics of a story, the main one first, as written.

    Topics are names of people, organisations and places; where these are few, telling nouns of
    the title stand behind them. The first 40 sentences are read.
    """
    title = title[:_CHARACTERS_READ]
    read = map(without_dateline, sentences[:_SENTENCES_READ])
    texts = [sentence.text[:_CHARACTERS_READ] for sentence in read]
    telling = [text for text in texts if not is_headline(text)]
    lines = read_lines(telling, title)
    headline = [] if is_headline(title) else [read_line(title)]
    topics = _merge(find_mentions(lines, Capitals([*lines, *headline], title, language)))
    told = f" {' '.join(words_of(title)).casefold()} "
    for topic in topics:
        topic.in_title = _stands_in(topic, told)
    best = sorted(filter(_is_told_enough, topics), key=lambda topic: -topic.score)
    names = list(dict.fromkeys(_shown(topic) for topic in best))
    nouns = _nouns(title, telling, names) if len(names) < _FEW_NAMES else []
    return tuple([*names, *nouns][:count])


def _merge(mentions: Sequence[Mention]) -> list[_Topic]:
    """Bring together what names the same: "Mara Dunn", "Dunn" and, unless a place, "Mara"."""
    places = {_key(mention.words) for mention in mentions if mention.located}
    fuller = _fuller_forms([mention.words for mention in mentions], places)
    topics: dict[_Key, _Topic] = {}
    for mention in mentions:
        words = fuller.get(_key(mention.words), mention.words)
        topics.setdefault(_key(words), _Topic(words)).add(mention)
    return list(topics.values())


def _fuller_forms(
    names: Iterable[tuple[str, ...]], places: Container[_Key]
) -> Mapping[_Key, tuple[str, ...]]:
    fuller: dict[_Key, tuple[str, ...]] = {}
    for words, _ in Counter([name for name in names if len(name) > 1]).most_common():
        key = _key(words)
        given = key[:1]
        for short in _short_forms(words, key):
            if short != given or _is_given_name(words, is_place=given in places):
                fuller.setdefault(short, words)
    return fuller


def _is_given_name(words: tuple[str, ...], *, is_place: bool) -> bool:
    """Tell "Mara" of "Mara Dunn" from "Ellery" of "Ellery Airport"."""
    return not is_place and not words[0].isupper() and words[-1].lower() not in NOT_NAMES


def _short_forms(words: tuple[str, ...], key: _Key) -> Iterator[_Key]:
    """Yield the keys of short forms: of ("Louis", "van", "Gaal") LG, van Gaal and Louis."""
    own = [part for word, part in zip(words, key, strict=True) if word not in CONNECTIVES]
    yield ("".join([part[:1] for part in own]),)
    if key[0] in ("river", "mount"):
        yield key[1:]
    if key[0] in NOT_NAMES or key[0] == "new":
        return
    if len(own) == len(words):
        for index in range(1, len(words)):
            yield key[index:]
        yield key[:1]
    for index, word in enumerate(words):
        if word in CONNECTIVES and word != "of":
            yield key[index:]


def _key(words: tuple[str, ...]) -> _Key:
    return tuple([word.replace(".", "").casefold() for word in words])


def _is_told_enough(topic: _Topic) -> bool:
    return len(topic.sentences) > 1 or topic.in_title or 0 in topic.sentences


def _shown(topic: _Topic) -> str:
    if len(topic.forms) == 1 and topic.words in topic.forms:
        return " ".join(topic.words)
    usual = max(topic.forms, key=lambda form: topic.forms[form])
    return " ".join(topic.words if _is_part(usual, topic.words) else usual)


def _is_part(words: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    return " ".join(words).casefold() in " ".join(whole).casefold()


def _stands_in(topic: _Topic, title: str) -> bool:
    """Tell whether `title`, casefolded words between blanks, has any form of `topic`."""
    forms = {topic.words, topic.words[-1:], *topic.forms}
    return any(f" {' '.join(form).casefold()} " in title for form in forms)


def _nouns(title: str, texts: Sequence[str], names: Sequence[str]) -> list[str]:
    """Words of the title that the story uses as nouns, behind "the", "a" or a preposition."""
    story, told = " ".join(texts).casefold(), " ".join(names).casefold()
    found = dict.fromkeys(word.casefold() for word in _EACH_WORD_OF_TITLE.findall(title))
    return [
        word
        for word in found
        if word not in _NO_TOPICS and word not in told and re.search(_USED_AS_NOUN % word, story)
    ]
