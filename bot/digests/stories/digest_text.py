"""What a digest says: a selection of stories to messages."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo

from bot.archive.entry import Version
from bot.chat.clock import Clock
from bot.chat.markup import Button, Line, Message, Run, bold, compose, line, shorten
from bot.chat.render import bullets, dated, on_one_line, rows, where_and_when
from bot.digests.outbox.parcels import Composed, DueDigest, Part
from bot.digests.stories.choosing import Selection, minutes_to_read
from bot.digests.stories.story import Pick

_TOPICS_LENGTH = 200


@dataclass(frozen=True, slots=True)
class Heading:
    """What a digest says of itself.

    `at` is its slot as the reader asked for it, and `zone` the zone meant. No topics means
    everything. `digests` counts those told in this one; `is_late`: it is caught up.
    """

    at: datetime
    zone: tzinfo
    topics: tuple[str, ...] = ()
    digests: int = 1
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A message of a digest, the same for every chat that gets it.

    `told` holds the articles in it, `updates` the id of the one whose message it replies to. If it
    `has_more`, a button for the rest stands under it, which names the digest.
    """

    message: Message
    told: tuple[Version, ...] = ()
    updates: int | None = None
    has_more: bool = False


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Lines that belong together, the picks told in them, and the buttons for these."""

    lines: tuple[Line, ...]
    picks: tuple[Pick, ...] = ()
    buttons: tuple[Button, ...] = ()
    has_more: bool = False

    def then(self, other: "_Sheet") -> "_Sheet":
        """Return this sheet with `other` below it, which tells whether more follows."""
        return _Sheet(
            self.lines + other.lines,
            self.picks + other.picks,
            self.buttons + other.buttons,
            other.has_more,
        )


def address(
    pages: Iterable[Page], digest: DueDigest, replies: Mapping[int, int], *, note: str
) -> Composed:
    """Return the pages as one chat gets them; the note only if there are none."""
    parts = tuple(_part(page, digest.id, replies) for page in pages)
    return Composed(digest, parts, "" if parts else note)


def note_on(selection: Selection, heading: Heading) -> str:
    """Return why a digest without stories has none: "nothing new on energy"."""
    topics = f" on {few_of(heading.topics, _TOPICS_LENGTH)}" if heading.topics else ""
    return f"nothing new{topics}{_but(len(selection.muted))}"


def few_of(words: Sequence[str], length: int) -> str:
    """Return as many of `words` as `length` characters hold, one at least: "a, b and 3 more"."""
    count = len(words)
    while count > 1 and len(_list(words[:count])) > length:
        count -= 1
    said = shorten(_list(words[:count]), length)
    return said if count == len(words) else f"{said} and {len(words) - count} more"


def _but(muted: int) -> str:
    return f" but {muted} muted {'story' if muted == 1 else 'stories'}" if muted else ""


def digest_pages(
    selection: Selection, heading: Heading, *, tells_no_news: bool = False
) -> tuple[Page, ...]:
    """Return the messages of a digest: new stories together, then each update by itself."""
    if selection.picks:
        sheets = _sheets(selection, heading)
    elif tells_no_news:
        note = note_on(selection, heading)
        said = line(f"{note[0].upper()}{note[1:]}.", space_above=True)
        sheets = [_Sheet((_heading_line(heading), said))]
    else:
        sheets = []
    return tuple(page for sheet in sheets for page in _pages(sheet))


def more_messages(picks: Iterable[Pick], first: int, zone: tzinfo) -> tuple[Message, ...]:
    """Return stories that did not fit, numbered from `first`, with buttons for their briefs."""
    stories = [_story(pick, zone, number) for number, pick in enumerate(picks, first)]
    return tuple(page.message for sheet in _packed(stories) for page in _pages(sheet))


def _sheets(selection: Selection, heading: Heading) -> list[_Sheet]:
    fresh = [pick for pick in selection.picks if pick.updates is None]
    known = [pick for pick in selection.picks if pick.updates is not None]
    stories = [_story(pick, heading.zone, number) for number, pick in enumerate(fresh, start=1)]
    updates = [_story(pick, heading.zone) for pick in known]
    first = stories or updates
    first[0] = _Sheet((_heading_line(heading),)).then(first[0])
    main = _packed(stories) or updates
    if selection.more:
        main[-1] = main[-1].then(_closing(selection.more))
    return main if main is updates else [*main, *updates]


def _heading_line(heading: Heading) -> Line:
    at = heading.at.replace(tzinfo=heading.zone)
    asked = f"for {at:%H:%M}, caught up" if heading.is_late else f"{at:%H:%M}"
    further = [_list(heading.topics)] if heading.topics else []
    if heading.digests > 1:
        further.append(f"{heading.digests} digests in one")
    date = Clock(at, heading.zone).date(at)
    return line(bold(f"{date}, {asked}"), *(f" · {text}" for text in further))


def _story(pick: Pick, zone: tzinfo, number: int | None = None) -> _Sheet:
    """Return a story under its number; a part of its own has none."""
    article = pick.entry.article
    when = dated(article, Clock(pick.entry.at, zone))
    above = f"{number}. " if number else ""
    marked = [] if pick.updates is None else [bold("Update: ")]
    lines = [
        line(above, *marked, bold(on_one_line(article.title), article.url), space_above=True),
        line(Run(where_and_when(article, when), italic=True)),
        *(line(on_one_line(sentence.text)) for sentence in pick.sentences),
        *bullets(pick.figures),
    ]
    label = str(number) if number else "Full brief"
    return _Sheet(tuple(lines), (pick,), (Button(label, f"open:{pick.entry.id}"),))


def _closing(more: Sequence[Pick]) -> _Sheet:
    told = f"+{len(more)} more · {minutes_to_read(more)} min"
    return _Sheet((line(told, space_above=True),), has_more=True)


def _packed(stories: Sequence[_Sheet]) -> list[_Sheet]:
    """Return as few sheets as may be, so that no story is split that fits in a message."""
    packed: list[_Sheet] = []
    for story in stories:
        joined = packed[-1].then(story) if packed else story
        if packed and len(compose(joined.lines)) > 1:
            packed.append(story)
        else:
            packed[-1:] = [joined]
    return packed


def _pages(sheet: _Sheet) -> list[Page]:
    """Return a sheet as messages; what it tells counts as told with the first."""
    *before, last = compose(sheet.lines, rows(sheet.buttons))
    found = [*map(Page, before), Page(last, has_more=sheet.has_more)]
    told = tuple(pick.entry.version for pick in sheet.picks)
    updates = next((pick.updates for pick in sheet.picks), None)
    found[0] = replace(found[0], told=told, updates=updates)
    return found


def _part(page: Page, digest_id: int, replies: Mapping[int, int]) -> Part:
    message = page.message
    if page.has_more:
        button = Button("Show more", f"more:{digest_id}")
        message = replace(message, buttons=(*message.buttons, (button,)))
    reply_to = None if page.updates is None else replies.get(page.updates)
    return Part(message, reply_to, page.told)


def _list(topics: Sequence[str]) -> str:
    return ", ".join(map(on_one_line, topics))
