import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from bot.archive.filing import Draft
from bot.archive.search import fold, parse_query
from bot.archive.store import Archive
from tests.archive.drafts import draft


@pytest.fixture(scope="module")
def archive(shared_engine: Engine) -> Archive:
    archive = Archive(shared_engine)
    archive.save(
        [
            draft("Ferry", "The ferries of Osterholm carried 4,000 people, more than in 2019."),
            draft(
                "Mission", "The NATO’s training mission in Iraq grows; U.S. troops stay.", hour=1
            ),
            draft("Café", "A café on the Øresund serves Müsli and smørrebrød.", hour=2),
            draft("Trains", "Trained drivers are rare, says the Train-Drivers' Union.", hour=3),
        ]
    )
    return archive


def found(archive: Archive, query: str) -> list[str]:
    return [entry.article.title for entry in archive.on_topic(query, 10)]


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        pytest.param("iraq", ["Mission"], id="a word"),
        pytest.param("IRAQ", ["Mission"], id="whatever its case"),
        pytest.param("ferry", ["Ferry"], id="whatever its form"),
        pytest.param("train", ["Trains", "Mission"], id="newest first"),
        pytest.param("cafe musli", ["Café"], id="without accents"),
        pytest.param("Café", ["Café"], id="with accents"),
        pytest.param("training iraq", ["Mission"], id="all words"),
        pytest.param("training osterholm", [], id="not one of them only"),
        pytest.param('"training mission"', ["Mission"], id="a phrase"),
        pytest.param("“training mission”", ["Mission"], id="in curly quotes"),
        pytest.param('"mission training"', [], id="in the order of the phrase"),
        pytest.param("train -iraq", ["Trains"], id="an excluded word"),
        pytest.param('train -"training mission"', ["Trains"], id="an excluded phrase"),
        pytest.param("train -osterholm -iraq", ["Trains"], id="two excluded words"),
        pytest.param("osterh*", ["Ferry"], id="the start of a word"),
        pytest.param("train -ir*", ["Trains"], id="an excluded start"),
        pytest.param('"training miss"*', ["Mission"], id="the start of a phrase"),
        pytest.param("nato", ["Mission"], id="without its possessive"),
        pytest.param("NATO's", ["Mission"], id="with its possessive"),
        pytest.param("u.s.", ["Mission"], id="an abbreviation"),
        pytest.param("4,000", ["Ferry"], id="a number"),
        pytest.param("train-drivers", ["Trains"], id="a hyphen does not exclude"),
        pytest.param("the", ["Trains", "Café", "Mission", "Ferry"], id="no word is too common"),
        pytest.param("news", [], id="nothing"),
    ],
)
def test_a_query_finds(archive: Archive, query: str, titles: list[str]) -> None:
    assert found(archive, query) == titles


@pytest.mark.parametrize(
    "holder",
    [draft("heron"), draft(dek="heron"), draft(topics=("heron",)), draft(body="heron")],
    ids=["title", "dek", "topics", "body"],
)
def test_a_word_is_found_in_every_part_of_an_article(engine: Engine, holder: Draft) -> None:
    archive = Archive(engine)
    archive.save([holder])

    assert archive.on_topic("herons", 1) == archive.latest(1)


@pytest.mark.parametrize(
    "query",
    ["", " ", "*", "-", '"', '""', "-iraq", '-"', "🚢", "()", "' OR 1=1 --", "\0", "\ud800", "%_"],
    ids=ascii,
)
def test_a_query_without_a_word_that_is_there_finds_nothing(archive: Archive, query: str) -> None:
    assert found(archive, query) == []


@pytest.mark.parametrize(
    "query",
    ['iraq"', '"iraq', "iraq AND", "iraq OR x:y", "NEAR(iraq, 2)", "iraq ^ {} : &|!<->", "iraq:*"],
)
def test_operators_are_plain_words(archive: Archive, query: str) -> None:
    asked = [word for term in parse_query(query).wanted for word in term.words]

    assert "iraq" in asked
    assert found(archive, query) == (["Mission"] if set(asked) == {"iraq"} else [])


@pytest.mark.parametrize("filler", ["iraq ", "iraq", '"', "-x ", "(", "🚢", "a\u0301"], ids=ascii)
def test_ten_thousand_characters_are_no_error(archive: Archive, filler: str) -> None:
    query = filler * (10_000 // len(filler))

    assert found(archive, query) in ([], ["Mission"])


def test_words_after_the_first_32_are_passed_over(archive: Archive) -> None:
    assert found(archive, "iraq " * 32 + "zebra") == ["Mission"]


@settings(max_examples=40)
@given(query=st.text(max_size=60) | st.text(alphabet='"*-() aiq:&|', max_size=30))
def test_no_query_is_an_error(archive: Archive, query: str) -> None:
    archive.on_topic(query, 3)


@given(text=st.text())
def test_folded_words_stay_as_they_are_when_folded_again(text: str) -> None:
    words = fold(text)

    assert fold(" ".join(words)) == words
