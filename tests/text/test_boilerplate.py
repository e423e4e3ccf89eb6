import pytest

from dateline.model import Zone
from dateline.text.boilerplate import wordings, zone_of_label, zone_of_sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Please consider donating to keep this site alive.",
        "Our reporting would not be possible without your gifts.",
        "Donate: https://plain.example/donate/",
        "The Plain Gazette relies on its readers.",
        "Subscribe to our newsletter today.",
        "Follow us on Telegram for more.",
        "Become a member and read without advertising.",
        "Help us keep reporting from the valley.",
        "PayPal: desk@plain.example",
    ],
)
def test_appeal_is_told_by_its_wording(sentence: str) -> None:
    assert zone_of_sentence(sentence) is Zone.APPEAL


@pytest.mark.parametrize(
    "sentence",
    [
        "© 2018 The Plain Gazette.",
        "All rights reserved.",
        "This article was first published by The Harbour Post.",
        "Reposted from Plain News with permission.",
        "The opinions expressed here are those of the author and not of this paper.",
        "Readers may republish this note free of charge.",
        "Reporting by A. Writer in Karm; editing by B. Desk",
        "North Wire contributed to this report.",
        "For media inquiries: desk@plain.example",
        "Source: Plain News",
        "Contact us: desk@plain.example",
        "You receive this e-mail because you signed up.",
        "Published under a Creative Commons licence, licensed under CC BY 4.0.",
        "This page holds copyrighted material.",
    ],
)
def test_notice_is_told_by_its_wording(sentence: str) -> None:
    assert zone_of_sentence(sentence) is Zone.NOTICE


@pytest.mark.parametrize(
    "sentence",
    [
        "PayPal froze the accounts of the militia on Monday.",
        "The charity collected donations for the families of the dead.",
        "Police arrested two men who had moved money through PayPal and bitcoin.",
        "“Please support our fighters,” the commander said.",
        "The ministry said that people should please donate blood in Karm.",
        "The video first appeared on a channel close to the rebels.",
        "The court found the publisher guilty of a breach of copyright law.",
        "Rebels took responsibility for the attack on the depot.",
        "Residents need your attention least of all, the envoy told the hall.",
        "The army gave permission to enter the village.",
        "The rebels follow no law on the river.",
        "The report was published in Geneva.",
        "Sources close to the talks spoke of progress.",
        "The group said it was not responsible for the blast.",
        "The army contributed to this operation with two battalions.",
        "No part of this valley was spared by the shelling.",
        "Sources: the mayor may leave his post.",
        "“Help us reach the river,” a boy told the guard.",
        "The terms of the truce were read out in the market.",
    ],
)
def test_news_is_not_swallowed(sentence: str) -> None:
    assert zone_of_sentence(sentence) is Zone.BODY


def test_label_speaks_for_the_whole_paragraph() -> None:
    paragraph = "Disclaimer: this is a note. The army took Karm. Nobody was hurt."
    assert zone_of_label(paragraph) is Zone.NOTICE


def test_table_keys_stand_in_lower_case() -> None:
    assert [one.key for one in wordings() if one.key != one.key.casefold()] == []
