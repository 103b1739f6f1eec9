"""What the archive is about, and what to offer when a topic is missing or unknown."""

from datetime import timedelta

from bot.archive.subjects import TopicCount, phrase
from bot.chat import render
from bot.chat.desk import Desk, Reply, Request
from bot.chat.markup import Button, bold, compose, line

_SHOWN = 12
_OFFERED = 6
# The shortest stretch of news in which half the topics stand in more than one story.
_STRETCHES = (timedelta(days=7), timedelta(days=30), timedelta(days=365))


def topics(desk: Desk, request: Request) -> Reply:
    """Answer `/topics`: what the newest stories of the archive are about, as buttons."""
    buttons = _topic_buttons(desk, "topic", _SHOWN)
    if not buttons:
        return render.plain(
            "There are no articles yet. Put some into the articles folder and ask again."
        )
    return render.plain("In the news now, with the number of stories:", buttons=buttons)


def ask_for_topic(desk: Desk, action: str) -> Reply:
    """Return the question which topic is meant, with buttons for the commonest."""
    return render.plain(
        f"Which topic? Try /{action} nato, or press one.",
        buttons=_topic_buttons(desk, action, _OFFERED),
    )


def nothing_on(desk: Desk, query: str, *, figures: bool) -> Reply:
    """Return that nothing was found, with the nearest topics as buttons."""
    if not query:
        return render.plain("There are no articles here yet.")
    action = "figures" if figures else "topic"
    nearest = desk.archive.suggestions(query)
    what = "No figures on " if figures else "Nothing on "
    if not nearest:
        return compose(
            [line(what, bold(query), ". These are in the news:")],
            _topic_buttons(desk, action, _OFFERED),
        )
    question = (
        f". Did you mean {nearest[0].label}?"
        if len(nearest) == 1
        else ". Did you mean one of these?"
    )
    return compose(
        [line(what, bold(query), question)],
        render.topic_buttons((it.label, _action(desk, action, it.query)) for it in nearest),
    )


def _topic_buttons(desk: Desk, action: str, count: int) -> tuple[tuple[Button, ...], ...]:
    return render.topic_buttons(
        (render.topic_label(topic), _action(desk, action, phrase(topic.topic)))
        for topic in in_the_news(desk, count)
    )


def in_the_news(desk: Desk, count: int) -> list[TopicCount]:
    """Return the `count` topics, at most 12, that most of the newest stories are about.

    Their numbers of stories are the same however many are shown.
    """
    newest = desk.archive.latest(1)
    found: list[TopicCount] = []
    for stretch in _STRETCHES if newest else ():
        found = desk.archive.topics(_SHOWN, newest[0].at - stretch)
        if 2 * sum(topic.articles > 1 for topic in found) >= _SHOWN:
            break
    return found[:count]


def _action(desk: Desk, action: str, query: str) -> str:
    return f"{action}:{desk.memory.number_of(query)}"
