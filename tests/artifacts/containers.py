"""Makes artifacts for tests, in memory: containers around streams that `assembly` writes. Nothing of them is ever loaded."""

from __future__ import annotations

import base64
import gzip
import io
import json
import struct
import tarfile
import warnings
import zipfile
import zlib
from typing import Any

from tests.artifacts.assembly import assemble

EVIL = assemble("'os' 'system' stack ('true',) call", proto=2)
TENSORS = assemble(
    "global collections OrderedDict emptytuple call mark 'layer.weight' global torch._utils _rebuild_tensor_v2 "
    "mark mark 'storage' global torch FloatStorage '0' 'cpu' 16 tuple persid 0 (4, 4) (4, 1) False "
    "global collections OrderedDict emptytuple call tuple call setitems",
    proto=2,
)


def zipped(members: list[tuple[str, bytes]], method: int = zipfile.ZIP_STORED, extra: bytes = b"") -> bytes:
    buffer = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w", method) as archive:
        warnings.simplefilter("ignore")  # a name that is there twice is what some tests are about
        for name, data in members:
            entry = zipfile.ZipInfo(name)
            entry.extra = extra
            archive.writestr(entry, data, compress_type=method)
    return buffer.getvalue()


def zipped_link(name: str, target: str, method: int = zipfile.ZIP_STORED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        entry = zipfile.ZipInfo(name)
        entry.create_system, entry.external_attr = 3, 0o120777 << 16
        archive.writestr(entry, target, compress_type=method)
    return buffer.getvalue()


def zipped_with_another_name(name: str, other: str) -> bytes:
    """An archive whose directory also gives a name in Unicode."""
    raw = other.encode()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        entry = zipfile.ZipInfo(name)
        entry.extra = struct.pack("<HHBL", 0x7075, 5 + len(raw), 1, zlib.crc32(name.encode())) + raw
        archive.writestr(entry, b"x")
    return buffer.getvalue()


def gzip_with_name(name: str, data: bytes = b"x") -> bytes:
    packed = gzip.compress(data)
    return packed[:3] + b"\x08" + packed[4:10] + name.encode() + b"\0" + packed[10:]


def torch_zip(stream: bytes = TENSORS, more: tuple[tuple[str, bytes], ...] = (), method: int = zipfile.ZIP_STORED) -> bytes:
    members = [("archive/data.pkl", stream), ("archive/byteorder", b"little"), ("archive/data/0", struct.pack("<16f", *range(16)))]
    return zipped([*members, *more, ("archive/version", b"3\n")], method)


def tarred(members: list[tuple[str, bytes | str]], mode: str = "w") -> bytes:
    """A text instead of bytes is a link's target."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode=mode) as archive:  # type: ignore[call-overload]
        for name, data in members:
            entry = tarfile.TarInfo(name)
            if isinstance(data, str):
                entry.type, entry.linkname = tarfile.SYMTYPE, data
                archive.addfile(entry)
            else:
                entry.size = len(data)
                archive.addfile(entry, io.BytesIO(data))
    return buffer.getvalue()


def seven_zip(members: list[tuple[str, bytes]], coder: bytes = b"\1\1\0", packed: bytes | None = None) -> bytes:
    """A 7z archive of one packed stream. `coder` is the packer's id and properties as the header has them, `packed` what it made."""
    content = b"".join(data for _, data in members)
    packed = content if packed is None else packed
    sizes = b"".join(_seven(len(data)) for _, data in members[:-1])
    streams = b"\6\0\1\x09" + _seven(len(packed)) + b"\0\7\x0b\1\0" + coder + b"\x0c" + _seven(len(content)) + b"\0"
    parts = b"\x08\x0d" + _seven(len(members)) + (b"\x09" + sizes if sizes else b"") + b"\0\0"
    names = b"\0" + b"".join(name.encode("utf-16-le") + b"\0\0" for name, _ in members)
    header = b"\1\4" + streams + parts + b"\5" + _seven(len(members)) + b"\x11" + _seven(len(names)) + names + b"\0\0"
    return b"7z\xbc\xaf\x27\x1c\0\4" + bytes(4) + struct.pack("<QQL", len(packed), len(header), 0) + packed + header


def _seven(number: int) -> bytes:
    return bytes([number]) if number < 128 else bytes([0x80 | number >> 8, number & 0xFF])


def npy(description: str, data: bytes, shape: tuple[int, ...] = (2,), version: int = 1) -> bytes:
    header = f"{{'descr': {description}, 'fortran_order': False, 'shape': {shape}, }}".encode()
    length = struct.pack("<H" if version == 1 else "<I", len(header))
    return b"\x93NUMPY" + bytes([version, 0]) + length + header + data


DTYPE = "'numpy' 'dtype' stack ('{code}', False, True) call mark 3 '<' none none none -1 -1 {flags} tuple build"
WRAPPER = (
    "'joblib.numpy_pickle' 'NumpyArrayWrapper' stack emptytuple newobj emptydict mark "
    "'subclass' 'numpy' 'ndarray' stack 'shape' ({count},) 'order' 'C' 'dtype' "
    + DTYPE
    + " 'allow_mmap' True 'numpy_array_alignment_bytes' 16 setitems build"
)


def joblib_dump(payload: str, array: bytes = bytes(range(64)), count: int = 8, code: str = "f8", flags: int = 0) -> bytes:
    """A dictionary of an array, with its bytes inline, and what `payload` assembles to."""
    head = assemble("emptydict 'w' " + WRAPPER.format(count=count, code=code, flags=flags), stop=False)
    padding = b"\x05" + b"\xff" * 5
    if code == "O8":
        padding = b""
    return head + padding + array + assemble(f"setitem 'x' {payload} setitem", proto=None)


def safetensors(header: Any, body: bytes = b"", length: int | None = None) -> bytes:
    raw = header if isinstance(header, bytes) else json.dumps(header).encode()
    return struct.pack("<Q", len(raw) if length is None else length) + raw + body


def tensor(start: int, end: int, shape: list[int] | None = None) -> dict[str, Any]:
    return {"dtype": "F32", "shape": [(end - start) // 4] if shape is None else shape, "data_offsets": [start, end]}


def gguf(pairs: list[tuple[str, Any]], count: int | None = None, tensors: int = 0) -> bytes:
    out = b"GGUF" + struct.pack("<IQQ", 3, tensors, len(pairs) if count is None else count)
    for key, value in pairs:
        out += struct.pack("<Q", len(key)) + key.encode()
        if isinstance(value, str):
            out += struct.pack("<IQ", 8, len(value.encode())) + value.encode()
        elif isinstance(value, list):
            out += struct.pack("<IIQ", 9, 8, len(value)) + b"".join(struct.pack("<Q", len(one)) + one.encode() for one in value)
        else:
            out += struct.pack("<II", 4, value)
    return out


def message(*fields: tuple[int, Any]) -> bytes:
    """A protocol buffer: numbers as varints, texts and bytes with their length."""
    out = b""
    for number, value in fields:
        if isinstance(value, int):
            out += _varint(number << 3) + _varint(value)
        else:
            raw = value.encode() if isinstance(value, str) else value
            out += _varint(number << 3 | 2) + _varint(len(raw)) + raw
    return out


def _varint(value: int) -> bytes:
    out = b""
    while value > 0x7F:
        out += bytes([value & 0x7F | 0x80])
        value >>= 7
    return out + bytes([value])


def onnx(location: str = "", domain: str = "", operation: str = "Add", function_domain: str = "", context: str = "") -> bytes:
    tensor_fields: list[tuple[int, Any]] = [(1, 2), (2, 1), (8, "w")]
    if location:
        tensor_fields += [(13, message((1, "location"), (2, location))), (14, 1)]
    node = message((1, "x"), (1, "w"), (2, "y"), (4, operation), *([(7, domain)] if domain else []), *([(5, message((1, "ep_cache_context"), (4, context)))] if context else []))
    graph = message((1, node), (2, "g"), (5, message(*tensor_fields)))
    functions = [(25, message((1, "f"), (7, node), (10, function_domain)))] if function_domain else []
    return message((1, 8), (7, graph), (8, message((1, ""), (2, 17))), *functions)


def saved_model(*operations: str, functions: tuple[str, ...] = ()) -> bytes:
    graph = b"".join(message((1, message((1, f"n{index}"), (2, name)))) for index, name in enumerate(operations))
    if functions:
        nodes = [(3, message((1, "f"), (2, name))) for name in functions]
        graph += message((2, message((1, message((1, message((1, "call"))), *nodes)))))
    return message((1, 1), (2, message((1, message((4, "serve"))), (2, graph))))


def graph_node(operation: str, **attributes: str) -> bytes:
    """A node of TensorFlow's, whose attributes stand before its operation, as no writer has them and every reader takes them."""
    stated = [(5, message((1, key), (2, message((2, value))))) for key, value in attributes.items()]
    return message(*stated, (1, "n"), (2, operation))


def saved_graph(*nodes: bytes, asset: str = "") -> bytes:
    assets = [(6, message((1, message((1, "x:0"))), (2, asset)))] if asset else []
    return message((1, 1), (2, message((1, message((4, "serve"))), (2, b"".join(message((1, node)) for node in nodes)), *assets)))


def caffe2(operation: str) -> bytes:
    return message((1, "net"), (2, message((1, "x"), (2, "y"), (3, ""), (4, operation))))


def virtual_dataset(file: str) -> bytes:
    """What HDF5 keeps of a dataset that is put together of others, as far as it is looked at."""
    mapping = b"\0" + struct.pack("<Q", 1) + file.encode() + b"\0data\0" + struct.pack("<I", 3)
    heap = b"GCOL\1\0\0\0" + struct.pack("<Q", 4_096) + struct.pack("<HHLQ", 1, 1, 0, len(mapping)) + mapping.ljust((len(mapping) + 7) // 8 * 8, b"\0") + bytes(16)
    start = b"\x89HDF\r\n\x1a\n" + bytes(88)
    return start + heap + b"\x04\x03" + struct.pack("<QL", len(start), 1) + bytes(8)


def keras_model(*layers: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"module": "keras", "class_name": "Sequential", "config": {"name": "s", "layers": list(layers)}, "registered_name": None, **more}


DENSE = {"module": "keras.layers", "class_name": "Dense", "config": {"name": "lambda_like", "units": 2, "activation": "relu"}, "registered_name": None}
BYTECODE = {"class_name": "__lambda__", "config": {"code": "4wEAAAA=", "defaults": None, "closure": None}}
LAMBDA = {"module": "keras.layers", "class_name": "Lambda", "config": {"name": "l", "function": BYTECODE}, "registered_name": None}


def keras_zip(config: Any) -> bytes:
    raw = config if isinstance(config, bytes) else json.dumps(config).encode()
    return zipped([("metadata.json", b'{"keras_version": "3.8.0"}'), ("config.json", raw)])


def arrow(payload: bytes) -> bytes:
    """What the schema of a table with a pickled type holds, as far as it is looked at."""
    return b"ARROW1\0\0" + b"\0" * 8 + payload + b"ARROW:extension:name\0arrow.py_extension_type\0" + b"\0" * 8 + b"ARROW1"


def parquet(payload: bytes) -> bytes:
    footer = b"\x15\4ARROW:schema\x18" + base64.b64encode(b"\0" + arrow(payload)) + b"\0"
    return b"PAR1" + b"\0" * 40 + footer + struct.pack("<I", len(footer)) + b"PAR1"


def hdf5(*parts: bytes) -> bytes:
    """Not a whole HDF5 file, but its signature and the structures that are looked for."""
    return b"\x89HDF\r\n\x1a\n" + b"\0" * 88 + b"".join(part + b"\0" * 16 for part in parts)
