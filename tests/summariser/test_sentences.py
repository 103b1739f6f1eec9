"""Sentences: where they end, and what holds for any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summariser.sentences import split_sentences

# "|" marks each end of a sentence inside the text.
PLAIN = [
    "The bridge reopened on Monday.| Traffic was light.",
    "Who pays?| Nobody knows!| The council meets again in May.",
    "Rain fell for nine days; the river rose: nobody slept.| Then it stopped.",
    "The ferry sank in 14 minutes .| Its captain swam ashore.",
    "Snow closed the pass.|The army cleared it by noon.",
    "The fund lost 3.7% in 2019.| 400 savers sued.",
    "They won 2-1.| 12,500 people watched.",
    "It costs $4.5m.| €90,000 is still missing.",
    "Really?!| The mayor laughed.",
    "The end… or nearly so.| Work goes on.",
    "He paused...| Nobody clapped.",
    "... and so it began.| The crowd left.",
    "Sales of iPads fell.| iRobot rose.",
    "1. Boil the water.| 2. Add salt.",
    "12. The clause on fishing stays.| It is short.",
    "Das Haus ist verkauft.| Élodie wohnt jetzt in Köln.",
    "河水上涨。|居民撤离。|没有人受伤。",
    "Она уехала.| Никто не знал.",
    "नदी बढ़ी।| लोग चले गए।",
    "Prices rose.[12]| Wages did not.",
]
ABBREVIATIONS = [
    "Mr. Hale met Mrs. Okoye and Dr. Lindqvist.| Nobody else came.",
    "Gen. Ruiz, Lt. Col. Amin and Sgt. Poole flew home.| Capt. Weiss stayed.",
    "Gov. Dana Pell and Sen. Ike Moor signed it.| Rep. Vane did not.",
    "Prof. Adeyemi v. Marlow Ltd. was heard in Sept. 2020.| He won.",
    "She left on Jan. 9 and was back by Feb. 3.| Her flat was empty.",
    "On Wed. Nov. 4 the polls opened.| They closed at ten.",
    "It opens at 7 a.m. Tuesday and shuts at 5 p.m. local time.| Entry is free.",
    "The blast came at 3 a.m.| Windows broke across the port.",
    "The talks ended at 6 p.m.| Nobody signed.",
    "He returned to the U.S.| His brother stayed in the U.K.| They write.",
    "The U.S. Coast Guard and the U.N. Refugee Agency helped.| It took days.",
    "In Washington, D.C., and in St. Paul, Minn., crowds gathered.| All was calm.",
    "St. Brendan's on Harbour St. is closed.| Mt. Orrin is not.",
    "He lives on Mill St.| The house is blue.",
    "Farrow Inc. Chairman Lee Tran quit.| Farrow Corp. fell.",
    "The land went to Dunmore Co.| It paid cash.",
    "Harlan Poole Jr. Bridge reopened.| Harlan Poole Sr. was there.",
    "The No. 3 reactor failed.| The No. 2 reactor held.",
    "He said no.| 30 people left.",
    "See Fig. 4 on p. 12 of vol. 2.| It is in colour.",
    "Roughly approx. 40 boats, incl. 6 ferries, sank.| More are missing.",
    "Fees, e.g. Visa charges, i.e. about Rs. 500, are waived.| The rest stay.",
    "T. S. Moreau and J.R. Abara wrote it.| K. Lund drew the maps.",
    "Reporters met Ana B. Castillo.| She was brief.",
    "He chose Plan B.| Marta chose neither.",
    "She holds an M.A. and a Ph.D. from Lund.| They hang in the hall.",
    "It was -5 C.| Winds were calm.",
    "In 2020 F. Abara wrote it.| Few read it.",
    "The patient was ill.| Torrey called a nurse.",
    "Bread, milk, etc.| Nobody sells candles.",
    "The E. coli came from lettuce.| Shops withdrew it.",
]
QUOTATIONS = [
    "“We fought hard. We lost,” Mara Dunn said.| She did not cry.",
    '"We fought hard. We lost," Mara Dunn said.| She did not cry.',
    '"We fought hard. We lost,” Mara Dunn said.| She did not cry.',
    "“Will it hold? It must,” said the engineer, “or we drown.”| It held.",
    '"Where is it?" Mara Dunn asked.| "In the lake," he said.',
    '"Run!" she shouted.| Everybody ran.',
    'He said: "It was dark. I fell. Nobody came."| Help arrived at dawn.',
    'He wrote "never again".| Then he slept.',
    "‘The parents' house burnt. We ran,’ he said.| ‘It was hot.’| Rain came.",
    "'It burnt. We ran,' he said.| The dogs' kennel survived.",
    "The '90s were kind.| The workers' pay rose.| It's gone now.",
    'The slogan "Yes to water!" worked.| The pipes came.',
    'She called it "a mess."| Talks resume on Friday.',
    "„Wir gehen. Es reicht“, sagte sie.| Der Saal ist leer.",
    "”Vi går. Det räcker”, sade hon.| Salen är tom.",
    "« Nous partons. C'est tout », dit-elle.| La salle est vide.",
    '"The roof went first. The walls stood.| "Then the walls went," he said.',
    'The "stray mark opens here.| The next day was calm.| Boats sailed.',
    'A pipe of 5" was laid.| It broke.| Nobody knew why.',
    'Trade grew.|"The port is full," she said.| Ships wait.',
]
BRACKETS_AND_ADDRESSES = [
    "(He could not be reached.)| The firm closed.",
    "The firm (it began in a barn. It ended there.) closed.| Nobody wept.",
    "The hall [pictured] is shut.| [It opens in May.]| Come then.",
    "Write to desk@example.com or see www.example.co.uk/News.Today now.| Calls are free.",
    "Read https://example.org/a.B?c=D.| It is long.",
    "PORT ELLERY (AP) - The dam broke.| Nobody died.",
    "Update 4.1.2 is out.| It mends a leak.",
]
LINES = [
    "Dam breaks\n|Nobody died on Monday.\n\n|Photo: Ana Lund",
    "• Tolls rise\n|• Ferries stop\r\n|• Trains run",
    '"I waited all night. Nobody came.\n\n|The next day was calm.| Boats sailed.',
    "(An open bracket.| It never closes.\n|The next line stands.",
    "One line\u2028|Another line\x85|A third",
]


@pytest.mark.parametrize(
    "marked", [*PLAIN, *ABBREVIATIONS, *QUOTATIONS, *BRACKETS_AND_ADDRESSES, *LINES]
)
def test_a_text_is_cut_where_its_sentences_end(marked: str) -> None:
    sentences = split_sentences(marked.replace("|", ""))

    assert [sentence.text for sentence in sentences] == [part.strip() for part in marked.split("|")]


@pytest.mark.parametrize("text", ["", " ", "\n\t\r\n", "\u2028"])
def test_a_blank_text_has_no_sentences(text: str) -> None:
    assert split_sentences(text) == []


awkward = st.text(
    alphabet=st.sampled_from(list("aB1 .!?…\"“”'‘’()[]«»,-\n\u2028。é@/")), max_size=80
)


@given(st.one_of(st.text(), awkward))
def test_each_sentence_stands_in_the_text_at_its_place(text: str) -> None:
    for sentence in split_sentences(text):
        assert text[sentence.start : sentence.end] == sentence.text == sentence.text.strip() != ""


@given(st.one_of(st.text(), awkward))
def test_no_character_is_lost_or_read_twice(text: str) -> None:
    place = 0
    for sentence in split_sentences(text):
        assert not text[place : sentence.start].strip()
        assert sentence.start >= place
        place = sentence.end

    assert not text[place:].strip()


@given(st.one_of(st.text(), awkward))
def test_no_sentence_runs_over_the_end_of_a_line(text: str) -> None:
    assert all(len(sentence.text.splitlines()) == 1 for sentence in split_sentences(text))


@pytest.mark.parametrize("piece", [".", "a.", ". ", '"', "'a ", '"A. ', "(", "(A. ", "A.B", "Mr. "])
def test_a_long_hostile_line_is_read_whole(piece: str) -> None:
    text = (piece * 200_000).strip()

    sentences = split_sentences(text)

    assert sentences[0].start == 0
    assert sentences[-1].end == len(text)
