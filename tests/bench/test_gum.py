"""The score on GUM, with an invented document in its format."""

from pathlib import Path

import pytest

from dateline.bench import gum
from dateline.bench.gum_reader import read_folder
from dateline.errors import MissingResourceError

TREE = """<rst><header/><body>
<segment id="1" parent="2" relname="attribution-positive">The mayor said</segment>
<segment id="2" parent="3" relname="span">it fell .</segment>
<segment id="4" parent="3" relname="elaboration-additional">Nobody crossed it .</segment>
<group id="3" type="span"/>
</body></rst>"""
WORDS = (
    "The DT DET, mayor NN NOUN, said VVD VERB, it PP PRON, fell VVD VERB, . . PUNCT",
    "Nobody NN PRON, crossed VVD VERB, it PP PRON, . . PUNCT",
)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A folder with one tree and its XML."""
    (tmp_path / "xml").mkdir()
    (tmp_path / "invented.rs4").write_text(TREE, "utf-8")
    lines = ["<text>", "<p>"]
    for sentence in WORDS:
        tokens = [token.split() for token in sentence.split(", ")]
        lines += ["<s>", *(f"{word}\t{tag}\t{word}\t_\t{pos}" for word, tag, pos in tokens)]
        lines += ["</s>"]
    (tmp_path / "xml" / "invented.xml").write_text("\n".join([*lines, "</p>"]), "utf-8")
    return tmp_path


def test_read_folder_puts_the_text_together(corpus: Path) -> None:
    (found,) = read_folder(corpus)
    assert found.document.text == "The mayor said it fell. Nobody crossed it."


def test_read_folder_reads_attributions_as_tokens(corpus: Path) -> None:
    (found,) = read_folder(corpus)
    (attribution,) = found.attributions
    assert attribution.unit == {0, 1, 2}
    assert attribution.content == {3, 4, 5}


def test_read_folder_without_trees_says_so(tmp_path: Path) -> None:
    with pytest.raises(MissingResourceError, match="GUM"):
        read_folder(tmp_path)


@pytest.mark.model
def test_run_finds_the_attribution(corpus: Path) -> None:
    result = gum.run(corpus)
    assert (result.n, result.measures["f1"].value) == (1, 1.0)


@pytest.mark.model
@pytest.mark.corpora
def test_gum_stays_above_its_floor(corpora: Path) -> None:
    result = gum.run(corpora / "gum_news")
    assert result.measures["f1"].value >= 0.75
