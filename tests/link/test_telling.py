from dateline.claims.codebook import load_codebook
from dateline.link.telling import load_common_types


def test_common_types_are_in_the_codebook() -> None:
    known = {one.code.type for one in load_codebook().types}
    assert load_common_types() < known
