"""Standing: what is not the story, and what needs the sentence before it."""

import pytest

from summariser.sentences import Sentence
from summariser.standing import leans_on_predecessor, stands_alone, without_dateline


@pytest.mark.parametrize(
    "text",
    [
        "Email your ideas and tips to desk@ellery.example.",
        "If you have a picture of the flood, email us at desk@ellery.example.",
        "Ana Lund contributed from Marlow.",
        "Look at this bridge #ellery #bridge #flood in the morning sun.",
        "The wall at dawn A post shared by Ana Lund (@ana) on May 4.",
        "Ellery Post Reporter. and Ike Moor.",
        "By Ana Lund and Ike Moor.",
        "Image caption Ana Lund sails to Marlow on the first day.",
        "Share this with the farmers of the valley.",
        "2. A good week for the farmers of the valley.",
        "An image from a film of the flood.",
        'The ferry as it was in the film "A Night on the Halve"',
        "A chronology of floods in the valley of the Halve:.",
        'The page has "@context":"http://schema.org" in its middle.',
    ],
)
def test_what_is_not_the_story_does_not_stand(text: str) -> None:
    assert not stands_alone(text, 3)


@pytest.mark.parametrize(
    "text",
    [
        "If you are old, contact with us humans keeps you warm.",
        "Rain contributed to the flood in Ellery.",
        "The harbour of Port Ellery Burnt.",
        "A picture of the flood was shown in the town hall.",
        "A photo of the broken dam sparked outrage in the valley.",
        "Ana Lund said that the money was contributed from abroad.",
        "A picture of the flood, taken from a boat, hangs in the town hall.",
        "12 farmers lost all that they had in the flood.",
        'The ferry was named after the film "A Night on the Halve".',
        "THE DAM ABOVE THE TOWN BROKE.",
        "28. října slaví lidé konec války.",
        "3. Oktober ist in Dunmoor ein Feiertag.",
        "Her message ended with #ellery and nothing else.",
    ],
)
def test_a_sentence_that_looks_like_it_stands(text: str) -> None:
    assert stands_alone(text, 3)


@pytest.mark.parametrize(
    "before",
    [
        "Port Ellery, Orrin  (CNN)",
        "Dunmore (OR), Jul 30 (PTI) ",
        "(Eds: with quotes) By A B Lund Dunmore, Aug 1 (PTI) ",
        "LUND, Orrin -LRB- CNN -RRB- -- ",
        "(The Ellery Post)",
        "(Ellery Post) -- ",
        "6 December 2014 Last updated at 09:15 GMT ",
        "Ana Lund (@analund) July 27, 2017",
        "ana.lund@ellerypost.com",
    ],
)
def test_what_stands_before_a_story_is_cut(before: str) -> None:
    text = f"{before}Ships sail again from the harbour."

    told = without_dateline(Sentence(7, 7 + len(text), text))

    assert told == Sentence(7 + len(before), 7 + len(text), "Ships sail again from the harbour.")


@pytest.mark.parametrize(
    "text",
    [
        "Ana Lund (@analund) wrote on July 27, 2017 that ships sail.",
        "(Nobody was hurt) the chief said.",
        "Write to ana@ellerypost.com for a ticket.",
        "On 6 December 2014 the harbour opened.",
    ],
)
def test_a_story_that_opens_like_one_is_kept(text: str) -> None:
    sentence = Sentence(0, len(text), text)

    assert without_dateline(sentence) is sentence


@pytest.mark.parametrize(
    ("text", "leans"),
    [
        ("Meanwhile, ferries sail to Lund.", True),
        ("In response, the board closed the lock.", True),
        ("In response to the flood, the board closed the lock.", False),
        ("As a result, nobody was hurt.", True),
        ("As a result of the rain, nobody was hurt.", False),
        ("Some of them slept in the school.", True),
        ("Some of the farmers slept in the school.", False),
        ("The other is a bridge of wood.", True),
        ("The other bridge is made of wood.", False),
        ("This summer was the driest of all.", False),
        ("This mill was the oldest of all.", True),
        ("Too, the mill was lost.", True),
        ("Too many mills were lost.", False),
    ],
)
def test_an_opening_that_refers_back_leans(text: str, leans: bool) -> None:
    assert leans_on_predecessor(text, 4) == leans
