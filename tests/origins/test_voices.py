from dateline.origins.voices import OutletNames, same_outlet

NAMES = (
    "Anchor News Agency",
    "anchor news agency",
    "Anchor",
    "The Hill Valley Press",
    "HVP",
    "Hill Vanguard Post",
    "https://www.anchor.example.org/a",
)


def test_outlet_is_found_by_its_short_name() -> None:
    assert OutletNames(["Evening Post", "Anchor News Agency"]).same("Anchor") == [
        "Anchor News Agency"
    ]


def test_outlet_names_find_what_comparing_all_finds() -> None:
    known = OutletNames(NAMES)
    for name in NAMES:
        assert known.same(name) == [one for one in NAMES if same_outlet(name, one)]


def test_nobody_is_the_same_outlet_as_none() -> None:
    assert OutletNames(["Evening Post", ""]).same(None) == []
