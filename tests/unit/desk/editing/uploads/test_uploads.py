"""Photos and documents brought to a file: made fit to publish, named, put in place."""

import io
import json
from html import unescape

import pytest
from PIL import Image

from plugins.desk.editing.uploads.photos import LONGEST, Crop, ready
from plugins.press.pictures.prepared import PictureProblem
from plugins.press.preview.requests import Request
from plugins.press.preview.uploads import Upload, parts_of
from tests.content_check import article
from tests.unit.desk.editing.asking import ask, fields, text

PATH, PERSON = "articles/2018/07/bai.md", "officials/lo-van-an.md"
FILES = {PATH: article("title: Cầu mới"), PERSON: "---\nname: Lò Văn An\n---\n"}
RED, BLUE = (200, 30, 30), (30, 30, 200)


def halves(size=(400, 200), turned=False, form="JPEG"):
    """A photo of two colours, left and right as they are to be seen."""
    image = Image.new("RGB", size, RED)
    image.paste(BLUE, (size[0] // 2, 0, *size))
    exif = Image.Exif()
    if turned:  # stored on its side, to be turned by a quarter when it is shown
        image, exif[0x0112] = image.rotate(90, expand=True), 6
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2] = "N", (22.0, 8.0, 0.0)
    made = io.BytesIO()
    image.save(made, form, exif=exif)
    return made.getvalue()


def opened(data):
    return Image.open(io.BytesIO(data))


def is_red(pixel):
    return pixel[0] > 150 > pixel[2]


def test_a_photo_is_turned_as_the_camera_says_and_tells_no_place():
    image = opened(ready(halves(turned=True), Crop()).data)
    assert image.size == (400, 200)
    assert is_red(image.getpixel((20, 100)))
    assert not is_red(image.getpixel((380, 100)))
    assert not image.getexif()


@pytest.mark.parametrize("size", [(5000, 3000), (3000, 5000)])
def test_a_photo_is_shrunk_to_what_pages_show(size):
    image = opened(ready(halves(size), Crop()).data)
    assert max(image.size) == LONGEST
    assert image.width / image.height == pytest.approx(size[0] / size[1], rel=0.01)


@pytest.mark.parametrize(("point", "red"), [("giữa trái", True), ("giữa phải", False)])
def test_what_is_cropped_keeps_the_point_that_was_chosen(point, red):
    image = opened(ready(halves(), Crop("1:1", point)).data)
    assert image.size == (200, 200)
    assert {is_red(image.getpixel((x, 100))) for x in (5, 195)} == {red}


def test_a_drawing_of_few_colours_stays_sharp():
    made = ready(halves(form="PNG"), Crop())
    assert made.suffix == ".png"
    assert opened(made.data).convert("RGB").getpixel((20, 100)) == RED


def test_a_photo_of_an_iphone_is_taken_too():
    heif = pytest.importorskip("pillow_heif")
    made = io.BytesIO()
    heif.from_pillow(opened(halves())).save(made, format="HEIF")
    image = opened(ready(made.getvalue(), Crop()).data)
    assert (image.format, image.size) == ("JPEG", (400, 200))


@pytest.mark.parametrize(
    "data", [b"GIF89a" + b"\0" * 40, b"<svg></svg>", b"", halves()[:300]]
)
def test_what_is_no_photo_is_refused_in_a_sentence(data):
    with pytest.raises(PictureProblem):
        ready(data, Crop())


@pytest.fixture(name="opened_desk")
def _opened_desk(open_with):
    return open_with(FILES)


def send(desk, path, name, data, **form):
    """Send a form with a file, as the page has it."""
    seen = fields(ask(desk, f"tai-len/{path}"))["dau"]
    headers = {
        "host": "127.0.0.1:8000",
        "origin": "http://127.0.0.1:8000",
        "cookie": f"ban-bien-tap={desk.guard.key}",
    }
    given = {"dau": seen, **form}
    files = {"tep": Upload(name, data)} if data is not None else {}
    return desk.answer(Request("POST", f"tai-len/{path}", {}, headers, given, files))


def test_a_photo_is_stored_under_the_name_of_its_words_and_is_the_cover(opened_desk):
    desk, content = opened_desk
    words = {"alt": "Cầu Mây nhìn từ xã", "caption": "Cầu mới", "credit": "Lò An"}
    answer = send(desk, PATH, "IMG_0012.JPG", halves(), vao="cover", **words)
    assert answer.status == 303
    assert (content / "images/2018/07/cau-may-nhin-tu-xa.jpg").exists()
    now = (content / PATH).read_text("utf-8")
    assert "image: images/2018/07/cau-may-nhin-tu-xa.jpg" in now
    assert "alt: Cầu Mây nhìn từ xã" in now
    assert "credit: Lò An" in now


@pytest.mark.parametrize(
    ("point", "line"), [("trên phải", "focus: trên phải"), ("giữa giữa", "")]
)
def test_the_point_that_was_chosen_holds_where_pages_cut_the_photo(
    opened_desk, point, line
):
    desk, content = opened_desk
    words = {"alt": "Cầu Mây", "vao": "cover", "diem": point}
    assert send(desk, PATH, "IMG_0012.JPG", halves(), **words).status == 303
    now = (content / PATH).read_text("utf-8")
    assert (line in now) if line else ("focus" not in now)


def test_a_photo_in_the_text_stands_at_its_end_with_its_words(opened_desk):
    desk, content = opened_desk
    words = {"alt": "Cầu [mới]", "caption": "Cầu Mây", "credit": "Lò An"}
    send(desk, PATH, "a.jpg", halves(), vao="bai", **words)
    assert (
        (content / PATH)
        .read_text("utf-8")
        .endswith(
            "\n\n![Cầu (mới)](images/2018/07/cau-moi.jpg)\n\n*Cầu Mây (Ảnh: Lò An)*\n"
        )
    )


def test_two_photos_of_one_name_are_two_files_and_one_twice_is_one(opened_desk):
    desk, content = opened_desk
    for size in ((400, 200), (300, 200), (400, 200)):
        send(desk, PATH, "a.jpg", halves(size), vao="bai", alt="Cầu")
    names = sorted(p.name for p in (content / "images/2018/07").iterdir())
    assert names == ["cau-2.jpg", "cau.jpg"]


def test_without_words_for_it_no_photo_is_taken(opened_desk):
    desk, content = opened_desk
    answer = send(desk, PATH, "a.jpg", halves(), vao="cover", alt=" ")
    assert answer.status == 422
    assert not (content / "images").exists()
    assert (content / PATH).read_text("utf-8") == FILES[PATH]


def test_a_photo_dropped_on_the_text_is_stored_and_its_place_told(opened_desk):
    desk, content = opened_desk
    answer = send(desk, PATH, "image.png", halves(), kieu="json")
    path = json.loads(answer.data)["path"]
    assert path == "images/2018/07/cau-moi.jpg"
    assert (content / path).exists()
    refused = send(desk, PATH, "a.gif", b"GIF89a....", kieu="json")
    assert refused.status == 422
    assert "Chưa lưu" in json.loads(refused.data)["said"]


def test_a_document_is_listed_with_its_title(opened_desk):
    desk, content = opened_desk
    form = {"viec": "tai-lieu", "ten": "Báo cáo 12/BC-UBND"}
    send(desk, PATH, "Bao cao (1).PDF", b"%PDF-1.4 x", **form)
    assert (content / "documents/2018/07/bao-cao-12-bc-ubnd.pdf").exists()
    now = (content / PATH).read_text("utf-8")
    assert "file: documents/2018/07/bao-cao-12-bc-ubnd.pdf" in now
    assert "title: Báo cáo 12/BC-UBND" in now


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.exe", b"MZ", "không đăng được loại tệp"),
        ("a.pdf", b"<html>", "không phải .pdf"),
        ("a.docx", b"%PDF", "không phải .docx"),
        ("../../../a.html", b"<html>", "không đăng được loại tệp"),
        ("", None, "hãy chọn một tệp"),
    ],
)
def test_a_document_of_another_kind_is_not_taken(opened_desk, name, data, said):
    desk, content = opened_desk
    answer = send(desk, PATH, name, data, viec="tai-lieu")
    assert said in unescape(text(answer))
    assert not (content / "documents").exists()


def test_names_that_lead_elsewhere_do_not(opened_desk):
    desk, content = opened_desk
    form = {"viec": "tai-lieu", "ten": "../../x"}
    send(desk, PATH, "..\\..\\y.pdf", b"%PDF-1.4", **form)
    assert [p.name for p in content.rglob("*.pdf")] == ["x.pdf"]
    assert list(content.parent.glob("*.pdf")) == []


def test_a_sent_form_with_a_file_is_read_byte_for_byte():
    data = bytes(range(256)) * 3 + b"\r\n--y\r\n\r\n"
    sent = (
        b'--xx\r\nContent-Disposition: form-data; name="alt"\r\n\r\n'
        + "Cầu".encode()
        + b'\r\n--xx\r\nContent-Disposition: form-data; name="tep"; filename="'
        + 'c "a".jpg'.replace('"', "%22").encode()
        + b'"\r\nContent-Type: image/jpeg\r\n\r\n'
        + data
        + b"\r\n--xx--\r\n"
    )
    fields_, files = parts_of(sent, "multipart/form-data; boundary=xx")
    assert fields_ == {"alt": "Cầu"}
    assert files == {"tep": Upload('c "a".jpg', data)}


@pytest.mark.parametrize(
    "type_", ["multipart/form-data", "multipart/form-data; boundary="]
)
def test_a_form_without_its_boundary_is_empty(type_):
    assert parts_of(b"--xx\r\n\r\n\r\n--xx--", type_) == ({}, {})


def test_what_was_copied_from_word_is_markdown(opened_desk):
    rows = "<tr><th>Xã</th><th>Ha</th></tr><tr><td>Mây</td><td>12</td></tr>"
    html = f"<p>Một <b>đậm</b></p><table>{rows}</table>"
    told = json.loads(ask(opened_desk[0], "chu", {"html": html}).data)
    assert told["text"] == "Một **đậm**\n\n| Xã | Ha |\n| --- | --- |\n| Mây | 12 |"
