"""yaml-language-server as an editor runs it: over stdin and stdout, with our settings.

with LanguageServer(ROOT) as server:
    server.problems("content/articles/2018/07/x.md", "title: 1\\n")   →  [Told(0, "…")]
"""

import itertools
import json
import subprocess
from pathlib import Path
from typing import Any, NamedTuple

SERVER = Path(__file__).parent / "node_modules/yaml-language-server/bin"


class Told(NamedTuple):
    """A problem: its line from 0, and what is said of it."""

    line: int
    message: str


class LanguageServer:
    """One running server with the settings of `.vscode/settings.json`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._settings = json.loads((root / ".vscode/settings.json").read_text("utf-8"))
        self._numbers = itertools.count(1)

    def __enter__(self) -> "LanguageServer":
        self._process = subprocess.Popen(
            ["node", SERVER / "yaml-language-server", "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        uri = self.root.as_uri()
        self.ask(
            "initialize",
            processId=None,
            rootUri=uri,
            workspaceFolders=[{"uri": uri, "name": "ban-tin"}],
            capabilities={
                "workspace": {"configuration": True, "workspaceFolders": True},
                "textDocument": {"hover": {"contentFormat": ["plaintext"]}},
            },
        )
        self.tell("initialized")
        self.tell("workspace/didChangeConfiguration", settings={"yaml": self._yaml})
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()

    @property
    def _yaml(self) -> dict[str, Any]:
        found: dict[str, Any] = {"schemaStore": {"enable": False}}
        for name, value in self._settings.items():
            if name.startswith("yaml."):
                found[name.removeprefix("yaml.")] = value
        return found

    def problems(self, path: str, text: str) -> list[Told]:
        """What it says of a document under a path of the project."""
        uri = self._open(path, text)
        while True:
            message = self._next()
            told = message.get("method") == "textDocument/publishDiagnostics"
            if told and message["params"]["uri"] == uri:
                return [
                    Told(one["range"]["start"]["line"], one["message"])
                    for one in message["params"]["diagnostics"]
                ]

    def hover(self, path: str, text: str, line: int, column: int) -> str:
        """What it shows over a place of a document."""
        uri = self._open(path, text)
        where = {"line": line, "character": column}
        found = self.ask(
            "textDocument/hover", textDocument={"uri": uri}, position=where
        )
        return json.dumps(found, ensure_ascii=False)

    def completions(self, path: str, text: str, line: int, column: int) -> set[str]:
        """The words it offers at a place of a document."""
        uri = self._open(path, text)
        where = {"line": line, "character": column}
        found = self.ask(
            "textDocument/completion", textDocument={"uri": uri}, position=where
        )
        items = found["items"] if isinstance(found, dict) else found
        return {item["label"] for item in items}

    def _open(self, path: str, text: str) -> str:
        number = next(self._numbers)
        # Each time another document, under a name that the same schema is for.
        file = self.root / path
        uri = file.with_name(f"{file.stem}-{number}.md").as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", textDocument=document)
        return uri

    def ask(self, method: str, **parameters: Any) -> Any:
        """Ask and wait for the answer; answer what is asked meanwhile."""
        number = next(self._numbers)
        self._send({"id": number, "method": method, "params": parameters})
        while True:
            message = self._next()
            if message.get("id") == number and "method" not in message:
                return message.get("result")

    def tell(self, method: str, **parameters: Any) -> None:
        """Say something that is not answered."""
        self._send({"method": method, "params": parameters})

    def _send(self, message: dict[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        self._process.stdin.flush()

    def _next(self) -> dict[str, Any]:
        """The next message; questions about settings are answered on the way."""
        assert self._process.stdout
        length = 0
        while (line := self._process.stdout.readline()) != b"\r\n":
            assert line, "the server has ended"
            if line.lower().startswith(b"content-length:"):
                length = int(line.partition(b":")[2])
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        if message.get("method") == "workspace/configuration":
            wanted = [item.get("section") for item in message["params"]["items"]]
            answers = [self._yaml if name == "yaml" else {} for name in wanted]
            self._send({"id": message["id"], "result": answers})
        elif "id" in message and "method" in message:
            self._send({"id": message["id"], "result": None})
        return message
