"""Numbers to dial and addresses of mail."""

import pytest

from plugins.bulletin.words.contacts import is_mail_address, phones_in, wrong_numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("0209 3870 123", ["02093870123"]),
        ("(0209) 3.870.123", ["02093870123"]),
        ("+84 (0)209 3870 123", ["+842093870123"]),
        ("0209.3870.123, máy lẻ 12", ["02093870123", ""]),
        ("0209 3870 123 (máy lẻ 12)", ["02093870123"]),
        ("0209 3870 123; 0912-345-678", ["02093870123", "0912345678"]),
        ("0209.3870.123 - 0209.3870.124", ["02093870123", "02093870124"]),
        ("1900 1234/1022", ["19001234", "1022"]),
        ("Một cửa: 0209 3870 123", [""]),
        ("0209 387O 123", [""]),
        ("12", [""]),
        ("0209387012302093870124", [""]),
        ("0209.387", [""]),
        ("0209 38701 2345", [""]),
        ("387 0123", ["3870123"]),
        ("0084 209 3870 123", ["00842093870123"]),
    ],
)
def test_only_what_is_certain_can_be_dialled(text: str, numbers: list[str]) -> None:
    found = phones_in(text)
    assert [one.number for one in found] == numbers
    assert all(one.shown in text for one in found)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("0209 3870 123 (máy lẻ 12 hoặc 13)", []),
        ("0209 3870 123, 0912 345 67", []),
        ("0209 3870 123, 0912 345", ["0912 345"]),
        ("0209 38701 2345", ["0209 38701 2345"]),
        ("Một cửa: 0209 3870 123", []),
        ("113", []),
    ],
)
def test_a_number_with_too_few_or_too_many_digits_is_found(
    text: str, wrong: list[str]
) -> None:
    assert wrong_numbers(text) == wrong


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("vanphong@so.example.vn", True),
        ("so.y-te+tin@bac-kan.gov.vn", True),
        ("vanphong@so,example.vn", False),
        ("vanphong@so", False),
        ("van phong@so.vn", False),
        ("vănphòng@so.vn", False),
        ("a@so.vn, b@so.vn", False),
        ("a@so..vn", False),
        ("vanphong(a)so.vn", False),
    ],
)
def test_an_address_of_mail_is_one_that_can_be_written_to(
    text: str, is_one: bool
) -> None:
    assert is_mail_address(text) == is_one
