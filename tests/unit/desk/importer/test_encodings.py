"""Old encodings and fonts; files that are no text are refused."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.desk.importer.encodings import UnreadableReportError, decode
from plugins.desk.importer.legacy_fonts import detect, legacy_font, to_unicode

TEXT = "Hội nghị ở xã Phú Lương bàn về thủy lợi, có đồng chí Bế Văn Lưu dự.\n" * 3
TCVN3 = "Héi nghÞ bµn vÒ thuû lîi, cã ®ång chÝ BÕ V¨n L­u dù vµ chØ ®¹o."
VNI = "Hoäi nghò baøn veà thuûy lôïi, coù ñoàng chí Beá Vaên Löu döï vaø chæ ñaïo."
SAID = "Hội nghị bàn về thủy lợi, có đồng chí Bế Văn Lưu dự và chỉ đạo."


def cp1258(text: str) -> bytes:
    """As Windows writes Vietnamese: tones after their letter."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    out = ""
    for char in text:
        parts = unicodedata.normalize("NFD", char)
        letter = "".join(part for part in parts if part not in tones)
        out += unicodedata.normalize("NFC", letter)
        out += "".join(part for part in parts if part in tones)
    return out.encode("cp1258")


@pytest.mark.parametrize(
    "name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_unicode_is_read_with_and_without_a_mark(name: str) -> None:
    assert decode(TEXT.encode(name)) == TEXT


def test_windows_1258_is_read() -> None:
    assert decode(cp1258(TEXT)) == TEXT


def test_utf8_read_as_latin_is_repaired() -> None:
    assert decode(TEXT.encode().decode("latin-1").encode()) == TEXT


@pytest.mark.parametrize(("typed", "code"), [(TCVN3, "tcvn3"), (VNI, "vni")])
@pytest.mark.parametrize("name", ["utf-8", "latin-1"])
def test_old_font_text_becomes_unicode(typed: str, code: str, name: str) -> None:
    assert detect(typed) == code
    read = decode(typed.encode(name))
    assert read.replace("uỷ", "ủy") == SAID


def test_capital_fonts_give_capitals() -> None:
    assert to_unicode("héi nghÞ", "tcvn3", capitals=True) == "HỘI NGHỊ"


@pytest.mark.parametrize(
    ("font", "code"),
    [
        (".VnTimeH", "tcvn3"),
        ("VNI-Times", "vni"),
        ("Times New Roman", None),
        ("Vntx", None),
    ],
)
def test_old_fonts_are_known_by_name(font: str, code: str | None) -> None:
    assert legacy_font(font) == code


@pytest.mark.parametrize(
    "data",
    [b"\x00\x01\x02" * 200, bytes(range(256)) * 30, b"%PDF-1.4 x", b"{\\rtf1 x}"],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableReportError, match="văn bản"):
        decode(data)


VISCII = "\xf0\xafng chí B\xaa Vån L\xdfu ch\xfc trì h\xb6i ngh\xb8 t\xb1ng k\xaat."
VPS = "Hœi nghž t„ng k?t công tác dân s•, k? ho?ch hóa gia đình"


SYMBOL = "H\uf0e9i ngh\uf0de t\uf0e6ng k\uf0d5t c\uf0abng t\uf0b8c d\uf0a9n v\uf0a9n"


@pytest.mark.parametrize(
    "data", [VISCII.encode("latin-1"), VPS.encode(), SYMBOL.encode()]
)
def test_an_old_code_that_is_not_known_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableReportError, match="văn bản"):
        decode(data)


@pytest.mark.parametrize(
    "text",
    [
        "Bà H'Lim Niê Kđăm và ông Y Ƀhiŏ Mlô thăm buôn Ƀuôr, xã Ea Rbin, tỉnh Đắk Lắk.",
        "Ðồng chí Ðoàn Kim Ðính, Ủy viên Trung ương Ðảng dự lễ khánh thành công trình.",
        "Nhiệt độ 38°C, diện tích 120 m², Đại sứ Müller và ông Besançon tới thăm tỉnh.",
        "The delegation of Luang Prabang visited Vĩnh Phong City on 5 May.",
    ],
)
def test_names_of_others_and_old_letters_are_no_garbage(text: str) -> None:
    assert decode(text.encode()) == text


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_a_refusal(data: bytes) -> None:
    try:
        assert isinstance(decode(data), str)
    except UnreadableReportError:
        return
