from dateline.origins.content import on_other_days, shared_content
from dateline.origins.shingles import Fingerprint, take_fingerprint
from factory import make_document, make_report


def taken(text: str) -> Fingerprint:
    report = make_report(text)
    return take_fingerprint(report, make_document(report))


def test_order_and_function_words_do_not_matter() -> None:
    left, right = taken("Rebels burned the mill at Tarn."), taken("At Tarn a mill burned.")
    assert shared_content(left, right) == (3, 1.0)


def test_long_texts_are_left_to_their_runs() -> None:
    text = "Rebels burned the mill at Tarn. " * 30
    assert shared_content(taken(text), taken(text)) == (0, 0.0)


def test_days_differ_only_where_both_name_some_and_share_none() -> None:
    monday, friday = taken("It burned on Monday."), taken("It burned on Friday.")
    assert on_other_days(monday, friday)
    assert not on_other_days(monday, taken("It burned today."))
    assert not on_other_days(monday, taken("It burned on Friday, after Monday."))
