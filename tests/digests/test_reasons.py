"""Telegram's words in a reader's."""

import pytest

from bot.digests.reasons import in_words


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("Forbidden: bot was blocked by the user", "the bot was blocked"),
        ("Forbidden: bot was kicked from the group chat", "the bot was removed from the chat"),
        ("Chat not found", "Telegram does not find the chat"),
        ("Not enough rights to send text messages", "the bot may not write to the chat"),
        ("CHAT_WRITE_FORBIDDEN", "the bot may not write to the chat"),
        ("TOPIC_CLOSED", "the forum topic is closed"),
        ("Message thread not found", "the forum topic is gone"),
        ("Timed out", "Telegram did not answer in time"),
        ("Bad Gateway", "Telegram was out of order"),
        ("httpx.ReadError: ", "the connection to Telegram broke"),
        ("Nutgraf was stopped while it was sent", "Nutgraf was stopped while it was sent"),
        ("paused", "paused"),
    ],
)
def test_a_reason_is_told_as_a_reader_understands_it(reason: str, words: str) -> None:
    assert in_words(reason) == words
