"""The language of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summariser.language import SUMY_NAMES, detect_language, stop_words
from summariser.words import stemmer

TEXTS = {
    "en": "The council said on Monday that it would close the bridge for a week after the flood.",
    "de": "Der Rat teilte am Montag mit, dass die Brücke nach dem Hochwasser nicht offen ist.",
    "fr": "Le conseil a dit lundi que le pont de la ville serait fermé et que l'eau monte.",
    "es": "El consejo dijo el lunes que el puente de la ciudad estaba cerrado por la lluvia.",
    "it": "Il consiglio ha detto che il ponte della città non sarà aperto per una settimana.",
    "pt": "O conselho disse que a ponte da cidade não vai abrir e que os ônibus são gratuitos.",
    "pl": "Rada powiedziała, że most nie jest otwarty i że przez tydzień nie będzie ruchu.",
    "cs": "Rada řekla, že most ve městě není otevřen a že se to ještě může změnit.",
    "sv": "Rådet sade att bron i staden inte är öppen och att det kan ta en vecka.",
    "uk": "Рада сказала, що міст у місті не працює і що це може тривати тиждень.",
    "ru": "Рада заявила, что мост в городе закрыт и что это может продлиться неделю.",
    "el": "Το συμβούλιο είπε ότι η γέφυρα θα μείνει κλειστή.",
    "he": "המועצה הודיעה כי הגשר יישאר סגור.",
    "th": "สภาประกาศปิดสะพานเป็นเวลาหนึ่งสัปดาห์",
    "ja": "市議会は月曜日、橋を一週間閉鎖すると発表した。",
    "zh": "市议会周一表示,大桥将关闭一周。",
    "ko": "시의회는 다리를 일주일 동안 폐쇄한다고 밝혔다.",
}


@pytest.mark.parametrize(("code", "text"), TEXTS.items(), ids=TEXTS)
def test_a_sentence_tells_its_language(code: str, text: str) -> None:
    assert detect_language(text) == code


@pytest.mark.parametrize(
    "text", ["", "12 34.5", "Zxqv brrt kljh mnop wrtz.", "Ellery Dam 2021", "Мост", "Міст у ўсіх"]
)
def test_an_unclear_text_has_no_language(text: str) -> None:
    assert detect_language(text) == ""


def test_a_foreign_name_does_not_change_the_language() -> None:
    assert detect_language(TEXTS["en"] + " The bridge is called 大橋.") == "en"


def test_an_unknown_language_has_no_stop_words() -> None:
    assert stop_words("xx") == frozenset()
    assert "the" in stop_words("en")


@pytest.mark.parametrize("code", SUMY_NAMES)
def test_each_language_has_stop_words_and_words_without_endings(code: str) -> None:
    assert len(stop_words(code)) > 70
    assert stemmer(code)("ellery") in ("ellery", "elleri", "eller")


@given(st.text())
def test_any_text_has_a_known_language_or_none(text: str) -> None:
    assert len(detect_language(text)) in (0, 2)
