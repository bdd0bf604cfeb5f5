"""Small Word files made by hand: a body of XML, and the parts beside it."""

import io
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
    'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
    "</Types>"
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="{main}"/></Relationships>'
)
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def part(name: str, inner: str) -> str:
    """An XML part whose root is w:name."""
    return f"<w:{name} {NAMESPACES}>{inner}</w:{name}>"


def docx(
    body: str,
    parts: Mapping[str, str] | None = None,
    main: str = "word/document.xml",
) -> bytes:
    """A Word file with the body and further parts by name, as "styles"."""
    inner = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": RELATIONS.format(main=main),
        main: part("document", f"<w:body>{body}</w:body>"),
        **{
            f"word/{name}.xml": part(*_root(name, xml))
            for name, xml in (parts or {}).items()
        },
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as written:
        for name, text in inner.items():
            # Without the hour: the same words are the same file, whenever it is made.
            written.writestr(zipfile.ZipInfo(name), text)
    return file.getvalue()


def _root(name: str, inner: str) -> tuple[str, str]:
    roots = {"header1": "hdr", "footer1": "ftr"}
    return roots.get(name, name), inner


def paragraph(*runs: str, properties: str = "") -> str:
    """A paragraph of runs; plain text becomes a run."""
    made = [one if one.startswith("<") else run(one) for one in runs]
    told = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{told}{''.join(made)}</w:p>"


def run(text: str, properties: str = "") -> str:
    """A run with its properties as XML."""
    told = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{told}<w:t xml:space="preserve">{text}</w:t></w:r>'


def font(name: str) -> str:
    """The property of a run set in a font."""
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'


def style(name: str, properties: str, kind: str = "paragraph", more: str = "") -> str:
    """A style of runs or paragraphs; more are attributes and elements before them."""
    default = ' w:default="1"' if name == "Normal" else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{name}"{default}><w:name w:val="{name}"/>'
        f"{more}<w:rPr>{properties}</w:rPr></w:style>"
    )


def numbering(**levels: str) -> str:
    """Lists by number: "upperRoman %1." for one level, "…|…" for several."""
    kinds, nums = [], []
    for key, written in levels.items():
        number = key.removeprefix("n")
        inner = "".join(
            f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
            for place, (kind, _, text) in enumerate(
                level.partition(" ") for level in written.split("|")
            )
        )
        kinds.append(
            f'<w:abstractNum w:abstractNumId="{number}">{inner}</w:abstractNum>'
        )
        nums.append(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        )
    return "".join(kinds + nums)


def numbered(number: int, level: int = 0) -> str:
    """The property of a paragraph that Word counts."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
