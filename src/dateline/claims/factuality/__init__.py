"""How firmly something is said: polarity, modality and time status, read from the parse."""

from dateline.claims.factuality.reader import read_factuality, read_token
from dateline.claims.factuality.records import Factuality, turn_round
from dateline.claims.factuality.rows import FactualityRow, FactualityTable, load_factuality

__all__ = [
    "Factuality",
    "FactualityRow",
    "FactualityTable",
    "load_factuality",
    "read_factuality",
    "read_token",
    "turn_round",
]
