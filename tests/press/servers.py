"""Real web servers on loopback, run with the very configuration that is written.

`with serving("caddy", home, Server(…)) as reader: reader.get("/a/").status` → 200
"""

import http.client
import os
import shutil
import ssl
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import msgspec

from plugins.desk.programs import find
from plugins.press.publishing.hosts.dressing import Clothed
from plugins.press.publishing.hosts.web_space import web_space
from plugins.press.publishing.server_config import policy
from plugins.press.publishing.server_config.server import Server
from plugins.press.publishing.server_config.write import WRITERS
from tests.press.conftest import free_port, running

HOST = "bantin.example.vn"
NGINX = """{user} daemon off; pid {home}/nginx.pid; error_log {home}/nginx.log;
events {{}}
http {{
  access_log off; client_body_temp_path {home}/body; proxy_temp_path {home}/proxy;
  fastcgi_temp_path {home}/fastcgi; uwsgi_temp_path {home}/uwsgi;
  scgi_temp_path {home}/scgi;
  include {home}/site.conf;
}}
"""
APACHE = """ServerRoot {home}
PidFile {home}/httpd.pid
ErrorLog {home}/error.log
ServerName localhost
User www-data
Group www-data
{modules}
{listen}
<Directory />
    Require all denied
</Directory>
Include {home}/site.conf
"""
# Web space as offices rent it: one folder for http and https, and no more to say.
WEB_SPACE = """<VirtualHost *:{port}>
    ServerName {host}
    DocumentRoot "{root}"
{tls}
    <Directory "{root}">
        Require all granted
        AllowOverride All
        Options Indexes FollowSymLinks
    </Directory>
</VirtualHost>
"""
TLS = """    SSLEngine on
    SSLCertificateFile "{keys}/fullchain.pem"
    SSLCertificateKeyFile "{keys}/privkey.pem"
"""
MODULES = (
    "mpm_event authz_core dir mime headers rewrite deflate filter ssl socache_shmcb "
    "setenvif brotli autoindex"
).split()


class Answer(NamedTuple):
    """What a server sent, without following anything."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def location(self) -> str:
        """Where it leads on this site."""
        place = self.headers["Location"] or ""
        return (
            "/" + place.partition("//")[2].partition("/")[2] if "//" in place else place
        )


class Reader:
    """Somebody who asks for pages under the site's own name."""

    def __init__(self, server: Server, certificate: Path) -> None:
        self.server = server
        self.lines: dict[bool, http.client.HTTPConnection] = {}
        self.trusted = ssl.create_default_context(cafile=str(certificate))

    def get(self, address: str, *, plain: bool = False, **headers: str) -> Answer:
        """Ask once; `plain`: by http though the site is on https."""
        wanted = {"Host": HOST} | {
            name.replace("_", "-"): value for name, value in headers.items()
        }
        try:
            return self._ask(self._line(plain), address, wanted)
        except (http.client.HTTPException, ConnectionError):
            self.close()  # the server had waited long enough
            return self._ask(self._line(plain), address, wanted)

    def close(self) -> None:
        """Hang up."""
        for line in self.lines.values():
            line.close()
        self.lines.clear()

    def _line(self, plain: bool) -> http.client.HTTPConnection:
        secure = self.server.https and not plain
        if secure not in self.lines:
            self.lines[secure] = self._secure() if secure else self._plain()
            self.lines[secure].auto_open = 0  # it would look the name up
        return self.lines[secure]

    def _ask(
        self, line: http.client.HTTPConnection, address: str, headers: dict[str, str]
    ) -> Answer:
        line.request("GET", address, headers=headers)
        answer = line.getresponse()
        return Answer(answer.status, answer.headers, answer.read())

    def _plain(self) -> http.client.HTTPConnection:
        line = http.client.HTTPConnection("127.0.0.1", self.server.ports[0], timeout=20)
        line.connect()
        return line

    def _secure(self) -> http.client.HTTPConnection:
        line = http.client.HTTPSConnection(HOST, self.server.ports[1], timeout=20)
        bare = http.client.HTTPConnection("127.0.0.1", self.server.ports[1], timeout=20)
        bare.connect()
        line.sock = self.trusted.wrap_socket(bare.sock, server_hostname=HOST)
        return line


@contextmanager
def serving(kind: str, home: Path, server: Server) -> Iterator[Reader]:
    """Check the configuration with the program itself, then run it."""
    home.mkdir()
    home.chmod(0o755)
    ports = (free_port(), free_port())
    keys = certificate(home / "keys")
    server = msgspec.structs.replace(server, ports=ports, certificates=str(keys))
    write = {**WRITERS, "htaccess": _rented}[kind]
    (home / "site.conf").write_text(write(server), "utf-8")
    check, run = PROGRAMS[kind](home, server)
    done = subprocess.run(check, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    with running(ports[int(server.https)], *run):
        reader = Reader(server, keys / "fullchain.pem")
        yield reader
        reader.close()


def certificate(folder: Path) -> Path:
    """A certificate for the site's name that the tests trust."""
    folder.mkdir()
    command = (
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes"
    )
    names = ["-subj", f"/CN={HOST}", "-addext", f"subjectAltName=DNS:{HOST}"]
    files = ["-keyout", f"{folder}/privkey.pem", "-out", f"{folder}/fullchain.pem"]
    subprocess.run([*command.split(), *names, *files], check=True, capture_output=True)
    return folder


Commands = tuple[list[str], list[str]]


def _nginx(home: Path, _: Server) -> Commands:
    user = "user root root;" if os.getuid() == 0 else ""
    (home / "nginx.conf").write_text(NGINX.format(user=user, home=home), "utf-8")
    run = ["nginx", "-p", str(home), "-c", str(home / "nginx.conf")]
    return [find("nginx") or "nginx", "-t", *run[1:]], run


def _caddy(home: Path, _: Server) -> Commands:
    text = (home / "site.conf").read_text("utf-8")
    # It would write into the home folder and listen for commands.
    more = "\n{\n\tadmin off\n\tskip_install_trust\n"
    (home / "Caddyfile").write_text(text.replace("\n{\n", more, 1), "utf-8")
    os.environ["XDG_DATA_HOME"] = os.environ["XDG_CONFIG_HOME"] = str(home)
    options = ["--config", str(home / "Caddyfile"), "--adapter", "caddyfile"]
    return ["caddy", "validate", *options], ["caddy", "run", *options]


def _apache(home: Path, server: Server) -> Commands:
    folder = Path("/usr/lib/apache2/modules")
    modules = "\n".join(
        f"LoadModule {name}_module {folder}/mod_{name}.so" for name in MODULES
    )
    ports = server.ports if server.https else server.ports[:1]
    listen = "\n".join(f"Listen 127.0.0.1:{port}" for port in ports)
    text = APACHE.format(home=home, modules=modules, listen=listen)
    (home / "httpd.conf").write_text(text, "utf-8")
    shutil.copy("/etc/mime.types", home / "mime.types")
    types = ["-c", f"TypesConfig {home}/mime.types"]
    run = ["apache2", "-d", str(home), "-f", str(home / "httpd.conf"), *types]
    return [find("apache2") or "apache2", "-t", *run[1:]], [*run, "-D", "FOREGROUND"]


def _rented(server: Server) -> str:
    """The host's own configuration; ours is the `.htaccess` among the pages."""
    files = {path.name for path in Path(server.root).iterdir()}
    headers = policy.security_headers(server.https)
    made = web_space(Clothed(files, 10, server.old, headers, server.host))
    (Path(server.root) / ".htaccess").write_text(made.files[".htaccess"], "utf-8")
    kinds = zip(server.ports, ("", TLS.format(keys=server.keys)), strict=True)
    return "".join(
        WEB_SPACE.format(port=port, host=server.host, root=server.root, tls=tls)
        for port, tls in [*kinds][: 1 + server.https]
    )


PROGRAMS: dict[str, Callable[[Path, Server], Commands]] = {
    "nginx": _nginx,
    "caddy": _caddy,
    "apache": _apache,
    "htaccess": _apache,
}
