"""What the coder needs beside the text: the tables, loaded once."""

from dataclasses import dataclass
from functools import cache

from dateline.claims.arguments_noun import LightVerbs
from dateline.claims.codebook import Codebook, load_codebook
from dateline.claims.rows import RowIndex
from dateline.claims.triggers import load_light_verbs, load_triggers


@dataclass(frozen=True, slots=True, kw_only=True)
class Resources:
    """The tables that the coder reads with."""

    codebook: Codebook
    rows: RowIndex
    light_verbs: LightVerbs


@cache
def load_resources() -> Resources:
    """The tables that come with Dateline."""
    return Resources(
        codebook=load_codebook(),
        rows=RowIndex(load_triggers()),
        light_verbs=LightVerbs(load_light_verbs()),
    )
