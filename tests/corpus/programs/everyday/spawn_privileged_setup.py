import os
import pwd
import socket
import subprocess


def serve(handler, port=80, user="www-data"):
    """Listen on a privileged port and then answer each connection."""
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", port))
    listener.listen(16)
    account = pwd.getpwnam(user)
    os.setuid(account.pw_uid)  # flaw: CWE-271, CWE-250, CWE-269
    while True:
        connection, _ = listener.accept()
        with connection:
            connection.settimeout(10)
            connection.sendall(handler(connection.recv(4096)))
