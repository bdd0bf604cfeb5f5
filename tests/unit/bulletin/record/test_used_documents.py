"""Only documents that a public page offers are published."""

from msgspec.structs import replace

from plugins.bulletin.files.schema import AttachedDocument
from plugins.bulletin.record.ledgers.used_documents import used_documents
from plugins.bulletin.record.text_facts import Reference, TextFacts
from tests.unit.bulletin.made import article, linked, meeting


def attached(name: str) -> tuple[AttachedDocument, ...]:
    return (AttachedDocument(file=f"documents/{name}.pdf", title=name),)


def linking(slug: str, *addresses: str, **more):
    links = tuple(Reference(address, "tệp", 1, 1) for address in addresses)
    return replace(article(slug, **more), text=TextFacts(links=links))


def test_listed_and_linked_documents_of_public_pages_are_used() -> None:
    bulletin = linked(
        meeting("hop", documents=attached("giay-moi")),
        article("tin", documents=attached("bao-cao")),
        linking(
            "khac",
            "content:documents/quyet-dinh.pdf#trang-2",
            "content:documents/thong-bao.pdf",
            "content:images/ho.jpg",
            "/documents/cu.pdf",
            "https://vi-du.vn/documents/x.pdf",
        ),
    )
    assert used_documents(bulletin) == {
        "documents/giay-moi.pdf",
        "documents/bao-cao.pdf",
        "documents/quyet-dinh.pdf",
        "documents/thong-bao.pdf",
    }


def test_what_only_drafts_offer_is_not_published() -> None:
    bulletin = linked(
        article("nhap", status="draft", documents=attached("kin")),
        linking("an", "content:documents/kin.pdf", status="hidden"),
    )
    assert used_documents(bulletin) == set()
