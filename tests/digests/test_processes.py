"""Several processes that put, fill and claim on one database at once."""

import subprocess
import sys

from sqlalchemy import Engine

from tests.digests.readership import fates, states, subscribe

CHATS, PARTS = 60, 2


def test_processes_at_work_at_once_send_each_part_once(engine: Engine, database_url: str) -> None:
    for chat_id in range(1, CHATS + 1):
        subscribe(engine, chat_id)
    command = (sys.executable, "-m", "tests.digests.claimant", database_url, str(CHATS * PARTS))

    started = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    outputs = [process.communicate(timeout=100) for process in started]

    assert [error for _, error in outputs] == [""] * 3
    lines = [line.split() for output, _ in outputs for line in output.splitlines()]
    assert len({part_id for part_id, _ in lines}) == len(lines) == CHATS * PARTS
    assert len({moment for _, moment in lines}) == len(lines)
    for chat_id in range(1, CHATS + 1):
        assert [state for _, state in states(engine, chat_id)] == ["done"]
        assert fates(engine, chat_id) == [["sent"] * PARTS]
