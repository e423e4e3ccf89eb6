"""Whom a number counts: those whom an event befell, a part of them, or somebody else."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from dateline.claims.agentive import names_people
from dateline.claims.noun_phrases import phrase_span
from dateline.claims.trailing_deeds import clause_above
from dateline.claims.word_classes import words_of
from dateline.mentions.actor_readers import look_up_people
from dateline.mentions.count_tables import kind_for
from dateline.mentions.counts import THING, FoundCount
from dateline.mentions.equipment import groups
from dateline.mentions.nouns import noun_classes
from dateline.mentions.quantities import BEFALLEN, gapped_verb, is_counted_object
from dateline.mentions.shares import Share
from dateline.model import CountKind, CountScope
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

SINGLE: Final = frozenset(
    {CountKind.KILLED, CountKind.INJURED, CountKind.DETAINED, CountKind.HARMED}
)
"""The kinds of which one person without a number makes one."""
OF_STATUS: Final = frozenset(
    {
        CountKind.DETAINED,
        CountKind.DISPLACED,
        CountKind.CAPTURED,
        CountKind.MISSING,
        CountKind.STRENGTH,
    }
)
"""The kinds whose nouns may only say who people are: captives, refugees, recruits."""
ADDING: Final = frozenset({"besides", "plus"})
"""Prepositions that add people to those whom an event befell."""
REACHING: Final = frozenset({"at", "to", "past", "beyond", "over"})
HOMES: Final = frozenset({"home", "house", "hut", "shop", "farm"})
ONES: Final = frozenset({"singular", "article"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Befalling:
    """An event as the numbers of its sentence are measured against it.

    Attributes:
        trigger: its word.
        befallen: the heads of whom or what it befell.
        kind: what its numbers count.
        numbers: all numbers of the sentence, in its order.
    """

    trigger: Token
    befallen: Sequence[Token]
    kind: CountKind
    numbers: Sequence[FoundCount]
    parsed: ParsedSentence

    def has(self, number: FoundCount) -> bool:
        """Whether a number counts those whom it befell, or a part or the total of them."""
        if number.share is Share.SHARE and self._is_said_of_group(number):
            return False  # "four of the nine traders kidnapped last week": nine were kidnapped
        if is_part_of_people(number):
            return self._has_part(number)
        return self._may_have(number) and self._has_whole(number)

    def has_by_word(self, number: FoundCount, *, is_told: bool) -> bool:
        """Whether the counted noun alone says what befell people: "ten civilian deaths".

        Words for who people are do so only where no other number is told (`is_told`).
        """
        if number.label == THING or number.row in ONES or number.kind_said is not self.kind:
            return False
        if number.count.scope is CountScope.PART or number.share is Share.GROUP:
            return False
        head = self.parsed.token_at(number.head)
        if head is not None and _is_of_other_verb(head, self.trigger):
            return False
        return not is_told or (head is not None and not _says_who(number, head))

    def kind_of(self, number: FoundCount) -> CountKind:
        """What a number counts: what befell prisoners or recruits is what the event says."""
        said = number.kind_said
        if number.label in groups() and self.kind is CountKind.STRENGTH:
            return CountKind.MATERIEL
        if said is None or said is CountKind.STRENGTH or number.count.scope is CountScope.PART:
            return self.kind
        head = self.parsed.token_at(number.head)
        if head is None:
            return said
        if number.label == "bare":
            is_own = head.head.i == self.trigger.i and head.dep_ in BEFALLEN
            return self.kind if is_own else said
        share = self.parsed.token_at(number.number.end - 1)
        at = {head.i, share.i if share is not None else head.i}
        is_befallen = any(one.i in at for one in self.befallen)
        return self.kind if is_befallen and _says_who(number, head) else said

    def scope_of(self, number: FoundCount) -> CountScope:
        """New, a part or a total.

        "Eleven of the 23 wounded" are a part of the wounded, but new dead where they died.
        """
        scope = number.count.scope
        if number.share is Share.SHARE and self._is_said_of_group(number):
            return CountScope.PART
        if scope is CountScope.PART and self._is_own_part(number):
            if self.trigger.lemma_.lower() in words_of("setting_free"):
                return CountScope.NEW  # of those taken, who were told before
            whole = whole_of(number, self.numbers)
            is_of_others = kind_for(number.count.of or "") not in (None, self.kind)
            is_of_other_event = whole is not None and not self.has(whole)
            return CountScope.NEW if is_of_others or is_of_other_event else scope
        return scope

    def _has_part(self, part: FoundCount) -> bool:
        """Whether a part is of those whom it befell, or befell it."""
        if self._is_own_part(part):
            return True
        head, whole = self.parsed.token_at(part.head), whole_of(part, self.numbers)
        if head is None or (head.i != self.trigger.i and _is_told_of(self._top(part))):
            return False
        if whole is not None and head.i != self.trigger.i:
            return self.has(whole)
        return self.trigger.is_ancestor(head) or any(
            one.is_ancestor(head) for one in (self.trigger, *self.befallen)
        )

    def _is_own_part(self, part: FoundCount) -> bool:
        """Whether a part is the very subject or object of the event: "three of them died"."""
        is_own = self._top(part).dep_ not in ("pobj", "appos", "conj")
        return is_own and self._may_have(part) and self._is_among(part)

    def _top(self, number: FoundCount) -> Token:
        """The word by which a number hangs from the rest of its sentence."""
        token = self.parsed.token_at(number.number.end - 1)
        assert token is not None
        return token.head if token.dep_ == "nummod" else token

    def _may_have(self, number: FoundCount) -> bool:
        kind = self.kind_of(number)
        is_strength = kind is CountKind.MATERIEL and self.kind is CountKind.STRENGTH
        if kind is not self.kind and not (is_strength and self._is_befallen(number)):
            return False
        if number.label == THING and not _may_be_counted(number, self.kind, self.parsed):
            return False
        if number.share is Share.GROUP and not self._is_said_of_group(number):
            return False
        return number.row != "singular" or self.kind in SINGLE

    def _has_whole(self, number: FoundCount) -> bool:
        if number.count.scope is CountScope.RUNNING_TOTAL and number.label == "bare":
            return self.kind is CountKind.KILLED
        if _is_said_of(number, self.trigger, self.parsed):
            return True
        head = self.parsed.token_at(number.head)
        if head is None:
            return False
        if head.i == self.trigger.i or _is_joined(head, self.trigger):
            return True
        if is_counted_object(head) and head.head.i == self.trigger.i:
            return True
        if added_to(head) is not None and added_to(head) in (self.trigger, *self.befallen):
            return True
        return gapped_verb(head) == self.trigger or self._is_among(number)

    def _is_befallen(self, number: FoundCount) -> bool:
        return any(number.head == self.parsed.start_of(one) for one in self.befallen)

    def _is_among(self, number: FoundCount) -> bool:
        """Whether those whom it befell are the ones that are counted, or of their number."""
        if self._is_befallen(number):
            return True
        return any(
            phrase_span(self.parsed, one).covers(number.number)
            and not self._is_of_another(number, one)
            for one in self.befallen
        )

    def _is_of_another(self, number: FoundCount, noun: Token) -> bool:
        """Whether a number only says whose: "the brother of a mayor"."""
        if _is_of_site(number, noun, self.parsed):
            return True
        if number.row in ONES:
            forms = (noun.lower_, noun.lemma_.lower())
            return kind_for(forms[1]) is None and words_of("dead_body").isdisjoint(forms)
        at = self.parsed.start_of(noun)
        own = (one for one in self.numbers if one.head == at and one.label != THING)
        return any(one.number != number.number for one in own)

    def _is_said_of_group(self, number: FoundCount) -> bool:
        """Whether the event is told of all of a group: "of the 23 people wounded"."""
        noun = self.parsed.token_at(number.head)
        if noun is None:
            return False
        is_of_share = (
            self.trigger.dep_ in ("acl", "relcl") and self.trigger.head == noun.head.head
        )
        return noun.i == self.trigger.i or noun.is_ancestor(self.trigger) or is_of_share


def _is_of_other_verb(noun: Token, trigger: Token) -> bool:
    """Whether a noun of harm is another verb's: "ten were killed, and soldiers held 11".

    A verb that stands above the trigger, or hangs as a participle from it, tells the same.
    """
    verb = noun if noun.pos_ in {"VERB", "AUX"} else clause_above(noun)
    is_verb = verb.pos_ in {"VERB", "AUX"} and trigger.pos_ == "VERB"
    is_other = verb.i != trigger.i and not verb.is_ancestor(trigger)
    return is_verb and is_other and verb.tag_ not in {"VBG", "VBN"} and verb.dep_ != "xcomp"


def added_to(noun: Token) -> Token | None:
    """The verb or noun to which people are added: "besides five soldiers", "along with two"."""
    prep = noun.head
    if noun.dep_ != "pobj":
        return None
    if prep.lower_ in ADDING:
        return prep.head
    outer = prep.head
    words = (outer.lower_, prep.lower_)
    if words in {("along", "with"), ("together", "with")}:
        return outer.head
    is_addition = words == ("addition", "to") and outer.head.lower_ == "in"
    return outer.head.head if is_addition else None


def _is_of_site(number: FoundCount, noun: Token, parsed: ParsedSentence) -> bool:
    """Whether a number only says whose a building is: "the home of a family of seven"."""
    head = parsed.token_at(number.head)
    is_site = "site" in noun_classes(noun.lemma_) or noun.lemma_.lower() in HOMES
    return is_site and head is not None and head.i != noun.i and number.label != THING


def is_part_of_people(number: FoundCount) -> bool:
    """Whether a number is a part of another, and counts people or equipment."""
    return number.count.scope is CountScope.PART and number.label != THING


def whole_of(part: FoundCount, numbers: Sequence[FoundCount]) -> FoundCount | None:
    """The number of which another is a part: the last one before it that is no less."""
    low = part.count.low or 0
    before = [
        one
        for one in numbers
        if one.number.end <= part.number.start
        and one.row not in ONES
        and one.label != THING
        and one.count.scope is not CountScope.PART
        and (one.count.low or one.count.best or low) >= low
    ]
    return before[-1] if before else None


def _says_who(number: FoundCount, noun: Token) -> bool:
    """Whether a word of harm only says who they were: "three hostages were killed"."""
    return number.kind_said in OF_STATUS and look_up_people(noun) is not None


def _is_told_of(part: Token) -> bool:
    """Whether something else is told of a part: "one of the wounded died"."""
    after = part.doc[part.i + 1 : part.i + 3]
    is_of = len(after) == 2 and after[0].lower_ == "of" and after[1].lower_ != "whom"
    return is_of and part.dep_ in BEFALLEN and part.head.pos_ == "VERB"


def _may_be_counted(number: FoundCount, kind: CountKind, parsed: ParsedSentence) -> bool:
    """Whether a noun of no table may be counted: things, or people by their name's form."""
    if kind is CountKind.MATERIEL:
        return True
    head = parsed.token_at(number.head)
    return number.row != "singular" and head is not None and names_people(head)


def _is_said_of(number: FoundCount, trigger: Token, parsed: ParsedSentence) -> bool:
    """Whether a number alone is what a figure is said to be: "the death toll is eleven".

    So it is where losses are said to reach it: "deaths rose to 21".
    """
    head = parsed.token_at(number.head) if number.label == "bare" else None
    if head is None or trigger.dep_ != "nsubj":
        return False
    if head.dep_ == "pobj" and head.head.lower_ in REACHING:
        return head.head.head.i == trigger.head.i and _is_reached(trigger)
    is_said = head.head.i == trigger.head.i
    if head.dep_ == "dobj":
        return is_said and _is_reached(trigger)
    is_said = is_said and head.dep_ in ("attr", "acomp")
    return is_said and trigger.lemma_.lower() in words_of("figure_of_loss")


def _is_reached(losses: Token) -> bool:
    """Whether a noun for all who were lost has a verb that tells how many: "deaths rose to"."""
    is_figure = losses.lemma_.lower() in words_of("figure_of_loss")
    is_all = losses.tag_ == "NNS" and not is_figure
    return is_all and losses.head.lemma_.lower() in words_of("standing_at")


def _is_joined(head: Token, trigger: Token) -> bool:
    """Whether "others" hang on the trigger itself: "killing himself and ten others"."""
    return head.lower_ == "others" and head.dep_ == "conj" and head.head.i == trigger.i
