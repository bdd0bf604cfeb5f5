"""Films and sound of ours in a text: played on the page, silent until asked."""

import pytest

from plugins.bulletin.body.links import resolve_links
from plugins.bulletin.body.media import in_english, is_own_media, with_players
from plugins.bulletin.body.render import render

PATH = "articles/2031/05/hoi.md"
FILM = "documents/2031/le-hoi.mp4"


def shown(body: str) -> str:
    """The body as a page prints it."""
    html = resolve_links(render(body, PATH).html, lambda file: f"/{file}")
    return with_players(html, lambda _: 3_145_728, lambda _: 200)


def test_a_film_under_its_picture_is_played_when_asked_for() -> None:
    html = shown(f"![Thuyền](images/2031/ho.jpg)\n[Lễ hội hồ (3:20)]({FILM})\n")
    assert '<video controls preload="none" poster="/images/2031/ho.jpg"' in html
    assert f'<source src="/{FILM}" type="video/mp4">' in html
    assert "autoplay" not in html
    assert "<figcaption>Lễ hội hồ (3:20) " in html
    assert f'<a href="/{FILM}" download>Tải về</a> (MP4, 3 MB)' in html


def test_captions_beside_a_film_are_its_track() -> None:
    html = shown(f"[Lễ hội]({FILM})\n[Phụ đề](documents/2031/le-hoi.vtt)\n")
    track = '<track kind="captions" srclang="vi" label="Phụ đề"'
    assert f'{track} src="/documents/2031/le-hoi.vtt">' in html
    assert html.count("le-hoi.vtt") == 1


def test_captions_of_another_language_say_so_by_their_name() -> None:
    body = f"[Lễ hội]({FILM})\n[English](documents/2031/le-hoi.en.vtt)\n"
    assert 'srclang="en" label="English"' in shown(body)


def test_a_sound_stands_alone_and_has_its_name_for_screen_readers() -> None:
    html = shown("Một.\n\n[Lời chào xuân](documents/2031/chao.mp3)\n\nHai.\n")
    assert '<audio controls preload="none" aria-label="Lời chào xuân">' in html
    assert 'type="audio/mpeg"' in html


def test_the_words_below_are_folded_and_stay_words_of_the_text() -> None:
    body = f"[Lễ hội]({FILM})\n\n> Lời phim: Kính thưa bà con.\n>\n> Hết.\n"
    html = shown(body)
    folded = html.partition("<details")[2].partition("</details>")[0]
    assert "<summary>Lời trong phim, bản ghi âm</summary>" in folded
    assert "<p>Kính thưa bà con.</p>" in folded
    assert "<p>Hết.</p>" in folded
    assert render(body, PATH).words >= 10


@pytest.mark.parametrize(
    "body",
    [
        f"Mời [tải phim]({FILM}) về xem.",
        "> Lời: trích dẫn thường.",
        f"[Một]({FILM}) và [hai](documents/2031/hai.mp4)",
        "[Báo cáo](documents/2031/bao-cao.pdf)",
        "[Phụ đề](documents/2031/le-hoi.vtt)",
    ],
)
def test_other_links_and_quotations_stay_what_they_are(body: str) -> None:
    assert "<video" not in shown(body)
    assert "<details" not in shown(body)


def test_a_film_that_is_not_there_leaves_its_title() -> None:
    html = resolve_links(render(f"[Lễ hội]({FILM})", PATH).html, lambda _: None)
    assert "Lễ hội" in with_players(html, lambda _: 0, lambda _: 0)
    assert "<video" not in with_players(html, lambda _: 0, lambda _: 0)


@pytest.mark.parametrize(
    ("address", "ours"),
    [
        ("content:documents/a.mp4", True),
        ("documents/a.MP3", True),
        ("https://khac.example.vn/a.mp4", False),
        ("//khac.example.vn/a.mp4", False),
        ("documents/a.pdf", False),
    ],
)
def test_only_files_of_ours_are_played(address: str, ours: bool) -> None:
    assert is_own_media(address) is ours


def test_a_film_elsewhere_says_how_long_it_is() -> None:
    body = (
        "![Thuyền](images/2031/ho.jpg)\n[Lễ hội (1:03:20)](https://youtu.be/abc123)\n"
    )
    html = shown(body)
    assert "<small>Phim dài 1 giờ 3 phút 20 giây, trên youtu.be</small>" in html
    assert "<video" not in html


GALLERY = """Mời xem ảnh.

images/2031/a.jpg - Thuyền trên hồ
images/2031/b.jpg: Chợ phiên (Ảnh: Nông Văn Mẫu)
images/2031/c.PNG | Múa [khèn]
"""


def test_lines_of_names_and_captions_are_a_gallery() -> None:
    text = render(GALLERY, PATH)
    gallery = text.html.partition('<div class="gallery">')[2]
    assert gallery.count("<figure>") == 3
    assert "<figcaption>Chợ phiên (Ảnh: Nông Văn Mẫu)</figcaption>" in gallery
    assert [one.text for one in text.images][:1] == ["Thuyền trên hồ"]
    assert [one.line for one in text.images] == [3, 4, 5]


def test_a_picture_named_without_a_caption_lacks_its_words() -> None:
    (image,) = render("images/2031/a.jpg\n", PATH).images
    assert image.text == ""


@pytest.mark.parametrize(
    "body", ["Xem images/2031/a.jpg - ảnh.", "`images/2031/a.jpg - mã`"]
)
def test_a_name_in_a_sentence_or_in_code_is_no_picture(body: str) -> None:
    assert render(body, PATH).images == ()


def test_the_link_to_a_file_is_english_in_an_english_text() -> None:
    html = in_english(shown(f"[The lake (3:20)]({FILM})\n"))
    assert f'<a href="/{FILM}" download>Download</a> (MP4, 3 MB)' in html
    assert "Tải về" not in html


def test_how_long_it_plays_is_told_once() -> None:
    assert "(MP4, 3:20, 3 MB)" in shown(f"[Lễ hội hồ]({FILM})\n")
    assert "(MP4, 3 MB)" in shown(f"[Lễ hội hồ (3:20)]({FILM})\n")
