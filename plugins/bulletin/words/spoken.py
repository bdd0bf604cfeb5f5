"""What is written short besides bodies and posts, and how it is said aloud.

LETTERS["QĐ"]  →  "quyết định", in the number of a document
UNITS["m2"]    →  "mét vuông", after a number
SHORT["đ/c"]   →  "đồng chí"

Abbreviations of bodies and posts stand in `abbreviations`, for reading aloud too.
"""

from collections.abc import Mapping

LETTERS: Mapping[str, str] = {
    "QĐ": "quyết định",
    "NĐ": "nghị định",
    "NQ": "nghị quyết",
    "TT": "thông tư",
    "TTLT": "thông tư liên tịch",
    "CT": "chỉ thị",
    "KH": "kế hoạch",
    "TB": "thông báo",
    "BC": "báo cáo",
    "CV": "công văn",
    "CĐ": "công điện",
    "TTr": "tờ trình",
    "HD": "hướng dẫn",
    "KL": "kết luận",
    "QC": "quy chế",
    "QyĐ": "quy định",
    "L": "luật",
    "PL": "pháp lệnh",
    "CP": "Chính phủ",
    "TTg": "Thủ tướng Chính phủ",
    "QH": "Quốc hội",
    "VPCP": "Văn phòng Chính phủ",
    "ĐH": "đại hội",
}
UNITS: Mapping[str, str] = {
    "%": "phần trăm",
    "‰": "phần nghìn",
    "đ": "đồng",
    "VNĐ": "đồng",
    "VND": "đồng",
    "USD": "đô la Mỹ",
    "km2": "ki lô mét vuông",
    "km²": "ki lô mét vuông",
    "m2": "mét vuông",
    "m²": "mét vuông",
    "m3": "mét khối",
    "m³": "mét khối",
    "km/h": "ki lô mét trên giờ",
    "km": "ki lô mét",
    "cm": "xăng ti mét",
    "mm": "mi li mét",
    "m": "mét",
    "ha": "héc ta",
    "kg": "ki lô gam",
    "kV": "ki lô vôn",
    "kWh": "ki lô oát giờ",
    "°C": "độ xê",
}
SHORT: Mapping[str, str] = {
    "đ/c": "đồng chí",
    "Đ/c": "Đồng chí",
    "v.v.": "vân vân",
    "v.v": "vân vân",
    "&": "và",
}
