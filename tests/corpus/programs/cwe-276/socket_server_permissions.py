import os
import socket


def listen(path="/run/app/control.sock"):
    if os.path.exists(path):
        os.unlink(path)
    server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    server.bind(path)
    os.chmod(path, 0o777)  # flaw: CWE-276, CWE-732
    server.listen(5)
    return server
