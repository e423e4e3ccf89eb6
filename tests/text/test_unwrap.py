from dateline.text.normalise import normalise

WRAPPED = """\
The mayor of the small river town said on Monday that three shells had
fallen on the market before noon, and that nobody could yet reach the
quarter behind it because the bridge was closed to all traffic.

A medic at the field station counted four wounded, one of them a child
of about six years. The roads to the north stayed open.
"""


def test_unwrap_joins_lines_of_one_width() -> None:
    blocks = normalise(WRAPPED).text.split("\n\n")
    assert ["\n" in block for block in blocks] == [False, False]
    assert "shells had fallen" in blocks[0]


def test_unwrap_joins_text_all_in_capitals() -> None:
    assert [block.count("\n") for block in normalise(WRAPPED.upper()).text.split("\n\n")] == [
        0,
        0,
    ]


def test_unwrap_leads_back_across_a_joined_line() -> None:
    aligned = normalise(WRAPPED)
    at = aligned.text.index("fallen")
    assert WRAPPED[aligned.offsets.to_raw(at) :].startswith("fallen on the market")


def test_unwrap_leaves_a_paragraph_a_line() -> None:
    text = "The army took the bridge on Monday evening, the mayor said.\n" * 4
    assert normalise(text).text.count("\n") == 3


def test_unwrap_leaves_list_items() -> None:
    text = (
        "The note lists what was lost in the raid on the depot by the river, as\n"
        "counted by the owner on the next morning with the help of two guards,\n"
        "- four trucks and the fuel that they had been loaded with the day before\n"
        "- two generators, one of which was found later in a ditch by the road\n"
    )
    lines = normalise(text).text.split("\n")
    assert [line[:2] for line in lines[1:]] == ["- ", "- "]


def test_unwrap_leaves_short_lines_above_the_body() -> None:
    text = "By the river desk, Plain Gazette\nPublished: 3 May 2018\n\n" + WRAPPED
    assert normalise(text).text.split("\n")[1] == "Published: 3 May 2018"


def test_unwrap_keeps_a_hyphen_at_a_line_end() -> None:
    text = WRAPPED.replace("three shells had\nfallen", "three shells, well-\naimed ones, fell")
    assert "well-aimed ones" in normalise(text).text
