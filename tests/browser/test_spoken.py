"""What a voice is given to say: numbers as what they are, abbreviations in full."""

import json
import subprocess
from pathlib import Path

import pytest

from plugins.bulletin.outputs.search.groups import script_modules
from plugins.press.system.project import ROOT

pytestmark = pytest.mark.needs("npm")
SAY = """
const { spoken } = await import(process.argv[1]);
const { readFileSync } = await import('node:fs');
console.log(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(spoken)));
"""
NUMBERS = {
    # Numbers of documents and laws
    "Quyết định 17/2018/QĐ-UBND": (
        "Quyết định 17 năm 2018, quyết định, Ủy ban nhân dân"
    ),
    "Số 512/QĐ-UBND": "Số 512, quyết định, Ủy ban nhân dân",
    "Nghị định số 30/2020/NĐ-CP": "Nghị định số 30 năm 2020, nghị định, Chính phủ",
    "Chỉ thị 05-CT/TW": "Chỉ thị 05, chỉ thị, Trung ương",
    "Luật 91/2025/QH15": "Luật 91 năm 2025, Quốc hội khóa 15",
    "Nghị quyết số 5/2018": "Nghị quyết số 5 năm 2018",
    "QĐ 1989/QĐ-BGDĐT": "QĐ 1989, quyết định, B G D Đ T",
    # Parts of a whole
    "2/3 đại biểu tán thành": "2 phần 3 đại biểu tán thành",
    "đến 2/3 đại biểu": "đến 2 phần 3 đại biểu",
    "đạt 19/19 tiêu chí": "đạt 19 trên 19 tiêu chí",
    "15/21 xã": "15 trên 21 xã",
    "có 7/9 thôn": "có 7 phần 9 thôn",
    "được 8/10.": "được 8 phần 10.",
    "trực 24/7": "trực 24 trên 7",
    "số 12/4 đường Mây": "số 12 trên 4 đường Mây",
    "thắng 3-1": "thắng 3, 1",
    # Days
    "20-21/7": "ngày 20 và ngày 21 tháng 7",
    "Ngày 20-21/7/2018": "Ngày 20 và ngày 21 tháng 7 năm 2018",
    "từ 20-25/7": "từ ngày 20 đến ngày 25 tháng 7",
    "30/6-1/7": "ngày 30 tháng 6 đến ngày 1 tháng 7",
    "Sáng 20/7, tỉnh họp": "Sáng ngày 20 tháng 7, tỉnh họp",
    "Chiều nay (22/11)": "Chiều nay (ngày 22 tháng 11)",
    "chiều 20-7": "chiều ngày 20 tháng 7",
    "ngày 2/3 đại biểu về": "ngày 2 tháng 3 đại biểu về",
    "đến 31/12 phải xong": "đến ngày 31 tháng 12 phải xong",
    "20/7/2018": "ngày 20 tháng 7 năm 2018",
    "26.10.2020": "ngày 26 tháng 10 năm 2020",
    "tháng 7/2018": "tháng 7 năm 2018",
    "7/2018": "tháng 7 năm 2018",
    "quý 2/2018": "quý 2 năm 2018",
    "7-8/2018": "tháng 7 và tháng 8 năm 2018",
    "nhiệm kỳ 2021-2026": "nhiệm kỳ 2021 đến 2026",
    "năm học 2017/2018": "năm học 2017 đến 2018",
    # Hours, telephones, money, amounts
    "8h30 và 14:05": "8 giờ 30 phút và 14 giờ 05 phút",
    "lúc 7h": "lúc 7 giờ",
    "13 giờ 30’": "13 giờ 30 phút",
    "0209.3870.123": "0 2 0 9, 3 8 7 0, 1 2 3",
    "gọi 0912 345 678 nhé": "gọi 0 9 1 2, 3 4 5, 6 7 8 nhé",
    "1900 1234": "1 9 0 0 1 2 3 4",
    "1.500.000đ": "1500000 đồng",
    "50.000 đồng/kg": "50000 đồng mỗi kg",
    "5-7%": "5 đến 7 phần trăm",
    "12,5%": "12,5 phần trăm",
    "rộng 300 m2": "rộng 300 mét vuông",
    "10-12 đ/c": "10 đến 12 đồng chí",
    "1.451 hộ": "1451 hộ",
    # Roman numerals
    "khóa XIV": "khóa 14",
    "lần thứ IV": "lần thứ tư",
    "quý II/2018": "quý 2/2018",
    "anh V": "anh V",
    # Abbreviations
    "UBND, HĐND tỉnh": "Ủy ban nhân dân, Hội đồng nhân dân tỉnh",
    "KT-XH": "kinh tế, xã hội",
    "TP.Bắc Kạn": "thành phố Bắc Kạn",
    "TƯỢNG đài": "TƯỢNG đài",
}


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Say all of them, in one process."""
    folder = tmp_path_factory.mktemp("aloud")
    own = (ROOT / "theme" / "static" / "js" / "aloud" / "spoken.js").read_text("utf-8")
    (folder / "spoken.js").write_text(own, "utf-8")
    short = script_modules()["js/aloud/short.js"]
    (folder / "short.js").write_text(short, "utf-8")
    (folder / "package.json").write_text('{"type": "module"}')
    spoken = Path(folder / "spoken.js").as_uri()
    command = ["node", "--input-type=module", "-e", SAY, spoken]
    texts = json.dumps(list(NUMBERS)).encode()
    done = subprocess.run(command, input=texts, stdout=subprocess.PIPE, check=True)
    return dict(zip(NUMBERS, json.loads(done.stdout), strict=True))


@pytest.mark.parametrize("text", NUMBERS)
def test_a_number_is_said_as_what_it_is(said: dict[str, str], text: str) -> None:
    assert said[text] == NUMBERS[text]
