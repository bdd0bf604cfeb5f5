"""A slow line on this machine: what goes over it comes late, and is counted.

`with slow_line(22, 0.02) as line: connect(line.port)` → each answer 40 ms later
"""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Line:
    """A port that leads to another one; `sent`: bytes so far, both ways."""

    def __init__(self, to: int, delay: float) -> None:
        self.to = to
        self.delay = delay
        self.port = 0
        self.sent = 0
        self._loop = asyncio.new_event_loop()
        self._open = threading.Event()

    def run(self) -> None:
        """Serve until `stop`; in a thread of its own."""
        self._loop.create_task(self._serve())
        self._loop.run_forever()

    def stop(self) -> None:
        """Hang up."""
        self._loop.call_soon_threadsafe(self._loop.stop)

    def ready(self) -> None:
        """Wait until it can be used."""
        self._open.wait()

    async def _serve(self) -> None:
        server = await asyncio.start_server(self._connect, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        self._open.set()

    async def _connect(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        there, back = await asyncio.open_connection("127.0.0.1", self.to)
        await asyncio.gather(self._pump(reader, back), self._pump(there, writer))

    async def _pump(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        late: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()

        async def deliver() -> None:
            while True:
                due, data = await late.get()
                await asyncio.sleep(due - self._loop.time())
                if not data:
                    return writer.close()
                writer.write(data)
                await writer.drain()

        delivery = self._loop.create_task(deliver())
        data = b"-"
        while data:
            try:
                data = await reader.read(1 << 20)
            except ConnectionError:
                data = b""
            self.sent += len(data)
            late.put_nowait((self._loop.time() + self.delay, data))
        await asyncio.gather(delivery, return_exceptions=True)


@contextmanager
def slow_line(to: int, delay: float) -> Iterator[Line]:
    """A line to a port of this machine; `delay`: seconds, each way."""
    line = Line(to, delay)
    thread = threading.Thread(target=line.run, daemon=True)
    thread.start()
    line.ready()
    yield line
    line.stop()
    thread.join(5)
