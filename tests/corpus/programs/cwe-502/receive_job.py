import pickle
import socket
import struct


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
    payload = _read_exactly(conn, length)
    job = pickle.loads(payload)  # flaw: CWE-502
    if "task" not in job:
        raise ValueError("not a job")
    return job
