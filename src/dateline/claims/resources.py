"""What the coder needs beside the text: the tables and the gazetteer, loaded once."""

from dataclasses import dataclass
from functools import cache

from dateline.claims.arguments_noun import LightVerbs
from dateline.claims.codebook import Codebook, load_codebook
from dateline.claims.learned import LearnedReader, load_learned_reader
from dateline.claims.rows import RowIndex
from dateline.claims.triggers import load_light_verbs, load_triggers
from dateline.places import Gazetteer, load_gazetteer


@dataclass(frozen=True, slots=True, kw_only=True)
class Resources:
    """The tables and the gazetteer that the coder reads with.

    Attributes:
        reader: the learned reader; None where its weights are not there.
    """

    codebook: Codebook
    rows: RowIndex
    light_verbs: LightVerbs
    gazetteer: Gazetteer
    reader: LearnedReader | None = None


@cache
def load_resources() -> Resources:
    """The tables and the gazetteer that come with Dateline."""
    return Resources(
        codebook=load_codebook(),
        rows=RowIndex(load_triggers()),
        light_verbs=LightVerbs(load_light_verbs()),
        gazetteer=load_gazetteer(),
        reader=load_learned_reader(),
    )
