from random import Random

from dateline.bench.syndication import half_of, score
from dateline.bench.syndication_edits import HEAVY, STRENGTHS, THIRD, cut, edit, reorder, reword
from dateline.bench.syndication_set import copy_pairs, hard_negatives, make_set
from dateline.bench.syndication_sources import Story

SENTENCES = (
    "Two gunmen shot at the customs house of Dorn on Monday, the mayor said.",
    "The clerks had already gone home, and nobody was killed in the attack.",
    "Police arrested a ferryman who had also carried the men across the river.",
    "The customs house, which was built in the year of the flood, has no guards.",
    "Traders said that they would not return before the road is safe again.",
    "It was the third attack on an office of the state since the beginning of June.",
)


def story(name: str, topic: str = "one", words: str = "") -> Story:
    sentences = tuple(f"{one[:-1]} {words}." if words else one for one in SENTENCES)
    return Story(id=name, topic=topic, group=topic, sentences=sentences)


def test_cut_keeps_the_lead_and_the_order() -> None:
    kept = cut(SENTENCES, 0.5, Random(1))
    assert kept[0] == SENTENCES[0]
    assert kept == sorted(kept, key=SENTENCES.index)
    assert len(kept) == 3


def test_truncation_keeps_the_first_third() -> None:
    edited = edit(SENTENCES * 3, THIRD, Random(3))
    assert len(edited) <= 9


def test_reordered_story_has_the_same_sentences() -> None:
    assert sorted(reorder(SENTENCES, Random(5))) == sorted(SENTENCES)


def test_heavy_rewording_leaves_few_words_in_place() -> None:
    assert reword(SENTENCES[1], HEAVY, Random(2)) != SENTENCES[1]


def test_editing_is_the_same_for_one_seed() -> None:
    for strength in STRENGTHS:
        assert edit(SENTENCES, strength, Random(7)) == edit(SENTENCES, strength, Random(7))


def test_set_is_the_same_for_one_seed_and_holds_no_pair_twice() -> None:
    stories = [story("a"), story("b", "two", "by the river")]
    one, other = make_set(stories, 5), make_set(stories, 5)
    assert [item.report.id for item in one] == [item.report.id for item in other]
    assert not copy_pairs(one) & hard_negatives(one)


def test_score_counts_a_found_copy() -> None:
    items = make_set([story("a")], 1)
    scored = score(items)
    assert sum(len(one.true) for one in scored) == len(copy_pairs(items))


def test_half_of_a_story_follows_its_topic() -> None:
    assert half_of(story("a", "one")) == half_of(story("b", "one"))
