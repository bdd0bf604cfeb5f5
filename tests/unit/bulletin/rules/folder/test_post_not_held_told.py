"""What an editor is told of a post that the registry has not, or has otherwise."""

from datetime import date

import pytest

from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.assembly import assemble
from plugins.bulletin.rules.linked.post_not_held import check
from tests.unit.bulletin.made import NOW, meeting, official, post

DAY = date(2018, 7, 20)
HEAD, ACTING = "Giám đốc Sở Y tế", "Quyền Giám đốc Sở Y tế"
ADD = "bổ sung `posts:` trong officials/an.md; người trùng tên có trang riêng"


def told(printed: str, *posts, **more) -> list[Finding]:
    hop = meeting("hop", day=DAY, attendees=(f"Lò Thị An - {printed}",), **more)
    records = hop, official("an", "Lò Thị An", *posts)
    assembled = assemble([one.entity(NOW) for one in records], NOW)
    [(event, people)] = assembled.people
    return list(check(event, people, assembled.registry))


CASES = [
    (
        [post("Trưởng bản Mây", "2016")],
        "post-not-held",
        'Theo danh bạ, Lò Thị An không giữ chức "Giám đốc Sở Y tế" vào ngày 20/7/2018.',
        "theo danh bạ, ngày ấy giữ: Trưởng bản Mây (từ 2016)",
        "error",
    ),
    (
        [post("Trưởng bản Mây"), post("Tổ trưởng", "2017")],
        "post-not-held",
        'Theo danh bạ, Lò Thị An không giữ chức "Giám đốc Sở Y tế" vào ngày 20/7/2018.',
        "theo danh bạ, ngày ấy giữ: Trưởng bản Mây; Tổ trưởng (từ 2017)",
        "error",
    ),
    (
        [post(HEAD, "2010", "2017")],
        "post-not-held",
        'Theo danh bạ, Lò Thị An không giữ chức "Giám đốc Sở Y tế" vào ngày 20/7/2018.',
        "xem lại danh bạ",
        "error",
    ),
    (
        [post(ACTING, "2016", "2020")],
        "post-held-otherwise",
        "Theo danh bạ, ngày 20/7/2018 Lò Thị An giữ chức vụ ấy theo cách khác, không "
        'phải "Giám đốc Sở Y tế".',
        f"theo danh bạ: {ACTING} (2016 – 2020)",
        "error",
    ),
    (
        [post(ACTING, "2016", "2018"), post(HEAD, "2018", "2020")],
        "post-uncertain",
        "Danh bạ chưa đủ rõ để biết ngày 20/7/2018 Lò Thị An có phải là "
        '"Giám đốc Sở Y tế" không.',
        f"theo danh bạ: {ACTING} (2016 – 2018); {HEAD} (2018 – 2020); "
        "ghi rõ chức vụ hoặc ngày",
        "warning",
    ),
    (
        [post(ACTING, "2018")],
        "post-uncertain",
        "Danh bạ chưa đủ rõ để biết ngày 20/7/2018 Lò Thị An có phải là "
        '"Giám đốc Sở Y tế" không.',
        f"theo danh bạ: {ACTING} (từ 2018); ghi rõ chức vụ hoặc ngày",
        "warning",
    ),
    (
        [post("Trưởng bản Mây", "2010", "2012")],
        "no-known-post",
        "Danh bạ không ghi Lò Thị An giữ chức vụ nào ngày 20/7/2018.",
        ADD,
        "warning",
    ),
]


@pytest.mark.parametrize(("posts", "rule", "message", "hint", "severity"), CASES)
def test_each_way_not_to_hold_a_post_is_told_whole(
    posts, rule, message, hint, severity
) -> None:
    path, key = "meetings/2018/hop.md", "attendees[0]"
    assert told(HEAD, *posts) == [Finding(path, key, rule, message, hint, severity)]


def test_a_former_post_that_is_still_held_is_told_with_its_time() -> None:
    [finding] = told(f"nguyên {HEAD}", post(HEAD, "2016", "2020"))
    assert finding.message == (
        "Theo danh bạ, ngày 20/7/2018 Lò Thị An vẫn giữ chức vụ mà dòng này ghi là "
        f'"nguyên {HEAD}".'
    )
    assert finding.suggestion == f"theo danh bạ: {HEAD} (2016 – 2020)"
    assert (finding.rule, finding.severity) == ("post-not-held", "error")


def test_beside_a_confirmed_post_an_unknown_one_is_only_asked_for() -> None:
    [finding] = told(f"{HEAD}, Trưởng bản Mây", post(HEAD, "2016"))
    assert finding == Finding(
        "meetings/2018/hop.md",
        "attendees[0]",
        "post-not-in-registry",
        'Danh bạ chưa có chức "Trưởng bản Mây" của Lò Thị An ngày 20/7/2018.',
        ADD,
        "warning",
    )


def test_a_person_without_any_post_is_told_once_however_many_are_printed() -> None:
    assert [one.rule for one in told(f"{HEAD}, Trưởng bản Mây")] == ["no-known-post"]


def test_what_a_draft_prints_is_only_a_warning() -> None:
    [finding] = told(HEAD, post(HEAD, "2010", "2017"), draft=True)
    assert (finding.rule, finding.severity) == ("post-not-held", "warning")


def test_what_is_printed_as_it_was_held_is_no_question() -> None:
    assert told(HEAD, post(HEAD, "2016")) == []
    assert told(f"nguyên {HEAD}", post(HEAD, "2010", "2017")) == []
