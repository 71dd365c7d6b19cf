"""Seconds and memory of inspecting large model files, which are sparse: `make bench-artifacts`.

Each file is inspected in a process of its own. Seconds are those of its processor. Memory is what the process has beyond mapped
pages, at its highest (RssAnon, read ten times a second; 0 where the system does not say).

Then a language server is started for a program that loads a model of 500 MB, and the time from opening it to the verdict is taken: for
the first document of the session (which starts the worker), and for a second one (which has the verdict already). Half of a second of
each is the keyboard's rest.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import struct
import sys
import tempfile
import threading
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.artifacts.assembly import assemble
from tests.artifacts.containers import TENSORS, WRAPPER, tensor
from tests.lsp.client import Client
from vetline.host import artifact_files

CALL = assemble("'os' 'system' stack ('true',) call", proto=None)


def zip_of_storages(path: Path, size: int, payload: bytes = TENSORS) -> None:
    """A torch zip of 256 stored members that are holes in the file."""
    each = size // 256
    directory = b""
    with path.open("wb") as file:
        for name, data, length in [("a/data.pkl", payload, len(payload)), *((f"a/data/{index}", b"", each) for index in range(256))]:
            offset = file.tell()
            raw = name.encode()
            extra = struct.pack("<HHQ", 1, 8, offset)
            file.write(struct.pack("<4sHHHHHLLLHH", b"PK\x03\x04", 45, 0, 0, 0, 0, 0, length, length, len(raw), 0) + raw + data)
            file.seek(offset + 30 + len(raw) + length)
            row = struct.pack("<4sHHHHHHLLLHHHHHLL", b"PK\x01\x02", 45, 45, 0, 0, 0, 0, 0, length, length, len(raw), len(extra), 0, 0, 0, 0, 0xFFFFFFFF)
            directory += row + raw + extra
        start = file.tell()
        file.write(directory)
        end = file.tell()
        file.write(struct.pack("<4sQHHLLQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, 257, 257, len(directory), start))
        file.write(struct.pack("<4sLQL", b"PK\x06\x07", 0, end, 1) + struct.pack("<4sHHHHLLH", b"PK\x05\x06", 0, 0, 257, 257, len(directory), 0xFFFFFFFF, 0))


def pickle_of_bytes(path: Path, size: int) -> None:
    """One value of bytes, and a call behind it."""
    with path.open("wb") as file:
        file.write(b"\x80\x04\x8e" + struct.pack("<Q", size))
        file.seek(size, os.SEEK_CUR)
        file.write(b"0" + CALL + b".")


def joblib_of_array(path: Path, size: int) -> None:
    with path.open("wb") as file:
        file.write(assemble("emptydict 'w' " + WRAPPER.format(count=size // 8, code="f8", flags=0), stop=False) + b"\x05" + b"\xff" * 5)
        file.seek(size // 8 * 8, os.SEEK_CUR)
        file.write(assemble("setitem 'x'", proto=None, stop=False) + CALL + b"s.")


def safetensors(path: Path, size: int) -> None:
    each = size // 512 // 4 * 4
    header = json.dumps({f"layer.{index}": tensor(index * each, (index + 1) * each) for index in range(512)}).encode()
    with path.open("wb") as file:
        file.write(struct.pack("<Q", len(header)) + header)
        file.truncate(8 + len(header) + 512 * each)


def numbers(path: Path, size: int) -> None:
    """A list of whole numbers, five bytes each."""
    with path.open("wb") as file:
        file.write(b"\x80\x04]")
        for start in range(0, size // 5, 1_000):
            file.write(b"(" + b"".join(b"J" + struct.pack("<i", number + 70_000) for number in range(start, start + 1_000)) + b"e")
        file.write(b".")


def texts(path: Path, size: int) -> None:
    """A list of short texts, each kept in the memo: more opcodes than are followed."""
    with path.open("wb") as file:
        file.write(b"\x80\x04](")
        piece = b"".join(b"\x8c\x04%04d\x94" % number for number in range(10_000))
        for _ in range(size // len(piece)):
            file.write(piece)
        file.write(b"e0" + CALL + b".")


def gzip_bomb(path: Path, size: int) -> None:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    with path.open("wb") as file:
        for _ in range(size >> 20):
            file.write(packer.compress(bytes(1 << 20)))
        file.write(packer.flush())


GB, MB = 1 << 30, 1 << 20
FILES: list[tuple[str, Callable[[Path, int], None], int]] = [
    ("torch zip, 256 storages, 1 GB", zip_of_storages, GB),
    ("torch zip, 256 storages, 5 GB", zip_of_storages, 5 * GB),
    ("pickle of bytes, payload last, 1 GB", pickle_of_bytes, GB),
    ("pickle of bytes, payload last, 5 GB", pickle_of_bytes, 5 * GB),
    ("joblib, payload behind the array, 1 GB", joblib_of_array, GB),
    ("safetensors, 512 tensors, 5 GB", safetensors, 5 * GB),
    ("list of 10 M whole numbers, 50 MB", numbers, 50 * MB),
    ("list of 10 M texts, 70 MB (budget)", texts, 70 * MB),
    ("gzip of 1 GB of zeros", gzip_bomb, GB),
]


def measured(path: str, answers: Any) -> None:
    done, peaks = threading.Event(), [0]
    watch = threading.Thread(target=watched, args=(done, peaks))
    watch.start()
    started = time.process_time()
    inspection = artifact_files.inspect(path)
    seconds = time.process_time() - started
    done.set()
    watch.join()
    answers.put((seconds, inspection.verdict.words, len(inspection.remarks), max(peaks)))


def watched(done: threading.Event, peaks: list[int]) -> None:
    while not done.wait(0.1):
        peaks.append(anonymous_kilobytes())
    peaks.append(anonymous_kilobytes())


def anonymous_kilobytes() -> int:
    try:
        rows = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines() if ":" in line)
        return int(rows["RssAnon"].split()[0])
    except (OSError, KeyError):
        return 0


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--scale", type=float, default=1.0, help="of all sizes; 0.01 is for the tests")
    options = parser.parse_args()
    print(f"{'file':<42} {'seconds':>8} {'MB anonymous':>13}  verdict")
    for row in measure(options.scale):
        print(f"{row[0]:<42} {row[1]:>8.2f} {row[4] / 1000:>13.0f}  {row[2]}")
    print()
    for name, first_s, again_s in opened(options.scale):
        print(f"{name:<42} from opening to the verdict: {first_s:.2f} s, known already: {again_s:.2f} s")


def measure(scale: float) -> list[tuple[str, float, str, int, int]]:
    rows = []
    context = multiprocessing.get_context("spawn")
    with tempfile.TemporaryDirectory() as folder:
        for name, write, size in FILES:
            path = Path(folder, "model.bin")
            write(path, max(int(size * scale), 65_536))
            answers: Any = context.Queue()
            process = context.Process(target=measured, args=(str(path), answers))
            process.start()
            seconds, verdict, remarks, kilobytes = answers.get(timeout=600)
            process.join()
            rows.append((name, seconds, verdict, remarks, kilobytes))
            path.unlink()
    return rows


def opened(scale: float) -> list[tuple[str, float, float]]:
    rows = []
    for name, write in (("torch zip, 256 storages, 500 MB", evil_zip), ("pickle of bytes, payload last, 500 MB", pickle_of_bytes)):
        with tempfile.TemporaryDirectory() as folder, Client(env={**os.environ, "HOME": folder}, timeout_s=600) as client:
            write(Path(folder, "model.bin"), max(int(500 * MB * scale), 65_536))
            client.initialize([folder])
            client.open(Path(folder, "warm.py").as_uri(), "x = 1\n")
            client.diagnostics(Path(folder, "warm.py").as_uri(), 1)  # the rules are loaded
            rows.append((name, seconds_to_verdict(client, Path(folder, "a.py")), seconds_to_verdict(client, Path(folder, "b.py"))))
    return rows


def evil_zip(path: Path, size: int) -> None:
    zip_of_storages(path, size, assemble("'os' 'system' stack ('true',) call"))


def seconds_to_verdict(client: Client, path: Path) -> float:
    uri = path.resolve().as_uri()
    started_s = time.perf_counter()
    client.open(uri, 'import torch\nm = torch.load("model.bin", weights_only=False)\n')
    return client.publication(uri, lambda one: "artifact-dangerous" in one.codes).received_s - started_s


if __name__ == "__main__":
    sys.exit(main())

