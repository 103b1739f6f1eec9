import pytest

from bot.digests.wishes.muting import LONGEST_MUTED, Muted, parse_mute

MUTED = {
    'football, "royal family"': ("football", "royal family"),
    "royal family": ("royal family",),
    "“royal family” football, FOOTBALL": ("royal family", "football"),
    "'royal family', golf": ("royal family", "golf"),
    '"research and development"': ("research and development",),
    '"off"': ("off",),
    "": (),
}

NOT_MUTED = {
    ",, !": (),
    "golf, \N{PARTY POPPER}": ("\N{PARTY POPPER}",),
    "x" * (LONGEST_MUTED + 1): ("x" * (LONGEST_MUTED + 1),),
}


@pytest.mark.parametrize(("text", "words"), MUTED.items(), ids=MUTED)
def test_muted_words_are_read(text: str, words: tuple[str, ...]) -> None:
    assert parse_mute(text) == Muted(words)


@pytest.mark.parametrize(("text", "words"), NOT_MUTED.items(), ids=lambda it: str(it)[:20])
def test_what_cannot_be_muted_is_named(text: str, words: tuple[str, ...]) -> None:
    assert parse_mute(text).not_understood == words


def test_two_words_with_and_may_be_one_phrase() -> None:
    asked = parse_mute("law and order, golf")

    assert asked.words == ("law", "order", "golf")
    assert asked.split == ("law and order",)


@pytest.mark.parametrize("text", ["off", "None", "clear", "remove all"])
def test_muting_ends_as_a_whole(text: str) -> None:
    assert parse_mute(text) == Muted((), is_ended=True)


@pytest.mark.parametrize("text", ["remove football", "unmute Football", "delete football"])
def test_muting_ends_for_a_word(text: str) -> None:
    asked = parse_mute(text)

    assert [word.lower() for word in asked.words] == ["football"]
    assert asked.is_ended
