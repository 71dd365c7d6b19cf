import json
import socket
import struct

MAX_JOB = 1 << 20


def _read_exactly(conn: socket.socket, n: int) -> bytes:
    buf = b""
    while len(buf) < n:
        chunk = conn.recv(n - len(buf))
        if not chunk:
            raise ConnectionError("peer closed the connection")
        buf += chunk
    return buf


def receive_job(conn: socket.socket):
    """Receive one length-prefixed job from a worker connection and decode it."""
    (length,) = struct.unpack("!I", _read_exactly(conn, 4))
    if length > MAX_JOB:
        raise ValueError("job too large")
    payload = _read_exactly(conn, length)
    job = json.loads(payload)
    if not isinstance(job, dict) or "task" not in job:
        raise ValueError("not a job")
    return job
