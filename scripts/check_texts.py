"""Check the marked texts and count what is in them: ``scripts/check_texts.py [FILE …]``."""

import sys
from collections import Counter
from pathlib import Path

from dateline.bench.marked_texts import read_marked

FOLDER = Path(__file__).resolve().parents[1] / "training" / "texts"


def main() -> None:
    """Print a line a file, and the types from the most to the least frequent."""
    paths = [Path(one) for one in sys.argv[1:]] or sorted(FOLDER.glob("*.txt"))
    types: Counter[str] = Counter()
    for path in paths:
        texts = list(read_marked(path))
        events = [one for text in texts for one in text.events]
        types.update(one.type for one in events)
        n_parts = sum(len(one.parts) for one in events)
        n_words = sum(len(text.text.split()) for text in texts)
        counted = f"{n_words} words, {len(events)} events, {n_parts} parts"
        print(f"{path.name}: {len(texts)} texts, {counted}")
    print(", ".join(f"{name} {n}" for name, n in types.most_common()))


if __name__ == "__main__":
    main()
