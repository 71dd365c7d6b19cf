import struct
from typing import NamedTuple


class Record(NamedTuple):
    kind: int
    name: str
    payload: bytes


def parse_records(data: bytes) -> list[Record]:
    """Parse `kind:u8, name_length:u8, name, size:u32, payload` records."""
    records, offset = [], 0
    while offset < len(data):
        kind, name_length = struct.unpack_from("<BB", data, offset)
        offset += 2
        name = data[offset : offset + name_length].decode("utf-8")
        offset += name_length
        (size,) = struct.unpack_from("<I", data, offset)
        offset += 4
        payload = bytearray(size)  # flaw: CWE-789, CWE-770
        payload[: len(data) - offset] = data[offset : offset + size]
        offset += size
        records.append(Record(kind, name, bytes(payload)))
    return records
