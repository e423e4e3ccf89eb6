"""Second halves without their "were": "two were killed and three others injured".

The parser joins "others" to "killed" and makes "injured" describe them, so that they would be
killed, too.
"""

from dateline.text.repairs import Repair, is_on
from dateline.text.small_words import title_words
from dateline.text.tokens import Doc, Token, hang

_FAR = 9
_HURT = frozenset({"wounded", "injured", "hurt", "missing"})
_LOOSE = frozenset({"advcl", "ccomp", "dep", "parataxis"})


def read_second_halves(doc: Doc) -> None:
    """Let what befell those of a second half be joined to what befell the first."""
    if not is_on(Repair.HALVES):
        return
    for verb in doc.tokens:
        if verb.lemma_ == "leave":
            _read_left_so(verb, doc)
        if verb.dep_ == "conj" and verb.head.dep_ == "relcl":
            _read_second_deed(verb)
    for noun in doc.tokens:
        verb = noun.head
        if _is_half(noun, verb):
            noun.dep_ = "conj"
        is_stray = noun.dep_ == "conj" and noun.pos_ in {"NOUN", "NUM"} and verb.tag_ == "VBN"
        if not is_stray or verb.pos_ != "VERB" or noun.i < verb.i:
            continue
        told = next(
            (one for one in noun.rights if one.dep_ == "acl" and one.tag_ == "VBN"), None
        )
        is_passive = any(one.dep_ == "auxpass" for one in verb.children)
        if told is not None and is_passive and told.i == noun.i + 1:
            hang(told, verb)
            hang(noun, told)
            told.dep_, noun.dep_ = "conj", "nsubj"


def _is_half(told: Token, verb: Token) -> bool:
    """Whether a participle with a number goes on a list: "two were shot, one hurt"."""
    if told.tag_ != "VBN" or verb.tag_ != "VBN" or told.dep_ not in _LOOSE or told.i < verb.i:
        return False
    befallen = [one for one in told.lefts if one.dep_ in {"nsubj", "nsubjpass"}]
    is_counted = any(
        one.pos_ == "NUM" or any(inner.dep_ == "nummod" for inner in one.children)
        for one in befallen
    )
    is_bare = not any(one.dep_ in {"aux", "auxpass", "mark"} for one in told.children)
    return is_counted and is_bare and any(one.dep_ == "auxpass" for one in verb.children)


def _read_left_so(verb: Token, doc: Doc) -> None:
    """Part the dead from the wounded: "left at least nine people dead and 20 wounded"."""
    near = doc.tokens[verb.i + 1 : verb.i + _FAR]
    dead = next((one for one in near if one.lower_ == "dead"), None)
    if dead is None or dead.i + 3 >= len(doc) or doc[dead.i + 1].lower_ != "and":
        return
    number = next(
        (one for one in doc.tokens[dead.i + 2 : dead.i + _FAR] if one.pos_ == "NUM"), None
    )
    people = doc[dead.i - 1]
    if (
        number is None
        or number.i + 1 >= len(doc)
        or people.pos_ not in {"NOUN", "PROPN", "NUM"}
    ):
        return
    hurt = doc[number.i + 1]
    if hurt.lower_ not in _HURT or any(one in (people, dead, hurt) for one in verb.ancestors):
        return
    for token, head, dep in (
        (people, verb, "dobj"), (dead, verb, "oprd"), (doc[dead.i + 1], verb, "cc"),
        (hurt, verb, "conj"), (number, hurt, "nsubj"),
    ):  # fmt: skip
        hang(token, head)
        token.dep_ = dep
    hurt.tag_, hurt.pos_ = "VBN", "VERB"


def _read_second_deed(verb: Token) -> None:
    """Give a force its second deed: "troops shot men who had fired and arrested two others".

    Those who were shot arrest nobody.
    """
    noun = verb.head.head
    main = noun.head
    if verb.lemma_ not in title_words("of_force") or main.pos_ != "VERB" or noun.i > verb.i:
        return
    if any(one.dep_ in {"nsubj", "nsubjpass", "aux"} for one in verb.children):
        return
    doers = [one for one in main.lefts if one.dep_ == "nsubj"]
    if noun.dep_ == "dobj" and any(one.lower_ in title_words("force") for one in doers):
        hang(verb, main)
