"""What desks do to wire copy: cut, reorder, reword, update the toll, add lines of their own."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Final

from dateline.ingest.tables_io import read_table

SAID_LAST: Final = re.compile(
    r"^(?P<content>[A-Z].{20,}), (?P<who>[^,.]{3,60}) (?:said|says)\.$"
)
SAID_FIRST: Final = re.compile(
    r"^(?P<who>[A-Z][^,.]{3,60}) said (?:that )?(?P<content>.{20,})\.$"
)
LOOSE: Final = re.compile(r" (?:\w+ly|already|also|then|still|even|just|very)\b")
ASIDE: Final = re.compile(r"(?:, (?:which|who|whose|where) [^,.]{8,80},| \([^)]{3,80}\))")
MODIFIED: Final = re.compile(r"\b(the|a|an|its|their|of) ([a-z]+) (?=[a-z]{4,})")
LATE_DAY: Final = re.compile(r"^(?P<rest>[A-Z].{20,}?) (?P<day>on \w+day)\b(?P<end>.*)$")
JOINT: Final = re.compile(r", (and|but|while) (?=\w+ \w+ \w+)")
NUMBER: Final = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,3})\b")
WORDS: Final = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
FILLERS: Final = ("there", "indeed", "so", "in fact", "by then", "as it were")
AGENCIES: Final = ("Anchor", "Northern Cable", "Meridian Press", "Harbour News Agency")
TOWNS: Final = ("KARMEL", "PORT SAHRA", "ILM", "TIBNA", "LOWER MILLS", "VESNA")


@dataclass(frozen=True, slots=True, kw_only=True)
class Strength:
    """How much an editor does.

    Attributes:
        keep: share of the sentences that are kept.
        verbatim: share of those kept that stay as they are.
        rewording: share of the fitting rows of the table that are used on the others.
        n_own: at most so many sentences of the desk's own are added.
        noise: share of the short words of reworded sentences that go, or get a filler.
    """

    name: str
    keep: float
    verbatim: float
    rewording: float
    n_own: int
    noise: float


LIGHT: Final = Strength(
    name="light", keep=0.9, verbatim=0.5, rewording=0.5, n_own=1, noise=0.02
)  # fmt: skip
MEDIUM: Final = Strength(
    name="medium", keep=0.6, verbatim=0.25, rewording=0.8, n_own=2, noise=0.08
)  # fmt: skip
HEAVY: Final = Strength(
    name="heavy", keep=0.4, verbatim=0.1, rewording=1.0, n_own=4, noise=0.14
)  # fmt: skip
THIRD: Final = Strength(
    name="third", keep=0.34, verbatim=0.25, rewording=0.8, n_own=3, noise=0.08
)  # fmt: skip
STRENGTHS: Final = (LIGHT, MEDIUM, THIRD, HEAVY)
HOW_OFTEN: Final = (1, 2, 2, 3)


def edit(sentences: Sequence[str], strength: Strength, rng: Random) -> list[str]:
    """The story as another desk prints it."""
    if strength is THIRD:
        kept = list(sentences[: max(2, round(len(sentences) * strength.keep))])
    else:
        kept = cut(sentences, strength.keep, rng)
        kept = reorder(kept, rng)
    edited = [
        one if rng.random() < strength.verbatim else reword(one, strength, rng) for one in kept
    ]
    return add_own(edited, strength.n_own, rng)


def cut(sentences: Sequence[str], keep: float, rng: Random) -> list[str]:
    """So large a share of the sentences, the lead among them, in their order."""
    n_kept = max(2, round(len(sentences) * keep))
    others = rng.sample(range(1, len(sentences)), min(n_kept, len(sentences)) - 1)
    return [sentences[at] for at in (0, *sorted(others))]


def reorder(sentences: Sequence[str], rng: Random) -> list[str]:
    """The lead, then the rest begun at another sentence half of the time."""
    lead, rest = list(sentences[:1]), list(sentences[1:])
    if len(rest) > 1 and rng.random() < 0.5:
        at = rng.randrange(1, len(rest))
        rest = rest[at:] + rest[:at]
    return lead + rest


def reword(sentence: str, strength: Strength, rng: Random) -> str:
    """The sentence in words from the table, its speaker moved, adverbs and joints gone."""
    share = strength.rewording
    for change in CHANGES:
        if rng.random() < share:
            sentence = change(sentence, rng)
    pattern, other = rewordings()
    sentence = pattern.sub(
        lambda match: (
            _cased(match[0], other[match[0].casefold()]) if rng.random() < share else match[0]
        ),
        sentence,
    )
    return " ".join(_loosen(word, strength.noise, rng) for word in sentence.split())


def add_own(sentences: Sequence[str], n_own: int, rng: Random) -> list[str]:
    """The sentences with some of the desk's own among them."""
    result = list(sentences)
    for line in rng.sample(desk_lines(), rng.randint(0, n_own)):
        result.insert(rng.randint(1, len(result)), line)
    return result


def dress(sentences: Sequence[str], day: str, rng: Random) -> str:
    """The text in paragraphs, under a date line with or without an agency, or under none."""
    head = rng.choice(("", "", "{town}, {day} ({agency}) - ", "{town}, {day} - "))
    agency = rng.choice(AGENCIES)
    text = head.format(town=rng.choice(TOWNS), day=day, agency=agency)
    groups = [" ".join(sentences[at : at + 2]) for at in range(0, len(sentences), 2)]
    return text + "\n\n".join(groups)


@cache
def rewordings() -> tuple[re.Pattern[str], Mapping[str, str]]:
    """The words of the table, longest first, and what stands in the other column for each."""
    rows = read_table("dateline.bench", "paraphrases.csv", ("left", "right", "source"))
    other: dict[str, str] = {}
    for row in rows:
        other.setdefault(row["left"].casefold(), row["right"])
        other.setdefault(row["right"].casefold(), row["left"])
    words = sorted(other, key=lambda one: (-len(one), one))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE), other


@cache
def desk_lines() -> tuple[str, ...]:
    """Sentences without news that a desk adds."""
    rows = read_table("dateline.bench", "desk_lines.csv", ("line", "source"))
    return tuple(row["line"] for row in rows)


def _loosen(word: str, share: float, rng: Random) -> str:
    """A short word, now and then gone or with a filler before it."""
    if len(word) > 5 or not word.islower() or not word.isalpha() or rng.random() >= share:
        return word
    return "" if rng.random() < 0.5 else f"{rng.choice(FILLERS)} {word}"


def _cased(old: str, new: str) -> str:
    return new[:1].upper() + new[1:] if old[:1].isupper() else new


def _move_speaker(sentence: str, rng: Random) -> str:
    last = SAID_LAST.match(sentence)
    if last:
        content = last["content"][:1].lower() + last["content"][1:]
        who = last["who"][:1].upper() + last["who"][1:]
        return f"{who} {rng.choice(('said', 'stated'))} that {content}."
    first = SAID_FIRST.match(sentence)
    if first:
        content = first["content"][:1].upper() + first["content"][1:]
        return f"{content}, according to {first['who'][:1].lower()}{first['who'][1:]}."
    return sentence


def _split_joint(sentence: str, _rng: Random) -> str:
    match = JOINT.search(sentence)
    if match is None:
        return sentence
    rest = sentence[match.end() :]
    return f"{sentence[: match.start()]}. {rest[:1].upper()}{rest[1:]}"


def _drop_aside(sentence: str, _rng: Random) -> str:
    return ASIDE.sub("", sentence)


def _drop_modifiers(sentence: str, rng: Random) -> str:
    return MODIFIED.sub(
        lambda match: f"{match[1]} " if rng.random() < 0.5 else match[0], sentence
    )


def _front_day(sentence: str, _rng: Random) -> str:
    match = LATE_DAY.match(sentence)
    if match is None:
        return sentence
    rest = match["rest"]
    return f"O{match['day'][1:]} {rest[:1].lower()}{rest[1:]}{match['end']}"


def _drop_loose(sentence: str, _rng: Random) -> str:
    return LOOSE.sub("", sentence)


def _update_toll(sentence: str, rng: Random) -> str:
    return NUMBER.sub(lambda match: _raise(match[0], rng.randint(1, 3)), sentence, count=1)


def _raise(number: str, by: int) -> str:
    if number.isdigit():
        return str(int(number) + by)
    return str(WORDS.index(number) + 2 + by)


CHANGES: Final = (
    _move_speaker,
    _split_joint,
    _front_day,
    _drop_aside,
    _drop_modifiers,
    _drop_loose,
    _update_toll,
)
