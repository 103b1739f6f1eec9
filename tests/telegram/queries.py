"""Button presses and inline queries, and what the bot answers to them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.telegram.clock import Clock
from tests.telegram.rules import inline_keyboard, message_text, refused

ANSWER_LIMIT = 200
RESULT_LIMIT = 50
INLINE_SECONDS = 10
_EXPIRED = "query is too old and response timeout expired or query ID is invalid"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person sees after a press; nothing moves on the screen when `text` is ""."""

    query_id: str
    text: str = ""
    show_alert: bool = False
    url: str = ""


@dataclass(slots=True, eq=False)
class Query:
    """One press or inline query; `answer` or `results` come with the bot's answer."""

    id: str
    asked_at: float
    data: str
    is_inline: bool = False
    is_expired: bool = False
    answer: Answer | None = None
    results: Sequence[Mapping[str, Any]] | None = None
    next_offset: str = ""

    @property
    def is_answered(self) -> bool:
        """Whether the bot has answered."""
        return self.answer is not None or self.results is not None


@dataclass(slots=True)
class Queries:
    """All queries and, in their order, the answers to button presses."""

    clock: Clock
    asked: dict[str, Query] = field(default_factory=dict)
    answers: list[Answer] = field(default_factory=list)

    def ask(self, data: str, *, is_inline: bool = False) -> Query:
        """Open a query."""
        query = Query(f"{9_000_001 + len(self.asked)}", self.clock.now(), data, is_inline)
        self.asked[query.id] = query
        return query

    def answer_press(self, parameters: Mapping[str, Any]) -> bool:
        """Take the bot's answerCallbackQuery."""
        query = self._open(parameters["callback_query_id"], is_inline=False)
        text = parameters.get("text", "")
        if len(text) > ANSWER_LIMIT:
            raise refused("MESSAGE_TOO_LONG")
        alert, url = parameters.get("show_alert", False), parameters.get("url", "")
        query.answer = Answer(query.id, text, alert, url)
        self.answers.append(query.answer)
        return True

    def answer_inline(self, parameters: Mapping[str, Any]) -> bool:
        """Take the bot's answerInlineQuery."""
        query = self._open(parameters["inline_query_id"], is_inline=True)
        if self.clock.now() - query.asked_at > INLINE_SECONDS:
            raise refused(_EXPIRED)
        results, next_offset = parameters["results"], parameters.get("next_offset", "")
        _check_results(results)
        if len(next_offset.encode()) > 64:
            raise refused("NEXT_OFFSET_INVALID")
        query.results, query.next_offset = results, next_offset
        return True

    def _open(self, query_id: str, *, is_inline: bool) -> Query:
        query = self.asked.get(query_id)
        if query is None or query.is_inline != is_inline:
            raise refused(_EXPIRED)
        if query.is_expired or query.is_answered:
            raise refused(_EXPIRED)
        return query


def _check_results(results: Sequence[Mapping[str, Any]]) -> None:
    if len(results) > RESULT_LIMIT:
        raise refused("RESULTS_TOO_MUCH")
    names = [str(result.get("id", "")) for result in results]
    if not all(1 <= len(name.encode()) <= 64 for name in names):
        raise refused("RESULT_ID_INVALID")
    if len(set(names)) < len(names):
        raise refused("RESULT_ID_DUPLICATE")
    for result in results:
        _check_result(result)


def _check_result(result: Mapping[str, Any]) -> None:
    content = result.get("input_message_content", {})
    if "message_text" in content:
        message_text({**content, "text": content["message_text"]})
    inline_keyboard(result.get("reply_markup"))
