"""Invented stories, as many as wanted and always the same, as objects and as files."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from random import Random

from tests.benchmarks import words

_FIRST_PUBLISHED = datetime(2026, 1, 5, 6, tzinfo=UTC)
_MINUTES_APART = 7  # about 200 stories a day
_OUTLETS = ("Meridian", "Courier", "Northline", "Dispatch", "Observer")
_PLAIN_SHARE = 0.1
_STORIES_A_FILE = 1_000

_SENTENCES = (
    "The {adjective} {noun} of {topic} {verb} the {noun} after {number} {noun}s were {verb}.",
    "{person}, who leads the {noun}, {verb} a {adjective} {noun} in {place} on {day}.",
    "“We {verb} the {noun} because the {noun} was {adjective},” {person} said in {topic}.",
    "The {noun} rose by {percent} percent to ${money} million, more than the {noun} had {verb}.",
    "About {number} people in {place} {verb} the {noun}, according to the {adjective} {noun}.",
    "It will grow from {number} to around {larger} {noun}s by {month}, the {noun} said.",
    "The {noun}, which {verb} a {noun} in {place}, is {adjective} and {adjective}.",
    "But the {noun} said that the {adjective} {noun} had {verb} neither the {noun} nor the {noun}.",
    "{person} said the {noun} of {topic} would be {verb} before {month}.",
    "In {place}, where the {noun} was {verb}, a {noun} and a {adjective} {noun} {verb} it.",
    "Officials {verb} it on {day}; the {adjective} {noun} had been {verb} for {small} years.",
    "“There is no {noun} without a {noun},” said {person}. “The {noun} {verb} it.”",
)
_TITLES = (
    "{topic} {noun} {verb} after {adjective} {noun}",
    "{number} {noun}s {verb} in {topic}",
    "{noun} of {topic}: {adjective} {noun} {verb}",
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("March", "April", "June", "July", "September", "October")


@dataclass(frozen=True, slots=True)
class Story:
    """An invented story, before any format."""

    number: int
    title: str
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        """The paragraphs, an empty line between two."""
        return "\n\n".join(self.paragraphs)

    @property
    def published_at(self) -> datetime:
        """When it came out: the higher the number, the later."""
        return _FIRST_PUBLISHED + timedelta(minutes=_MINUTES_APART * self.number)

    @property
    def source(self) -> str:
        """The outlet."""
        return _OUTLETS[self.number % len(_OUTLETS)]


def make_stories(count: int) -> Iterator[Story]:
    """Yield `count` stories of 8 to 25 sentences."""
    return map(_story, range(count))


def stories_by_topic(count: int) -> Counter[str]:
    """Return how many of the first `count` stories are about each topic."""
    return Counter(words.topic(Random(number)) for number in range(count))


def write_stories(count: int, folder: Path) -> None:
    """Write `count` stories to `folder`: a tenth to files of their own, the rest as JSON Lines."""
    stories = make_stories(count)
    for story in islice(stories, round(count * _PLAIN_SHARE)):
        (folder / f"{story.number:06}.txt").write_text(_as_text(story), "utf-8")
    file_number = 0
    while lines := [_as_json(story) for story in islice(stories, _STORIES_A_FILE)]:
        (folder / f"wire-{file_number:03}.jsonl").write_text("\n".join(lines), "utf-8")
        file_number += 1


def _story(number: int) -> Story:
    chance = Random(number)
    topic = words.topic(chance)  # drawn first: `stories_by_topic` draws nothing else
    title = _filled(chance.choice(_TITLES), topic, chance)
    sentences = [
        _filled(chance.choice(_SENTENCES), topic, chance) for _ in range(chance.randint(8, 25))
    ]
    return Story(number, title, tuple(_paragraphs(sentences, chance)))


def _paragraphs(sentences: list[str], chance: Random) -> Iterator[str]:
    left = iter(sentences)
    while paragraph := list(islice(left, chance.randint(1, 3))):
        yield " ".join(paragraph)


def _filled(template: str, topic: str, chance: Random) -> str:
    """Return `template` with every gap filled by another word."""
    text = template.format_map(_Gaps(topic, chance))
    return text[0].upper() + text[1:]


class _Gaps(dict[str, str]):
    """Draws a word whenever one is looked up."""

    def __init__(self, topic: str, chance: Random) -> None:
        super().__init__(topic=topic)
        self._chance = chance

    def __missing__(self, gap: str) -> str:
        chance = self._chance
        match gap:
            case "person":
                return f"{words.first_name(chance)} {words.surname(chance)}"
            case "place":
                return words.topic(chance)
            case "day":
                return chance.choice(_DAYS)
            case "month":
                return chance.choice(_MONTHS)
            case "noun" | "verb" | "adjective":
                draw: words.Draw = getattr(words, gap)
                return draw(chance)
            case _:
                return _number(gap, chance)


def _number(kind: str, chance: Random) -> str:
    if kind == "percent":
        return f"{chance.uniform(0.5, 40):.1f}"
    lowest, highest = {"small": (2, 30), "larger": (10_000, 90_000)}.get(kind, (40, 9_999))
    return f"{chance.randint(lowest, highest):,}"


def _as_text(story: Story) -> str:
    """Return `story` as scraped from a site."""
    date = f"Published {story.published_at:%B %d, %Y at %H:%M} UTC"
    first, *others = story.paragraphs
    lines = [story.title, f"By {story.source} staff", date, first, "Advertisement", *others]
    return "\n\n".join(lines)


def _as_json(story: Story) -> str:
    fields = {
        "title": story.title,
        "source": story.source,
        "url": f"https://example.com/{story.source.lower()}/{story.number}",
        "published_at": story.published_at.isoformat(),
        "body": story.paragraphs,
    }
    return json.dumps(fields, ensure_ascii=False)
