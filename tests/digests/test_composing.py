from dataclasses import replace
from datetime import timedelta
from time import process_time

import pytest

from bot.chat.markup import without_markup
from bot.digests.outbox.parcels import Composed, ToldArticle
from bot.digests.stories.composing import Composer, told_by
from bot.digests.stories.story import Silenced
from bot.digests.wishes.readers import Length, Wish
from tests.digests.entries import DAILY, MONDAY, Shelf, dam, dam_toll, due, ferry, rate

HOUR = timedelta(hours=1)


def told_articles(digest: Composed) -> list[int]:
    return [article_id for part in digest.parts for article_id, _ in part.told]


def headings(digest: Composed) -> str:
    return without_markup(digest.parts[0].message.html).partition("\n")[0]


def test_a_digest_tells_what_came_in_up_to_its_slot() -> None:
    shelf = Shelf([dam(1), ferry(3, hour=24.1), rate(4, hour=-1)])

    (digest,) = Composer(shelf).compose([due(5)], {})

    assert digest.digest.id == 5
    assert told_articles(digest) == [1]


def test_an_old_article_that_has_only_now_come_in_is_no_news() -> None:
    backlog = [dam(1), ferry(3, hour=-8 * 24), rate(4, hour=-6 * 24)]
    shelf = Shelf([replace(it, first_read_at=MONDAY, read_at=MONDAY) for it in backlog])

    (digest,) = Composer(shelf).compose([due(5)], {})

    assert sorted(told_articles(digest)) == [1, 4]


def test_each_chat_gets_its_own_digest() -> None:
    shelf = Shelf([dam(1), dam_toll(2), ferry(3), rate(4)])
    brief = Wish((), DAILY, Length(stories=1))

    plain, in_tokyo, without_ferry, short, knows = Composer(shelf).compose(
        [
            due(1, chat_id=1),
            due(2, chat_id=2, zone="Asia/Tokyo"),
            due(3, chat_id=3, muted=("ferry",)),
            due(4, chat_id=4, wish=brief),
            due(5, chat_id=5),
        ],
        {5: [ToldArticle(1, MONDAY, None, 77)]},
    )

    assert told_articles(plain) == [2, 3, 4]
    assert "Tue 3 Mar 2026, 13:00 JST" in in_tokyo.parts[0].message.html
    assert told_articles(without_ferry) == [2, 4]
    assert told_articles(short) == [2]
    assert [part.reply_to for part in knows.parts] == [None, 77]


def test_what_is_shared_is_read_once() -> None:
    shelf = Shelf([dam(1)])
    on_dams = Wish(("dams",), DAILY)

    Composer(shelf).compose(
        [due(1, chat_id=1), due(2, chat_id=2, zone="Asia/Tokyo"), due(3, chat_id=3, wish=on_dams)],
        {},
    )

    assert shelf.asked == ["all", "dams"]


def test_what_a_chat_gets_in_one_digest_is_not_in_the_next() -> None:
    on_ferries = Wish(("ferry",), DAILY)
    both = [due(1), due(2, wish=on_ferries)]

    first, second = Composer(Shelf([ferry(3)])).compose(both, {})

    assert told_articles(first) == [3]
    assert second == Composed(both[1], (), "nothing new on ferry")


def test_what_other_chats_were_told_changes_nothing() -> None:
    shelf = Shelf([dam(1), dam_toll(2), ferry(3)])
    told = {8: [ToldArticle(1, MONDAY, None, 77), ToldArticle(3, MONDAY, None, 78)]}

    alone = Composer(shelf).compose([due(1, chat_id=7)], {})
    _, among_others = Composer(shelf).compose([due(2, chat_id=8), due(1, chat_id=7)], told)

    assert alone == [among_others]


def test_a_topic_takes_of_a_story_what_is_on_it() -> None:
    shelf = Shelf([dam(1), dam_toll(2), ferry(3)], on={"rain": [1], "boats": [3, 99]})
    wishes = [Wish((topic,), DAILY) for topic in ("rain", "boats")] + [
        Wish(("rain", "boats"), DAILY)
    ]

    digests = Composer(shelf).compose(
        [due(n, chat_id=n, wish=wish) for n, wish in enumerate(wishes)], {}
    )

    assert [told_articles(digest) for digest in digests] == [[1], [3], [1, 3]]


def test_an_article_that_was_changed_comes_again_with_what_is_new() -> None:
    first = dam(1)
    changed = replace(dam_toll(1, hour=0), first_read_at=first.read_at, read_at=MONDAY + HOUR)
    shelf = Shelf([first, changed])
    slot_before = MONDAY + HOUR / 2

    (digest,) = Composer(shelf).compose([due()], {7: [ToldArticle(1, slot_before, None, 77)]})

    (part,) = digest.parts
    assert (part.told, part.reply_to) == (((1, MONDAY + HOUR),), 77)
    assert "Update: Ellery dam: two found dead" in without_markup(part.message.html)
    assert "Divers found two bodies" in part.message.html
    assert "nine days of rain" not in part.message.html


@pytest.mark.parametrize("told_before", [(), (1,)], ids=["as new", "as an update"])
def test_an_article_changed_within_a_tick_is_told_once(told_before: tuple[int, ...]) -> None:
    first = dam(1)
    changed = replace(dam_toll(1, hour=0), first_read_at=first.read_at, read_at=MONDAY + HOUR)
    shelf = Shelf([first])
    composer = Composer(shelf)
    known = [ToldArticle(it, MONDAY, None, 76) for it in told_before]
    other_chat = replace(due(3, chat_id=8), since=MONDAY - 4 * HOUR)
    composer.compose([other_chat], {8: [ToldArticle(1, MONDAY, None, 75)]})
    shelf.entries = [first, changed]

    [one] = composer.compose([due(1)], {7: known})
    [other] = composer.compose([due(2)], {7: [*known, *told_by(one)]})

    assert [part.told for part in one.parts] == [((1, MONDAY + HOUR),)]
    assert other.parts == ()


def test_an_article_changed_before_it_was_told_is_not_told_again() -> None:
    changed = replace(dam_toll(1, hour=0), first_read_at=MONDAY, read_at=MONDAY + HOUR)

    (digest,) = Composer(Shelf([dam(1), changed])).compose(
        [due()], {7: [ToldArticle(1, MONDAY + 2 * HOUR, None, 77)]}
    )

    assert digest.parts == ()


def test_an_article_that_was_changed_is_no_news_to_those_who_were_not_told() -> None:
    long_ago = MONDAY - 30 * HOUR
    changed = replace(dam_toll(1), first_read_at=long_ago, read_at=MONDAY + HOUR)

    (digest,) = Composer(Shelf([changed])).compose([due()], {})

    assert digest.parts == ()


def test_an_update_replies_only_to_a_message_in_its_thread() -> None:
    told = {7: [ToldArticle(1, MONDAY, 5, 77)]}

    (elsewhere,) = Composer(Shelf([dam(1), dam_toll(2)])).compose([due()], told)
    (there,) = Composer(Shelf([dam(1), dam_toll(2)])).compose([due(thread_id=5)], told)

    assert [part.reply_to for part in (*elsewhere.parts, *there.parts)] == [None, 77]


def test_what_was_told_of_an_article_that_is_gone_is_passed_over() -> None:
    (digest,) = Composer(Shelf([dam(1)])).compose([due()], {7: [ToldArticle(99, MONDAY, None, 1)]})

    assert told_articles(digest) == [1]


def test_a_merged_digest_has_the_topics_of_all() -> None:
    shelf = Shelf([dam(1)])
    nato, energy = Wish(("nato",), DAILY), Wish(("energy", "nato"), DAILY)

    (digest,) = Composer(shelf).compose([due(wish=nato, merged=(energy,), is_late=True)], {})

    assert shelf.asked == ["all", "nato", "energy"]
    assert headings(digest) == (
        "Tue 3 Mar 2026, for 08:00, caught up · nato, energy · 2 digests in one"
    )


def test_a_merged_digest_is_on_everything_if_one_of_them_is() -> None:
    shelf = Shelf([dam(1)])

    (digest,) = Composer(shelf).compose(
        [due(wish=Wish(("nato",), DAILY), merged=(Wish((), DAILY),))], {}
    )

    assert shelf.asked == ["all"]
    assert headings(digest) == "Tue 3 Mar 2026, 08:00 · 2 digests in one"


def test_no_news_is_told_to_those_who_asked_for_it() -> None:
    wish = Wish((), DAILY, tells_no_news=True)

    (digest,) = Composer(Shelf([])).compose([due(wish=wish)], {})

    assert without_markup(digest.parts[0].message.html).endswith("Nothing new.")


def test_a_preview_names_what_muted_words_took_away() -> None:
    selection = Composer(Shelf([ferry(3), rate(4)])).select(due(muted=("ferry",)), ())

    assert selection.muted == (Silenced("ferry", "Ferry line <reopens> & grows"),)
    assert [pick.entry.id for pick in selection.picks] == [4]


def test_digests_of_the_same_content_are_composed_once() -> None:
    zones = ["UTC", "Asia/Tokyo", "Europe/Berlin", "America/Lima"]
    shelf = Shelf([dam(1), dam_toll(2), ferry(3), rate(4)])
    many = [due(i, chat_id=i, zone=zones[i % 4]) for i in range(5000)]
    told = {i: [ToldArticle(1, MONDAY, None, i)] for i in range(0, 5000, 2)}

    start = process_time()
    composed = Composer(shelf).compose(many, told)
    seconds = process_time() - start

    assert len(composed) == 5000
    assert [part.reply_to for part in composed[4998].parts] == [None, 4998]
    assert len(shelf.asked) == 1
    assert seconds < 2
