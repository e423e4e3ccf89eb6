"""Reading one word of one sentence, for the tests of factuality."""

from dateline.claims.factuality import Factuality, read_factuality
from dateline.model import Attribution, Modality, Polarity, TimeStatus
from parsed import parse_text

Reading = tuple[Polarity, Modality]

HELD = (Polarity.AFFIRMED, Modality.CERTAIN)
FAILED = (Polarity.DENIED, Modality.CERTAIN)


def read(sentence: str, word: str, *chain: Attribution, headline: bool = False) -> Factuality:
    """The factuality of `word` in `sentence`."""
    parse = parse_text(headline=sentence) if headline else parse_text(sentence)
    parsed = parse.sentences[0]
    token = next(one for one in parsed.doc if one.text == word)
    return read_factuality(token, parsed, chain)


def reading(sentence: str, word: str) -> Reading:
    """Polarity and modality of `word` in `sentence`."""
    found = read(sentence, word)
    return found.polarity, found.modality


def time_of(sentence: str, word: str, *, headline: bool = False) -> TimeStatus:
    """The time status of `word` in `sentence`."""
    return read(sentence, word, headline=headline).time_status
