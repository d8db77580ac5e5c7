"""Numbers: looked at, linked where it is safe, never changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from primer.model.phone import digits, known_emergency, plausible, sms, tel


@pytest.mark.parametrize(
    ("number", "code", "expected"),
    [
        ("0800 1111", "GB", "tel:08001111"),
        ("999", "GB", "tel:999"),
        ("16000", "EG", "tel:16000"),
        ("088", "MX", "tel:088"),
        ("1056", "GR", "tel:1056"),
        ("000", "AU", "tel:000"),
        ("020 – 261 52 75", "NL", "tel:0202615275"),
        ("+41 58 261 61 61", "CH", "tel:+41582616161"),
        ("+41 58 261 61 61", "LI", "tel:+41582616161"),
        ("+44 (0)20 7946 0000", "GB", None),
        ("0800 1111 or 116", "GB", None),
        ("686868 (text CONNECT)", "CA", None),
        ("0800 1111 / 0808 800 5000", "GB", None),
        ("116/117", "GB", None),
        ("12345678901234", "MX", None),
        ("116 000", "world", None),
        ("999", "world", None),
        ("-", "GB", None),
    ],
)
def test_tel(number: str, code: str, expected: str | None) -> None:
    """A link holds the printed digits as a phone in the country dials them; where there is doubt there is none."""
    assert tel(number, code) == expected


@pytest.mark.parametrize(
    ("number", "code", "expected"),
    [("116111", "AL", "sms:116111"), ("800-422-4453", "US", "sms:8004224453"), ("#1388", "KR", None)],
)
def test_sms(number: str, code: str, expected: str | None) -> None:
    """A number to text is linked with the same caution: a record that says more than a number gets no link."""
    assert sms(number, code) == expected
    assert sms(f"{number} (text CONNECT)", code) is None


@given(
    number=st.text(alphabet="0123456789 +-().–/abc٠١٢٣", max_size=16), code=st.sampled_from(["GB", "MX", "EG", "world"])
)
def test_a_link_never_changes_a_digit(number: str, code: str) -> None:
    """Whatever is printed, a link has exactly its digits in its order, and a plus only where one is printed first."""
    link = tel(number, code)
    if link is not None:
        assert link == f"tel:{'+' if number.strip().startswith('+') else ''}{digits(number)}"


@pytest.mark.parametrize(
    ("number", "code", "expected"),
    [("0800 1111", "GB", True), ("16000", "EG", True), ("911", "MX", True), ("0808 800 50", "GB", False)],
)
def test_plausible(number: str, code: str, expected: bool) -> None:  # noqa: FBT001 (a table of truths)
    """A number of a form that the country uses is plausible, one with a digit missing is not."""
    assert plausible(number, code) is expected


def test_the_same_digits_mean_different_things() -> None:
    """122 is an emergency number in Egypt and not in the United Kingdom."""
    assert (known_emergency("122", "EG"), known_emergency("122", "GB")) == (True, False)
