"""What the bot must remember of a conversation, also after a restart."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import Engine, Insert, delete, insert, select
from sqlalchemy.exc import IntegrityError

from bot.archive.columns import storable
from bot.database import managed, query, seen_update, shown_list, writing

TEXT_LENGTH = 500
"""Characters that are kept of a text behind a button."""


@dataclass(frozen=True, slots=True)
class Managed:
    """A channel or group that somebody manages from the private chat; `kind` is Telegram's."""

    chat_id: int
    kind: str
    title: str


class Memory:
    """What is behind buttons, listed last, managed from afar, and already handled."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def number_of(self, text: str) -> int:
        """Return the number under which `text` is kept, for a button's action.

        Of a text that is longer, the first 500 characters are kept.
        """
        text = storable(text)[:TEXT_LENGTH]
        wanted = select(query.c.id).where(query.c.text == text)
        with self._engine.connect() as connection:
            known = connection.execute(wanted).scalar()
        if known is None:
            self._insert_once(insert(query).values(text=text))
            with self._engine.connect() as connection:
                known = connection.execute(wanted).scalar_one()
        return int(known)

    def query(self, number: int) -> str | None:
        """Return the query kept under `number`; None if there is none."""
        with self._engine.connect() as connection:
            return connection.execute(select(query.c.text).where(query.c.id == number)).scalar()

    def keep_list(self, chat_id: int, entries: Sequence[int]) -> None:
        """Remember the ids of the entries just listed in a chat, in their order."""
        with writing(self._engine) as connection:
            connection.execute(delete(shown_list).where(shown_list.c.chat_id == chat_id))
            connection.execute(
                insert(shown_list).values(chat_id=chat_id, entries=json.dumps(list(entries)))
            )

    def last_list(self, chat_id: int) -> tuple[int, ...]:
        """Return the ids of the entries last listed in a chat; () if none were."""
        wanted = select(shown_list.c.entries).where(shown_list.c.chat_id == chat_id)
        with self._engine.connect() as connection:
            found = connection.execute(wanted).scalar()
        return tuple(json.loads(found)) if found else ()

    def manage(self, user_id: int, chat: Managed | None) -> None:
        """Remember what a person manages from now on; None: nothing but the chat they are in."""
        with writing(self._engine) as connection:
            connection.execute(delete(managed).where(managed.c.user_id == user_id))
            if chat:
                connection.execute(insert(managed).values(user_id=user_id, **asdict(chat)))

    def managed(self, user_id: int) -> Managed | None:
        """Return what a person manages from the private chat."""
        wanted = select(managed.c.chat_id, managed.c.kind, managed.c.title)
        with self._engine.connect() as connection:
            row = connection.execute(wanted.where(managed.c.user_id == user_id)).first()
        return Managed(*row) if row else None

    def is_new(self, update_id: int, now: datetime) -> bool:
        """Note an update as seen; whether it was not seen before."""
        return self._insert_once(insert(seen_update).values(update_id=update_id, at=now))

    def forget_updates(self, before: datetime) -> None:
        """Drop the notes on updates seen before a moment."""
        with writing(self._engine) as connection:
            connection.execute(delete(seen_update).where(seen_update.c.at < before))

    def _insert_once(self, statement: Insert) -> bool:
        try:
            with writing(self._engine) as connection:
                connection.execute(statement)
        except IntegrityError:
            return False
        return True
