#!/usr/bin/env bash
# paramiko 5.1.0: a server that does not know the key given by `key_filename` is told by
# AuthenticationException for an Ed25519 key, but by SSHException "Invalid key" for an RSA
# key: the complaint of the last class that the file was tried as hides the refusal.
# Whoever catches AuthenticationException to ask for a password never asks.
#
# An sshd on the loopback address that knows no key at all; keys are made on the spot.
set -euo pipefail

folder=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
python3 -m pip install -q --disable-pip-version-check --target lib 'paramiko==5.1.0' \
  2>/dev/null
ssh-keygen -q -t ed25519 -N '' -f host
for kind in ed25519 rsa; do ssh-keygen -q -t "$kind" -N '' -f "$kind"; done
mkdir -p /run/sshd 2>/dev/null || true
cat > conf <<EOF
Port 18422
ListenAddress 127.0.0.1
HostKey $folder/host
AuthorizedKeysFile none
PidFile $folder/pid
UsePAM no
PasswordAuthentication yes
EOF
"$(command -v sshd || echo /usr/sbin/sshd)" -D -f conf -E log &
server=$!

PYTHONPATH=lib python3 - <<'EOF'
import getpass
import sys
import time
import warnings

warnings.simplefilter("ignore")
import paramiko

print("paramiko", paramiko.__version__)


def said(key):
    client = paramiko.SSHClient()
    client.set_missing_host_key_policy(paramiko.AutoAddPolicy())
    where = {"port": 18422, "username": getpass.getuser(), "key_filename": key}
    try:
        client.connect("127.0.0.1", allow_agent=False, look_for_keys=False, **where)
    except paramiko.SSHException as error:
        return error
    finally:
        client.close()


time.sleep(1)
seen = {kind: said(kind) for kind in ("ed25519", "rsa")}
for kind, error in seen.items():
    print(f"{kind}: {type(error).__name__}: {error}")
refused = {kind: isinstance(e, paramiko.AuthenticationException) for kind, e in seen.items()}
if refused != {"ed25519": True, "rsa": False}:
    sys.exit("changed: both keys are refused in the same way")
print("seen: the refusal of an RSA key is no AuthenticationException")
EOF
