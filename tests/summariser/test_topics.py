"""Topics: what a story is about, by the names in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summariser.sentences import split_sentences
from summariser.topics import find_topics
from tests.summariser.stories import DAM, DAM_TITLE, SEED_TITLE, awkward_texts


def topics(text: str, title: str = "", count: int = 8) -> list[str]:
    return list(find_topics(split_sentences(text), title=title, count=count))


def test_the_seed_article_is_about_nato_and_iraq_first(seed_body: str) -> None:
    assert topics(seed_body, SEED_TITLE)[:3] == ["NATO", "Iraq", "Jens Stoltenberg"]


def test_a_river_is_named_with_and_without_the_word() -> None:
    text = "The River Halve rose. Boats left the Halve. Nobody swam in the River Halve."

    assert topics(text) == ["River Halve"]


def test_german_nouns_are_no_topics() -> None:
    text = (
        "Die Fähre sank am Freitag. Taucher der DLRG fanden die Fähre am Freitag. "
        "Bürgermeisterin Mara Dunn lobte die DLRG. Die Fähre sei alt, sagte Mara Dunn."
    )

    found = find_topics(split_sentences(text), title="Fähre sinkt am Freitag", language="de")

    assert [topic for topic in found if topic[0].isupper()] == ["DLRG", "Mara Dunn"]


def test_a_dotted_name_of_the_title_may_come_late() -> None:
    text = "Mara Dunn spoke in Ellery. Prices rose. The deal with the U.S. was off."

    assert topics(text, "Deal with the U.S. is off, says Dunn") == ["Mara Dunn", "U.S.", "Ellery"]


def test_a_korean_name_is_whole_in_story_and_title() -> None:
    text = "Talks began in Ellery. Moon Hae-in came to Ellery. Nobody else came."

    assert topics(text, "Moon Hae-in's talks begin") == ["Moon Hae-in", "Ellery"]


def test_a_possessive_shows_a_name_at_the_start_of_a_sentence() -> None:
    assert topics("Ellery's mayor resigned. It's over. Today's vote was close.") == ["Ellery"]


def test_a_headline_shows_a_name_at_the_start_of_a_sentence() -> None:
    assert topics("Ellery voted to keep the bridge.", "ELLERY SAVES BRIDGE")[0] == "Ellery"


def test_a_surname_joins_the_full_name() -> None:
    text = "Mara Dunn resigned in Ellery. Dunn said Ellery was safe. Critics of Dunn cheered."

    assert topics(text) == ["Mara Dunn", "Ellery"]


def test_a_given_name_joins_the_full_name_but_a_place_does_not() -> None:
    text = (
        "Ellery Airport closed. Flights from Ellery Airport moved. Snow fell in Ellery. "
        "Mara Dunn sang there, and Mara danced. Nobody saw Mara in Ellery."
    )

    assert set(topics(text)) == {"Ellery Airport", "Ellery", "Mara Dunn"}


def test_initials_join_the_name_they_stand_for() -> None:
    text = "The Orrin Water Board (OWB) met. The OWB will pay. Nobody asked the OWB."

    assert topics(text) == ["OWB"]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("NATO Secretary-General Ana Lund met President Tomas Hale.", ["NATO", "Ana Lund"]),
        ("They asked Secretary of State Ana Lund.", ["Ana Lund"]),
        ("They asked Finance Minister Ana Lund.", ["Ana Lund"]),
        ("They asked Attorney General Ana Lund.", ["Ana Lund"]),
        ("They asked Prof. Ana Lund and Dr Tomas Hale.", ["Ana Lund", "Tomas Hale"]),
        ("They asked the Bank of Ellery's chief.", ["Bank of Ellery"]),
        ("They asked the US-led Ellery mission.", ["US", "Ellery"]),
        ("They asked al-Noor for help.", ["al-Noor"]),
        ("They asked the Premier League.", ["Premier League"]),
        ("They asked Moon Hae-in of the Hong Kong-based firm.", ["Moon Hae-in", "Hong Kong"]),
        ("They saw David de Lund.\nDe Lund was there.", ["David de Lund"]),
        ("They played the Six Towns Cup.", ["Six Towns Cup"]),
        ("They read “Fish in the Harbour” to Tomas Hale.", ["Fish in the Harbour"]),
        ("They sued Farrow Motors Inc. of Ellery.", ["Farrow Motors"]),
        ("They said on Tuesday Farrow Motors had won.", ["Farrow Motors"]),
        ("They flew to St. Brendan.", ["St. Brendan"]),
        ("They said in the U.S. that Ellery won.", ["U.S.", "Ellery"]),
        ("They said that the boat was Orrin's.", ["Orrin"]),
        ("They said that the firm is Ellery-based.", ["Ellery"]),
    ],
)
def test_a_name_is_read_whole_and_without_its_role(sentence: str, names: list[str]) -> None:
    found = topics(f"{sentence}\n{sentence.replace('They', 'We')}")

    assert found[: len(names)] == names


@pytest.mark.parametrize(
    "text",
    [
        "Officials closed it. Officials said so. The officials left.",
        "It rained on Monday. It rained in March. Nobody came on Monday.",
        "The Iraqi people spoke. Some British people listened. An American left.",
        "Mr. and Mrs. came. The Government said no. The Government left.",
        "We'll see. It's late. I'm here. I said so. Don't go. Don't stay.",
        "Five boats sank. Five people swam. Meanwhile it rained. Meanwhile it froze.",
        "RIVER BURSTS ITS BANKS\nRIVER BURSTS ITS BANKS\nIt did.",
        "The River Bursts Its Old Banks\nThe River Bursts Its Old Banks\nIt did.",
    ],
)
def test_what_merely_has_a_capital_is_no_topic(text: str) -> None:
    assert topics(text) == []


@pytest.mark.parametrize(
    "title",
    [
        "Ellery Dam Chief Resigns After Flood Warnings",
        "ELLERY DAM CHIEF RESIGNS AFTER FLOOD WARNINGS",
        "Ellery dam chief resigns after flood warnings",
    ],
)
def test_the_case_of_the_headline_does_not_matter(title: str) -> None:
    text = (
        "The chief left Ellery on Monday. Ana Lund had warned Ellery. She said so to Orrin Radio."
    )

    assert topics(text, title)[0] == "Ellery"
    assert "Resigns" not in " ".join(topics(text, title))


def test_a_name_in_the_title_comes_before_one_that_is_only_in_the_text() -> None:
    text = "Ellery beat Orrin. Orrin had won before. Ellery fans sang. Orrin fans wept in Orrin."

    assert topics(text, "Late goal lifts Ellery")[0] == "Ellery"


def test_nouns_of_the_title_stand_in_where_names_are_few() -> None:
    text = "The ferry sank on Monday. Divers found the ferry. A storm had hit it."

    assert topics(text, "Passengers flee as ferry sinks in storm") == ["ferry", "storm"]


def test_a_dateline_is_no_topic() -> None:
    assert "CNN" not in topics("(CNN)Boats left Ellery. Ana Lund told CNN about Ellery.")
    assert "PORT ELLERY" not in topics(DAM, DAM_TITLE)


def test_no_more_topics_come_back_than_asked_for() -> None:
    assert len(topics(DAM, DAM_TITLE, count=2)) == 2
    assert topics(DAM, DAM_TITLE, count=0) == []


@given(awkward_texts, st.text())
def test_topics_are_distinct_and_never_blank(text: str, title: str) -> None:
    found = topics(text, title)

    assert len(found) == len(set(found)) <= 8
    assert all(topic.strip() for topic in found)


@pytest.mark.parametrize(
    "piece", ["A", "Aa ", "A. ", "'A ", "“A b ", "al-", "Of of ", "A-a", "'A", "Aa. "]
)
def test_a_long_hostile_text_is_read(piece: str) -> None:
    assert len(topics(piece * 20_000, piece * 2_000)) <= 8
