from datetime import timedelta

from bot.digests.stories.offers import Offers, Window
from bot.digests.wishes.readers import FIVE_STORIES
from tests.digests.entries import MONDAY, TUESDAY, Shelf, dam, ferry, rate

WINDOW = Window(MONDAY - timedelta(hours=1), TUESDAY)


def ids(offers: Offers, *topics: str) -> set[int]:
    selection = offers.on(topics, WINDOW).choose((), muted=(), length=FIVE_STORIES)
    return {pick.entry.id for pick in selection.picks}


def test_of_too_much_to_sort_a_topic_still_has_all() -> None:
    shelf = Shelf([ferry(1), dam(2, hour=1), rate(4, hour=2)], on={"boats": [1]})

    offers = Offers(shelf, most_sorted=2)

    assert ids(offers) == {2, 4}
    assert ids(offers, "boats") == {1}


def test_an_offer_is_made_once() -> None:
    shelf = Shelf([ferry(1), dam(2)], on={"boats": [1], "rain": [2]})
    offers = Offers(shelf)

    for topics in (("boats",), ("rain", "boats"), ("boats",)):
        ids(offers, *topics)

    assert shelf.asked == ["all", "boats", "rain"]
