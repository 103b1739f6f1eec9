from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine

from bot.chat.memory import Memory

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def memory(engine: Engine) -> Memory:
    return Memory(engine)


def test_a_query_keeps_its_number(memory: Memory) -> None:
    number = memory.number_of("nato")

    assert memory.number_of("nato") == number
    assert memory.number_of("energy") != number
    assert memory.query(number) == "nato"
    assert memory.query(999) is None


@pytest.mark.parametrize("text", ["", "a\0b", "\ud800", "😀" * 5000, "'; DROP TABLE query; --"])
def test_any_text_can_be_kept(memory: Memory, text: str) -> None:
    number = memory.number_of(text)

    assert memory.number_of(text) == number
    assert memory.query(number) is not None


def test_the_last_list_of_a_chat_takes_the_place_of_the_one_before(memory: Memory) -> None:
    memory.keep_list(7, [3, 1])
    memory.keep_list(-100_200_300_400, [5])
    memory.keep_list(7, [2])

    assert memory.last_list(7) == (2,)
    assert memory.last_list(-100_200_300_400) == (5,)
    assert memory.last_list(8) == ()


def test_an_update_is_new_once(memory: Memory) -> None:
    assert memory.is_new(1, NOW)
    assert not memory.is_new(1, NOW)
    assert memory.is_new(2, NOW)


def test_old_updates_are_forgotten(memory: Memory) -> None:
    memory.is_new(1, NOW - timedelta(days=3))
    memory.is_new(2, NOW)

    memory.forget_updates(NOW - timedelta(days=2))

    assert memory.is_new(1, NOW)
    assert not memory.is_new(2, NOW)
