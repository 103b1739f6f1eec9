"""Why a message did not arrive, for the person who misses it."""

# Parts of what Telegram says, in lower case; it publishes no list.
_MEANINGS = (
    ("bot was blocked", "the bot was blocked"),
    ("user is deactivated", "the account does not exist any more"),
    ("bot was kicked", "the bot was removed from the chat"),
    ("not a member", "the bot is not a member of the chat"),
    ("chat was deleted", "the chat was deleted"),
    ("chat not found", "Telegram does not find the chat"),
    ("peer_id_invalid", "Telegram does not find the chat"),
    ("can't initiate conversation", "the bot was never started in the chat"),
    ("rights", "the bot may not write to the chat"),
    ("chat_write_forbidden", "the bot may not write to the chat"),
    ("topic_closed", "the forum topic is closed"),
    ("topic_deleted", "the forum topic is gone"),
    ("message thread not found", "the forum topic is gone"),
    ("timed out", "Telegram did not answer in time"),
    ("bad gateway", "Telegram was out of order"),
    ("internal server error", "Telegram was out of order"),
    ("gateway timeout", "Telegram did not answer in time"),
    ("httpx.", "the connection to Telegram broke"),
    ("flood control", "Telegram asked to wait"),
)


def in_words(reason: str) -> str:
    """Return a stored reason as a reader understands it; what is not known, as it was said."""
    lower = reason.lower()
    return next((words for part, words in _MEANINGS if part in lower), reason)
