from dateline.mentions.phrases import PhraseTrie, fold, read_words


def test_fold_drops_case_accents_dots_and_possessives() -> None:
    assert [fold(word) for word in ("U.N.", "Türkiye's", "Da'esh")] == [
        "un",
        "turkiye",
        "daesh",
    ]


def test_words_keep_their_offsets() -> None:
    text = "the al-Nur Front's men"
    assert [text[word.start : word.end] for word in read_words(text)] == [
        "the",
        "al",
        "Nur",
        "Front",
        "men",
    ]


def test_trie_finds_the_longest_phrase() -> None:
    trie: PhraseTrie[int] = PhraseTrie()
    trie.add("river front", 1)
    trie.add("river front army", 2)
    found = list(trie.find(read_words("the River Front Army and the river front")))
    assert [match.values for match in found] == [(2,), (1,)]


def test_trie_looks_up_whole_phrases_only() -> None:
    trie: PhraseTrie[int] = PhraseTrie()
    trie.add("river front army", 2)
    assert trie.look_up("river front") == ()
