"""Mọi lệnh của bản tin: python3 tasks.py <lệnh> (Windows: py tasks.py <lệnh>).

Needs only Python; the first call makes `.venv` from the lock. The tasks' docstrings
are what editors read in the list, hence Vietnamese.
"""

import gc
import sys

# Until this check has passed, nothing that an old Python could not read.
if sys.version_info < (3, 11):  # noqa: UP036 - for whoever has an older one
    TOO_OLD = "Bản tin cần Python 3.11 trở lên (python.org); máy này có {}.{}.\n"
    sys.stderr.buffer.write(TOO_OLD.format(*sys.version_info).encode("utf-8"))
    sys.exit(3)

from plugins.desk import environment

environment.use_utf8()
environment.keep_compiled()

from plugins.press.system import unchanged

if __name__ == "__main__":
    # What was looked at before the environment was entered is not looked at again.
    again = environment.started_again()
    said = None if again else unchanged.answer(sys.argv[1:])
    if said is not None:
        print(said, file=sys.stderr)
        sys.exit()
    environment.enter()
    # Hardly anything is garbage while modules are loaded: to look for it among all
    # that they bring takes a tenth of the start.
    gc.set_threshold(200_000)
    from plugins.desk import console

    console.main(str(environment.ROOT))

from datetime import datetime
from functools import partial
from pathlib import Path

from invoke import Context

from plugins.bulletin.kinds import KINDS
from plugins.desk import console, options
from plugins.desk.console import folder

console.adopt()  # a plain `invoke build` is `tasks.py build`
task = partial(console.task, options=options.MEANING)


@task()
def build(
    _: Context,
    content: str = "",
    output: str = "",
    clean: bool = False,
    production: bool = False,
    why: bool = False,
) -> None:
    """Kiểm tra nội dung, dựng cả trang vào output/."""
    from plugins.press.build import build

    source, target = folder(content, "content"), folder(output, "output")
    console.finish(build(source, target, clean, production, why))


@task()
def check(
    _: Context,
    content: str = "",
    *,
    json: bool = False,
    format: str = "text",
    fix: bool = False,
    watch: bool = False,
    explain: str = "",
) -> None:
    """Tìm mọi lỗi của nội dung trong một lượt, không dựng."""
    from plugins.desk.check import check, check_again
    from plugins.desk.handbook import explain as explain_rule

    files = folder(content, "content")
    if explain:
        console.finish(explain_rule(explain))
    elif watch:
        console.finish(check_again(files))
    else:
        console.finish(check(files, "json" if json else format, fix))


@task(name="import", iterable=["paths"])
def import_reports(
    _: Context,
    paths: list[str],
    content: str = "",
    published: str = "",
    *,
    dates: str = "",
    dry_run: bool = False,
    json: bool = False,
    explain: bool = False,
    again: bool = False,
) -> None:
    """Đổi bài từ web hay Word thành bài viết, hội nghị, cán bộ."""
    from plugins.desk.importer.explaining import explain_files
    from plugins.desk.importer.import_reports import import_reports

    files, target = map(Path, paths), folder(content, "content")
    if explain:
        console.finish(explain_files(files, published or None))
    else:
        table = Path(dates) if dates else None
        day = published or None
        console.finish(
            import_reports(files, target, day, dry_run, json, dates=table, again=again)
        )


@task()
def review(
    _: Context,
    content: str = "",
    rule: str = "",
    undo: bool = False,
    count: bool = False,
) -> None:
    """Trả lời các câu hỏi của lần nhập bài, mỗi câu một phím."""
    from plugins.desk.review.review import review

    console.finish(review(folder(content, "content"), rule, undo, count))


@task(positional=["kind", "old", "new"])
def join(_: Context, kind: str, old: str, new: str, content: str = "") -> None:
    """Gộp hai trang cán bộ, hội nghị hay cơ quan làm một."""
    from plugins.desk.review.review import join_pages

    console.finish(join_pages(folder(content, "content"), kind, old, new))


@task(positional=["kind", "old", "new"])
def rename(_: Context, kind: str, old: str, new: str, content: str = "") -> None:
    """Đổi mã (tên tệp) của một trang; mọi chỗ nhắc đổi theo."""
    from plugins.desk.review.review import rename_page

    console.finish(rename_page(folder(content, "content"), kind, old, new))


@task(iterable=["kind"])
def new(_: Context, kind: list[str], title: str = "", content: str = "") -> None:
    """Tạo sẵn một tệp để viết; thiếu gì thì hỏi."""
    from plugins.bulletin.words.dates import VIETNAM
    from plugins.desk.new import new, with_answers

    known = {one.name: one for one in KINDS}
    wanted, called = with_answers(" ".join(kind), title)
    if wanted not in known or not called:
        console.refuse(f'Cách dùng: new {"|".join(known)} --title "Tiêu đề"')
    now = datetime.now(VIETNAM)
    console.finish(new(known[wanted], called, folder(content, "content"), now))


@task()
def serve(
    _: Context, content: str = "", port: int = 8000, *, open: bool = False
) -> None:
    """Xem trước cả bản nháp, và mở bàn biên tập."""
    from plugins.desk.editing.desk import open_desk
    from plugins.desk.editing.office import ROOT as DESK
    from plugins.press.preview.serve import serve

    files, beside = folder(content, "content"), {DESK: open_desk}
    console.finish(serve(files, port, beside, open_browser=open))


@task()
def demo(_: Context, port: int = 8000, *, open: bool = False) -> None:
    """Mở bản tin của một tỉnh không có thật, để xem và thử."""
    from plugins.desk.demo.demo import demo

    console.finish(demo(port, open_browser=open))


@task()
def publish(_: Context, to: str = "", dry_run: bool = False, accept: int = 0) -> None:
    """Dựng bản chính thức và đăng lên một nơi."""
    from plugins.press.publishing.publish import publish

    console.finish(publish(to, dry_run, accept))


@task()
def releases(_: Context, to: str = "") -> None:
    """Kể các bản đã đăng ở một nơi: số, lúc nào, ai, đổi gì."""
    from plugins.press.publishing.publish import releases

    console.finish(releases(to))


@task()
def rollback(_: Context, to: str = "", release: int = 0, accept: int = 0) -> None:
    """Đưa một nơi đã đăng trở về bản trước, hay tới một bản khác."""
    from plugins.press.publishing.publish import rollback

    console.finish(rollback(to, release, accept))


@task()
def archive(_: Context, output: str = "") -> None:
    """Lưu cả trang hôm nay: WARC có mục lục, và zip mở được từ đĩa."""
    from plugins.press.publishing.archiving.archive import archive

    console.finish(archive(folder(output, "luu-tru")))


@task(iterable=["paths"])
def share(_: Context, paths: list[str], to: str = "", content: str = "") -> None:
    """Cho xem trước bài nháp ở một địa chỉ kín, đến lần đăng sau."""
    if not paths:
        console.refuse("Cách dùng: share content/articles/2018/07/x.md --to may-chu")
    from plugins.desk.share import share

    console.finish(share([*map(Path, paths)], to, folder(content, "content")))


@task(positional=["action", "file"])
def redirects(
    _: Context, action: str, file: str, content: str = "", *, dry_run: bool = False
) -> None:
    """Nhập địa chỉ cũ hàng loạt, từ CSV hay sitemap."""
    if action != "import" or not file:
        console.refuse("Cách dùng: redirects import cu.csv")
    from plugins.desk.redirects.import_redirects import import_redirects

    where = folder(content, "content")
    console.finish(import_redirects(Path(file), where, dry_run))


@task(positional=["server"])
def server_config(_: Context, server: str, to: str = "") -> None:
    """In ra cấu hình máy chủ web, hay lịch tự đăng."""
    from plugins.press.publishing.server_config.write import server_config

    console.finish(server_config(server, to))


@task()
def doctor(_: Context, to: str = "") -> None:
    """Xem máy này, hay một nơi đăng, còn thiếu gì."""
    from plugins.desk.doctor import doctor
    from plugins.desk.doctor_target import doctor_target

    console.finish(doctor_target(to) if to else doctor())


@task()
def test(_: Context) -> None:
    """Chạy mọi kiểm thử có thể; bỏ qua gì thì nói vì sao."""
    from plugins.desk.maintaining.quality import test

    console.finish(test())


@task()
def lint(_: Context) -> None:
    """Chỉ xét cách viết mã: trình bày, kiểu, mẫu HTML."""
    from plugins.desk.maintaining.quality import lint

    console.finish(lint())


@task()
def golden(_: Context) -> None:
    """Ghi lại các bản mẫu của kiểm thử; lưu riêng, kèm lý do."""
    from plugins.desk.maintaining.quality import golden

    console.finish(golden())


@task()
def mutants(_: Context) -> None:
    """Thử xem kiểm thử của danh bạ bắt được bao nhiêu lỗi cố ý."""
    from plugins.desk.maintaining.mutants import mutants

    console.finish(mutants())


@task()
def docs(_: Context) -> None:
    """Viết lại các bảng trong docs/ từ mã nguồn."""
    from plugins.desk.maintaining.quality import docs

    console.finish(docs())


@task()
def lock(_: Context) -> None:
    """Ghim lại phiên bản thư viện theo pyproject.toml."""
    from plugins.desk.maintaining.quality import lock

    console.finish(lock())


@task()
def bench(_: Context) -> None:
    """Đo tốc độ dựng trang; số đo ở tests/bench."""
    from tests.bench.__main__ import main

    console.finish(main([]))
