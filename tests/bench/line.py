"""A slow line on this machine: what goes over it comes late, is counted, and may end.

`with slow_line(22, 0.02) as line: connect(line.port)` → each answer 40 ms later
"""

import asyncio
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial


class Line(threading.Thread):
    """A port that leads to another one; `sent`: bytes so far, both ways.

    `more`: ports that lead to the same ones of `host`, where a server answers on
    several; `last`: after how many bytes the line is cut, None for never.
    """

    def __init__(
        self, to: int, delay: float, host: str = "127.0.0.1", more: Sequence[int] = ()
    ) -> None:
        super().__init__(daemon=True)
        self.to = to
        self.host = host
        self.more = more
        self.delay = delay
        self.port = 0
        self.sent = 0
        self.last: int | None = None
        self.ready = threading.Event()
        self._writers: list[asyncio.StreamWriter] = []

    def run(self) -> None:
        """Serve until `stop`."""
        asyncio.run(self._serve())

    def stop(self) -> None:
        """Hang up."""
        self._loop.call_soon_threadsafe(self._over.set)
        self.join(10)

    async def _serve(self) -> None:
        self._loop, self._over = asyncio.get_running_loop(), asyncio.Event()
        servers = [
            await asyncio.start_server(partial(self._connect, to), "127.0.0.1", here)
            for here, to in ((0, self.to), *zip(self.more, self.more, strict=True))
        ]
        self.port = servers[0].sockets[0].getsockname()[1]
        self.ready.set()
        await self._over.wait()
        for server in servers:
            server.close()
        for writer in self._writers:
            writer.transport.abort()
        await asyncio.sleep(0.05)

    async def _connect(
        self, to: int, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        there, back = await asyncio.open_connection(self.host, to)
        self._writers += [writer, back]
        with suppress(asyncio.CancelledError):
            await asyncio.gather(self._pump(reader, back), self._pump(there, writer))
        for one in (writer, back):
            one.transport.abort()

    async def _pump(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        late: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()
        delivery = self._loop.create_task(self._deliver(late, writer))
        data = b"-"
        while data:
            try:
                data = await reader.read(1 << 20)
            except ConnectionError:
                data = b""
            self.sent += len(data)
            if self.last is not None and self.sent > self.last:
                for one in self._writers:
                    one.transport.abort()
                data = b""
            late.put_nowait((self._loop.time() + self.delay, data))
        await delivery

    async def _deliver(
        self, late: asyncio.Queue[tuple[float, bytes]], writer: asyncio.StreamWriter
    ) -> None:
        data = b"-"
        while data:
            due, data = await late.get()
            await asyncio.sleep(due - self._loop.time())
            with suppress(ConnectionError):
                writer.write(data)
                await writer.drain()
        writer.close()


@contextmanager
def slow_line(
    to: int, delay: float, host: str = "127.0.0.1", more: Sequence[int] = ()
) -> Iterator[Line]:
    """A line to a port of this machine; `delay`: seconds, each way."""
    line = Line(to, delay, host, more)
    line.start()
    line.ready.wait()
    try:
        yield line
    finally:
        line.stop()
