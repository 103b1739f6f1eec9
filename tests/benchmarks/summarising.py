"""How long one brief takes."""

from collections.abc import Iterator
from functools import partial

from summariser import summarise
from tests.benchmarks.measured import Measured, milliseconds
from tests.benchmarks.stories import make_stories
from tests.benchmarks.workplace import Workplace

_STORIES = 300


def measure_summarise(workplace: Workplace) -> Iterator[Measured]:
    """Yield the times of `summarise`."""
    actions = [
        partial(summarise, story.text, title=story.title, published=story.published_at)
        for story in make_stories(_STORIES)
    ]
    yield milliseconds(f"summarise, {_STORIES} stories", actions)
