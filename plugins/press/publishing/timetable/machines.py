"""Publishing by itself from a machine: by systemd, cron, or the tasks of Windows.

cron(Clone("/srv/ban-tin-nguon", "bantin", "may-chu"))  →  "*/10 * * * * cd … && git …"

What publishes is a clone of its own, in which nobody edits: a timer would else take
half an edit for a whole one.
"""

import shlex
from typing import NamedTuple
from xml.sax.saxutils import escape

MINUTES = 10
# Of what lies there publishing changes the ledgers alone; a site may lack one, and of
# two names git adds neither then.
LEDGERS = "--all content"


class Clone(NamedTuple):
    """A clone of content and program: where, of which user, for which target."""

    folder: str
    user: str
    target: str


def commands(clone: Clone) -> list[str]:
    """What is done each time, in order; what was learnt of addresses is sent back."""
    return [
        "git pull --quiet --rebase --autostash",
        f"python3 tasks.py publish --to {shlex.quote(clone.target)}",
        f"git add {LEDGERS}",
        'git diff --cached --quiet || git commit --quiet -m "Sổ địa chỉ"',
        "git push --quiet",
    ]


def _line(clone: Clone) -> str:
    pull, publish, *back = commands(clone)
    # A site that has no ledgers yet, or nothing new in them, is as well.
    return f"{pull} && {publish} && {{ {'; '.join(back)}; }}"


_SYSTEMD = """\
# Tự đăng {target}, {minutes} phút một lần: bài hẹn giờ lên đúng giờ.
# 1. Trong một bản git riêng, không ai sửa bài ở đó: {folder}
# 2. Chép phần đầu vào /etc/systemd/system/ban-tin-{name}.service
# 3. Chép phần sau vào /etc/systemd/system/ban-tin-{name}.timer
# 4. sudo systemctl enable --now ban-tin-{name}.timer
# Xem lần chạy trước: journalctl -u ban-tin-{name}

# ban-tin-{name}.service
[Unit]
Description=Đăng bản tin lên {target}
Wants=network-online.target
After=network-online.target

[Service]
Type=oneshot
User={user}
WorkingDirectory={folder}
ExecStart=/bin/sh -c {command}
TimeoutStartSec=2h

# ban-tin-{name}.timer
[Unit]
Description=Đăng bản tin lên {target}, {minutes} phút một lần

[Timer]
OnCalendar=*:0/{minutes}
Persistent=true

[Install]
WantedBy=timers.target
"""


def systemd(clone: Clone) -> str:
    """A service and its timer; commented for whoever installs them."""
    quoted = _line(clone).replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return _SYSTEMD.format(
        target=clone.target,
        name=shlex.quote(clone.target).strip("'"),
        folder=clone.folder,
        user=clone.user,
        minutes=MINUTES,
        command=f'"{quoted}"',
    )


def cron(clone: Clone) -> str:
    """A line for `crontab -e`; cron takes % for an end of line."""
    line = f"cd {shlex.quote(clone.folder)} && {_line(clone)}".replace("%", "\\%")
    return (
        f"# Tự đăng {clone.target}: crontab -e, chép dòng dưới. Lời báo nằm trong "
        f"tự-đăng.log.\n*/{MINUTES} * * * * ({line}) >>tự-đăng.log 2>&1\n"
    )


_WINDOWS = """\
<?xml version="1.0" encoding="UTF-16"?>
<!-- Tự đăng {target}. Lưu thành ban-tin.xml (UTF-16), rồi trong cửa sổ lệnh:
     schtasks /Create /TN "Ban tin" /XML ban-tin.xml -->
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>Đăng bản tin lên {target}</Description>
  </RegistrationInfo>
  <Triggers>
    <CalendarTrigger>
      <Repetition><Interval>PT{minutes}M</Interval><Duration>P1D</Duration></Repetition>
      <StartBoundary>2026-01-01T00:00:00</StartBoundary>
      <ScheduleByDay><DaysInterval>1</DaysInterval></ScheduleByDay>
    </CalendarTrigger>
  </Triggers>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <StartWhenAvailable>true</StartWhenAvailable>
    <RunOnlyIfNetworkAvailable>true</RunOnlyIfNetworkAvailable>
    <ExecutionTimeLimit>PT2H</ExecutionTimeLimit>
  </Settings>
  <Actions>
    <Exec>
      <Command>cmd.exe</Command>
      <Arguments>/c {command}</Arguments>
      <WorkingDirectory>{folder}</WorkingDirectory>
    </Exec>
  </Actions>
</Task>
"""


def windows(clone: Clone) -> str:
    """A task for the Task Scheduler, as `schtasks /XML` takes it."""
    pull, publish, add, commit, push = commands(clone)
    start = publish.replace("python3", "py").replace("'", '"')
    back = f"{add} & ({commit}) & {push}"
    command = f"{pull} && {start} && ({back})"
    return _WINDOWS.format(
        target=escape(clone.target),
        minutes=MINUTES,
        folder=escape(clone.folder),
        command=escape(command),
    )
