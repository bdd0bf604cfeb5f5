"""Publishing by itself from a code host: after each edit, and when an hour has come.

github(Clone(…, "may-chu"))  →  ".github/workflows/ban-tin.yml" with five steps
"""

import json
import shlex

from plugins.press.publishing.timetable.machines import LEDGERS, Clone

_GITHUB = """\
# Lưu thành .github/workflows/ban-tin.yml
# Khóa để vào nơi đăng: Settings, Secrets and variables, Actions: SSH_KEY và
# SSH_KNOWN_HOSTS (một dòng của ssh-keyscan, đã so với người quản trị), hoặc
# BANTIN_PASSWORD, hoặc AWS_….
name: Bản tin
on:
  push:
    branches: [main]
  pull_request:
  schedule:
    - cron: "*/30 * * * *"  # bài hẹn giờ; máy của GitHub có khi trễ vài phút
permissions:
  contents: write
concurrency: ban-tin
jobs:
  ban-tin:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - name: Kiểm tra
        run: {check}
      - name: Dựng
        run: {build}
      - name: Khóa
        if: github.event_name != 'pull_request'
        env:
          SSH_KEY: ${{{{ secrets.SSH_KEY }}}}
          SSH_KNOWN_HOSTS: ${{{{ secrets.SSH_KNOWN_HOSTS }}}}
        run: {keys}
      - name: Đăng
        if: github.event_name != 'pull_request'
        env:
          BANTIN_PASSWORD: ${{{{ secrets.BANTIN_PASSWORD }}}}
          AWS_ACCESS_KEY_ID: ${{{{ secrets.AWS_ACCESS_KEY_ID }}}}
          AWS_SECRET_ACCESS_KEY: ${{{{ secrets.AWS_SECRET_ACCESS_KEY }}}}
        run: {publish}
      - name: Lưu sổ địa chỉ
        if: github.event_name != 'pull_request'
        run: {ledgers}
"""
_GITLAB = """\
# Lưu thành .gitlab-ci.yml. Bài hẹn giờ: Build, Pipeline schedules, 30 phút một lần.
# Khóa để vào nơi đăng: Settings, CI/CD, Variables: SSH_KEY và SSH_KNOWN_HOSTS (một dòng
# của ssh-keyscan, đã so với người quản trị), hoặc BANTIN_PASSWORD, hoặc AWS_…;
# PUSH_TOKEN để lưu sổ địa chỉ.
image: python:3.12
stages: [check, publish]
before_script:
  - apt-get update -q && apt-get install -q -y git openssh-client rsync
kiểm tra:
  stage: check
  script:
    - {check}
    - {build}
đăng:
  stage: publish
  resource_group: ban-tin
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - {keys}
    - {publish}
    - {remote}
    - git switch --quiet -C "$CI_COMMIT_BRANCH"
    - {ledgers}
"""
_KEYS = (
    'if [ -n "$SSH_KEY" ]; then install -d -m 700 ~/.ssh && '
    'echo "$SSH_KEY" >~/.ssh/id_ed25519 && chmod 600 ~/.ssh/id_ed25519 && '
    'echo "$SSH_KNOWN_HOSTS" >>~/.ssh/known_hosts; fi'
)
_REMOTE = "https://ban-tin:$PUSH_TOKEN@$CI_SERVER_HOST/$CI_PROJECT_PATH"
# Nobody published from this machine before, so it looks before it does.
_PUBLISH = (
    "python3 tasks.py publish --to {to} --dry-run && python3 tasks.py publish --to {to}"
)
_LEDGERS = (
    'git config user.name "Bản tin" && git config user.email ban-tin@localhost && '
    f"git add {LEDGERS} && "
    'if ! git diff --cached --quiet; then git commit --quiet -m "Sổ địa chỉ [skip ci]" '
    "&& git push --quiet origin HEAD; fi"
)


def github(clone: Clone) -> str:
    """A workflow that checks and builds every change, and publishes the main branch."""
    return _GITHUB.format(**_steps(clone))


def gitlab(clone: Clone) -> str:
    """The same for GitLab and its kin."""
    return _GITLAB.format(**_steps(clone))


def _steps(clone: Clone) -> dict[str, str]:
    """Each command as a quoted scalar: in plain ones a colon or # would say more."""
    steps = {
        "check": "python3 tasks.py check",
        "build": "python3 tasks.py build --production",
        "keys": _KEYS,
        "publish": _PUBLISH.format(to=shlex.quote(clone.target)),
        "ledgers": _LEDGERS,
        "remote": f'git remote set-url origin "{_REMOTE}"',
    }
    return {
        name: json.dumps(command, ensure_ascii=False) for name, command in steps.items()
    }
