"""Search engines are told of changed addresses; a stand-in on this machine answers for them."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from plugins.publish.index_now import IndexNow

KEY = "0123456789abcdef"


class Engine:
    """Keeps what it is told, and answers with `status`."""

    def __init__(self) -> None:
        self.told: list[dict[str, Any]] = []
        self.status = 200
        engine = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                size = int(self.headers["Content-Length"])
                engine.told.append(json.loads(self.rfile.read(size)))
                self.send_response(engine.status)
                self.end_headers()

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (its own name)
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}/indexnow"


@pytest.fixture
def engine() -> Iterator[Engine]:
    engine = Engine()
    threading.Thread(target=engine.server.serve_forever, args=(0.02,), daemon=True).start()
    yield engine
    engine.server.shutdown()
    engine.server.server_close()


def index_now(engine: Engine, tmp_path: Path, site_url: str = "https://clinic.example") -> IndexNow:
    memory = tmp_path / "memory" / "to-tell.json"
    return IndexNow(key=KEY, endpoint=engine.address, site_url=site_url, memory=memory)


def test_one_request_tells_all_changed_addresses(engine: Engine, tmp_path: Path) -> None:
    one = index_now(engine, tmp_path)
    one.remember(["/therapy/", "/"])
    assert one.tell() == 2
    assert engine.told == [
        {
            "host": "clinic.example",
            "key": KEY,
            "keyLocation": f"https://clinic.example/{KEY}.txt",
            "urlList": ["https://clinic.example/", "https://clinic.example/therapy/"],
        }
    ]
    assert one.key_file == (f"{KEY}.txt", KEY.encode())
    assert one.tell() == 0
    assert len(engine.told) == 1


def test_what_could_not_be_told_is_told_the_next_time(engine: Engine, tmp_path: Path) -> None:
    one = index_now(engine, tmp_path)
    one.remember(["/a/"])
    engine.status = 429
    with pytest.raises(OSError, match="429") as told:
        one.tell()
    getattr(told.value, "close", lambda: None)()
    engine.status = 202
    one.remember(["/b/"])
    assert one.tell() == 2
    assert engine.told[-1]["urlList"] == ["https://clinic.example/a/", "https://clinic.example/b/"]


def test_more_than_ten_thousand_addresses_take_two_requests(engine: Engine, tmp_path: Path) -> None:
    one = index_now(engine, tmp_path)
    one.remember(f"/{number}/" for number in range(10_001))
    assert one.tell() == 10_001
    assert [len(told["urlList"]) for told in engine.told] == [10_000, 1]


def test_an_address_that_the_world_cannot_reach_is_not_told(engine: Engine, tmp_path: Path) -> None:
    one = index_now(engine, tmp_path, "http://127.0.0.1:8000")
    one.remember(["/"])
    assert one.tell() == 0
    assert engine.told == []


@pytest.mark.parametrize("damaged", ["", "{", "7", "null"])
def test_a_damaged_memory_is_no_failure(engine: Engine, tmp_path: Path, damaged: str) -> None:
    one = index_now(engine, tmp_path)
    one.remember(["/a/"])
    one.memory.write_text(damaged)
    one.remember(["/b/"])
    assert one.tell() == 1
