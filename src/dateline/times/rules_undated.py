"""Times said without a day: "at dusk", "at 0640 hours", "for two nights", "recently".

They have no days of their own. They say when within the day of which the text is telling, or
how long, and that no other day of the sentence is meant; `claims.undated` makes use of them.
"""

import re
from typing import Final

from dateline.times.meaning import Context, Extent, UnresolvedTimeError
from dateline.times.pieces import compile_pattern
from dateline.times.rules import Reading, Rule, Verdict, next_word
from dateline.times.vocabulary import load_words, words_around

PART: Final = "part of a day"
CLOCK: Final = "clock"
LENGTH: Final = "length of time"
VAGUE: Final = "vague time"
UNDATED: Final = frozenset({PART, CLOCK, LENGTH, VAGUE})

NOT_A_DAY: Final = (
    "(?!,? (?:of |on )?(?:<dayname:d>|<month:m>|the \\d{1,2}(?:st|nd|rd|th)\\b"
    "|\\d{1,2}(?:st|nd|rd|th)?,? (?:of )?<month:n>"
    "|(?:yesterday|today|tomorrow|this|last|next)\\b))"
)
ABOUT: Final = (
    "(?:about |around |approximately |roughly |exactly |nearly |almost |some |over "
    "|more than )?"
)
JUST: Final = "(?:(?:shortly|just|soon|right|immediately|well|hours|minutes|moments) )?"
AT: Final = "(?:at|around|about|by|near|before|after|until|till|since|past|from|towards?|as of)"
HOUR: Final = (
    "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight|\\d{1,2})"
)
IN_DAY: Final = "(?: in the (?:early )?(?:morning|afternoon|evening)| at night| o['’]clock)"
FEW: Final = "(?:a few |several |some |many |a couple of |a number of )?"
LONG_UNIT: Final = "(?:<unit>|nights?\\b|minutes?\\b|seconds?\\b|weekends?\\b)"
LONG_UNITS: Final = "weeks|months|years|decades|generations|centuries"
UNITS: Final = f"(?:minutes|hours|days|nights|{LONG_UNITS})"


def _undated(_: Context) -> Extent:
    raise UnresolvedTimeError("said without a day")


def read_undated(_: re.Match[str]) -> Reading:
    """Words that have no day of their own."""
    return _undated


def read_clock(match: re.Match[str]) -> Reading:
    """Read "at 5.20", "around 2:30 a.m."; not "by 5.20 metres"."""
    if next_word(match).casefold() in words_around("measure"):
        return Verdict.REFUSED
    return _undated


def read_logged(match: re.Match[str]) -> Reading:
    """Read "0610 – quiet." in a log: an hour that begins a line or a sentence; no year."""
    is_first = re.search(r"(?:\A|[.\n•*-])\s*\Z", match.string[: match.start()]) is not None
    is_year = match[0][:2] in {"19", "20"} and match[0].isdigit()
    return _undated if is_first and not is_year else Verdict.REFUSED


def part_in(words: str) -> str | None:
    """The part of the day that words name last, if they name one."""
    parts = load_words()["part"]
    named = [one for one in WORD.findall(words.casefold()) if one in parts]
    if named:
        return str(named[-1])
    return "early" if EARLY_HOURS.search(words) else None


WORD: Final = re.compile(r"[a-z]+(?:-[a-z]+)?")
EARLY_HOURS: Final = re.compile(r"\b(?:early|small|wee|first|pre-dawn) hours\b", re.IGNORECASE)


UNDATED_RULES: Final = (
    Rule(
        name=PART,
        pattern=compile_pattern(
            f"{JUST}{AT} (?:about |around |the )?(?:early |late |mid-?)?<part>{NOT_A_DAY}"
        ),
        build=read_undated,
    ),
    Rule(
        name=PART,
        pattern=compile_pattern(
            "(?:later |earlier )?(?:in|during|through|throughout|into|for much of|for most of"
            "|over the course of|in the course of|for the whole of|for) the "
            "(?:early |late |mid-?|whole |entire |same )?(?:<part>|day\\b)(?: hours\\b)?"
            + NOT_A_DAY
        ),
        build=read_undated,
    ),
    Rule(
        name=PART,
        pattern=compile_pattern(
            "(?:in |during |until |by |since |before )?the (?:very )?"
            "(?:early|small|wee|pre-dawn|first|late|evening|night|daylight|morning|afternoon) "
            f"hours\\b(?: of the (?:morning|day|night)\\b)?(?! of\\b){NOT_A_DAY}"
        ),
        build=read_undated,
    ),
    Rule(
        name=PART,
        pattern=compile_pattern(
            "all (?:day|night|morning|afternoon|evening)\\b(?: long\\b)?"
            "|(?:by|until|till|before|after) (?:dark|last light)\\b"
        ),
        build=read_undated,
    ),
    Rule(
        name=CLOCK,
        pattern=compile_pattern(f"{JUST}{AT} {ABOUT}<clock>(?:{IN_DAY})?"),
        build=read_clock,
    ),
    Rule(
        name=CLOCK,
        pattern=compile_pattern(
            f"(?:between|from) {ABOUT}<clock:first> (?:and|to|until|till) <clock:last>"
        ),
        build=read_clock,
    ),
    Rule(
        name=CLOCK,
        pattern=compile_pattern(
            f"(?:{AT} {ABOUT})?(?:half past|(?:a )?quarter (?:past|to)) {HOUR}\\b(?:{IN_DAY})?"
            f"|{AT} {ABOUT}{HOUR}{IN_DAY}\\b"
            f"|(?:at|by) {ABOUT}{HOUR}(?= (?:the|our|their|his|her|its|they|we|he|it|all)\\b)"
            f"|at {ABOUT}{HOUR}(?=[.,;:)]|\\s*\\Z| local\\b)(?![.,:]\\d)"
        ),
        build=read_undated,
    ),
    Rule(
        name=CLOCK,
        pattern=compile_pattern(
            "(?:[01]\\d|2[0-3])[:.]?[0-5]\\d(?:\\s?(?:hrs|hours|h|[ap]\\.?m\\b\\.?))?"
            "(?=\\s*[-–—:]| [a-z])"
        ),
        build=read_logged,
    ),
    Rule(
        name=LENGTH,
        pattern=compile_pattern(
            "(?:for|within|in(?: the (?:course|space) of)?|after|during|throughout) "
            f"{ABOUT}(?:the )?"
            "(?:first |further |another |at least )?<number>(?:-odd| or so| to <number:high>)?"
            f"(?: more| straight| consecutive| successive| long)?\\s{LONG_UNIT}"
            "(?! (?:ago|before|after|later|earlier|from|since|into|prior)\\b)"
        ),
        build=read_undated,
    ),
    Rule(
        name=LENGTH,
        pattern=compile_pattern(
            f"(?:for|within|in|after) (?:the first )?{FEW}{UNITS}\\b"
            "(?! (?:ago|before|after|later|earlier|from|since|into|prior)\\b)"
        ),
        build=read_undated,
    ),
    Rule(
        name=LENGTH,
        pattern=compile_pattern(
            "(?:for|in|into|on) (?:a|the|its|their) (?:straight |consecutive )?<ordinal> "
            "(?:straight |consecutive |successive )?(?:day|night|week|month|year)\\b"
            "(?: running\\b| in a row\\b| straight\\b)?(?! of (?:<month:m>|this|last|next))"
            "|on day <number>"
        ),
        build=read_undated,
    ),
    Rule(
        name=VAGUE,
        pattern=compile_pattern(
            f"(?:(?:in|over|during) )?(?:the )?(?:recent|past|last|coming|previous|next) {FEW}"
            f"{UNITS}\\b(?: and (?:weeks|months|years)\\b)?"
            "|recent(?:ly)?\\b|lately\\b|since then\\b|to date\\b|so far\\b"
        ),
        build=read_undated,
    ),
    Rule(
        name=VAGUE,
        pattern=compile_pattern(
            f"(?:a (?:short )?while|a short time|{FEW}(?!minutes|hours){UNITS}) "
            "(?:ago|later|earlier|afterwards)\\b|long ago\\b"
            f"|{FEW}(?:{LONG_UNITS}) (?:before|previously)(?=[.,;]|\\s*\\Z)"
        ),
        build=read_undated,
    ),
)  # fmt: skip
