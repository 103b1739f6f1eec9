"""Digests composed from the archive, and from what chats were told."""

from sqlalchemy import Engine

from bot.archive.entry import Entry
from bot.archive.filing import Draft
from bot.archive.store import Archive
from bot.chat.markup import without_markup
from bot.digests.outbox.outbox import Outbox
from bot.digests.stories.editor import Editor
from tests.digests.entries import MONDAY, dam, dam_toll
from tests.digests.readership import DAY, EIGHT, HOUR, SECOND, subscribe


def publish(engine: Engine, entry: Entry) -> None:
    """Store an article of the one file there is, read when it was published."""
    draft = Draft(entry.article, entry.brief, "dam.txt", entry.read_at)
    Archive(engine).save([draft])


def tick(engine: Engine, at: int = 0) -> list[str]:
    """Compose and store what is due at eight, days later; return its messages."""
    outbox, now = Outbox(engine), EIGHT + at * DAY
    outbox.put_due(now)
    composed = Editor(Archive(engine), outbox).composing()(outbox.due(now, 10))
    outbox.fill(composed, now)
    return [without_markup(part.message.html) for it in composed for part in it.parts]


def test_a_change_read_before_the_slot_and_stored_after_the_digest_is_told_in_the_next(
    engine: Engine,
) -> None:
    hours_to_slot = (EIGHT - MONDAY) / HOUR
    subscribe(engine)
    publish(engine, dam(hour=hours_to_slot - 2))
    [first] = tick(engine)

    publish(engine, dam_toll(hour=hours_to_slot - SECOND / HOUR))
    [following] = tick(engine, 1)

    assert "Ellery dam breaks" in first
    assert "Update: Ellery dam: two found dead" in following
    assert tick(engine, 2) == []
