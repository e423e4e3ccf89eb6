from pathlib import Path

import pytest

from dateline.bench import geovirus
from dateline.errors import MissingResourceError

XML = """<articles><article><source>x</source>
<text>Doctors in Mosul saw ten cases. In Zorbulak they saw none.</text><locations>
<location><name>Mosul</name><start>12</start><end>17</end><lat>36.3</lat><lon>43.1</lon></location>
<location><name>Zorbulak</name><start>36</start><end>44</end><lat>1</lat><lon>1</lon></location>
</locations></article></articles>"""

pytestmark = pytest.mark.model


def test_run_counts_unplaced_toponyms_as_wrong(tmp_path: Path) -> None:
    (tmp_path / geovirus.FILE).write_text(XML, "utf-8")
    result = geovirus.run(tmp_path)
    assert result.n == 2
    assert result.measures["right_of_all"].value == 0.5
    assert result.measures["right_of_found"].value == 1.0


def test_run_without_the_corpus_says_so(tmp_path: Path) -> None:
    with pytest.raises(MissingResourceError, match="GeoVirus"):
        geovirus.run(tmp_path)
