"""Words round a figure: where they stand matters, and a sentence is the limit."""

from summariser.figures.finding import find
from summariser.figures.nearwords import SIZE, places_of_words
from summariser.figures.phrases import Span
from summariser.figures.tokens import tokenise


def places(text: str) -> frozenset[int]:
    """Return the places of the words round the first figure of `text`, which is one sentence."""
    tokens = tokenise(text)
    return places_of_words(tokens, next(find(text, tokens)), Span(0, len(tokens)))


def test_all_are_in_the_table() -> None:
    assert all(0 <= place < SIZE for place in places("The flood drowned 40 cows near Ostley."))


def test_other_forms_of_a_word_have_its_place() -> None:
    assert places("Floods drowned 40 cows.") == places("Flooding drowned 40 cows.")


def test_a_word_before_the_figure_tells_other_things_than_one_after_it() -> None:
    assert places("Rain drowned 40 cows.") != places("Drowned 40 cows rain.")


def test_words_far_away_or_of_other_sentences_tell_nothing() -> None:
    near = "the flood that came down the whole long valley drowned 40 cows"
    assert places(f"Yesterday {near}.") == places(f"Unexpectedly {near}.")

    text = "Bells rang. It drowned 40 cows. Bells rang."
    tokens = tokenise(text)
    alone = places_of_words(tokens, next(find(text, tokens)), Span(3, 8))
    other = tokenise(text.replace("Bells", "Horns"))
    assert alone == places_of_words(other, next(find(text, other)), Span(3, 8))


def test_the_end_of_the_sentence_before_tells_nothing() -> None:
    for text in ("Bells rang! 40 cows drowned.", "Bells rang. 40 cows drowned."):
        tokens = tokenise(text)
        inside = places_of_words(tokens, next(find(text, tokens)), Span(3, len(tokens)))
        assert inside == places("40 cows drowned.")
