"""What programs say when publishing fails, as an editor reads it."""

import errno

import pytest

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.targets.complaints import (
    advice,
    advice_on,
    on_this_machine,
)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("No ED25519 host key is known\nHost key verification failed.", "chưa biết"),
        (
            "@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @\n"
            "Host key verification failed.",
            "đã đổi",
        ),
        ("ssh: Could not resolve hostname a: Name or service not known", "Không tìm"),
        ("ssh: connect to host a port 22: Connection refused", "không trả lời"),
        ("ssh: connect to host a port 22: Connection timed out", "không trả lời"),
        ("a@b: Permission denied (publickey,password).", "ssh-copy-id"),
        ("mkdir: cannot create directory 'x': Permission denied", "quyền ghi"),
        ("rsync: write failed: No space left on device (28)", "hết chỗ"),
        ("bash: line 1: rsync: command not found", "cài rsync"),
        ("rsync: change_dir: Too many levels of symbolic links (40)", "đường dẫn thật"),
        ("client_loop: send disconnect: Broken pipe", "ngắt giữa chừng"),
        ("Permissions 0644 for 'k' are too open.\nUNPROTECTED PRIVATE KEY FILE", "600"),
        ("Connection was closed before we received a response from x", "ngắt giữa"),
        ("fatal: the remote end hung up unexpectedly", "ngắt giữa chừng"),
        ("An error occurred (InternalError) when calling PutObject", "đợi rồi đăng"),
        ("An error occurred (XMinioStorageFull) when calling PutObject", "hết chỗ"),
        ("452 Requested action not taken. Disk full", "hết chỗ"),
        ("remote: error: GH001: Large files detected.", "lớn hơn mức"),
        ("! [remote rejected] x -> x (protected branch hook declined)", "bảo vệ"),
        ("ERROR: Repository not found.", "Không vào được kho"),
        ("fatal: Could not read from remote repository.", "Không vào được kho"),
        ("fatal: Unable to create '/x/packed-refs.lock': File exists.", "một phút"),
        ("fatal: could not read Username for 'https://x': terminal prompts", "token"),
        ("fatal: The requested URL returned error: 403", "token"),
        ("Private key file is encrypted", "ssh-add"),
        ("a@b: Permission denied (publickey).", "ssh-add"),
        ("x: 530 Login incorrect.", "BANTIN_PASSWORD"),
        ("WARNING: Your password has expired.", "đổi mật khẩu"),
        ("This account is currently not available.", '"sftp"'),
        ("[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed", "Chứng chỉ"),
        ("Unable to negotiate with 192.0.2.1: no matching host key type", "mã hóa"),
        ("Timeout, server x not responding.", "không trả lời"),
        ("error: RPC failed; HTTP 413 curl 22", "lớn hơn mức"),
        ("error: file write error: No space left on device", "của máy này hết chỗ"),
        ("remote: fatal: write error: No space left on device", "Nơi đăng hết chỗ"),
        ("something nobody foresaw", "người quản trị"),
    ],
)
def test_a_complaint_says_what_to_do_next_and_keeps_the_words(said, meant):
    told = advice(said)
    assert meant in told.partition("\n")[0]
    assert said in told


def test_what_the_system_refuses_is_told_by_its_number_in_any_language():
    error = OSError(errno.ENOSPC, "Không còn chỗ trên thiết bị", "/srv/x")
    assert "hết chỗ" in advice_on(error)
    assert "/srv/x" in advice_on(error)


def test_the_host_that_is_meant_is_named():
    said = "bantin@may-chu.example.vn: Host key verification failed."
    assert "chạy ssh bantin@may-chu.example.vn một lần" in advice(said)


@pytest.mark.parametrize(
    ("number", "meant"),
    [
        (errno.ENOSPC, "Ổ đĩa của máy này hết chỗ"),
        (errno.EACCES, "Máy này không cho ghi"),
        (errno.EIO, "ổ đĩa có hỏng"),
    ],
)
def test_what_this_machine_refuses_is_not_said_of_the_target(number, meant):
    with pytest.raises(PublishingError, match=meant) as told, on_this_machine():
        raise OSError(number, "không được", ".publish/thu.packed")
    assert ".publish/thu.packed" in str(told.value)
