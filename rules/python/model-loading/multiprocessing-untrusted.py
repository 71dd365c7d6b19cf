import multiprocessing
import os
from multiprocessing.connection import Client, Listener
from multiprocessing.managers import BaseManager

SECRET = b"abc"


class QueueManager(BaseManager):
    pass


def serve():
    # ruleid: multiprocessing-untrusted
    with Listener(("0.0.0.0", 6000), authkey=os.environb[b"AUTHKEY"]) as listener:
        with listener.accept() as connection:
            return connection.recv()


def connect():
    # ruleid: multiprocessing-untrusted
    return Client(("worker.example.org", 6000), authkey=SECRET).recv()


class Cluster:
    def __init__(self):
        # ruleid: multiprocessing-untrusted
        self.manager = QueueManager(
            address=("", 50000),
            authkey=b"abracadabra",
        )

    async def start(self):
        # ruleid: multiprocessing-untrusted
        self.server = BaseManager(address=("0.0.0.0", 50000)).get_server()


def local_with_a_literal():
    # ruleid: multiprocessing-untrusted
    return multiprocessing.connection.Listener(("localhost", 6000), authkey=b"secret password")


def local():
    # ok: multiprocessing-untrusted
    return Listener(("localhost", 6000), authkey=os.urandom(32))


def unix_socket():
    # ok: multiprocessing-untrusted
    return Listener("/run/app/worker.sock", family="AF_UNIX")


def loopback(port, key):
    # ok: multiprocessing-untrusted
    return QueueManager(address=("127.0.0.1", port), authkey=key)


def configured(host, port, key):
    # ok: multiprocessing-untrusted
    return Client((host, port), authkey=key)


def pipe():
    # ok: multiprocessing-untrusted
    receiver, sender = multiprocessing.Pipe(duplex=False)
    return receiver.recv(), sender


def web(app):
    # ok: multiprocessing-untrusted
    app.listen(address=("0.0.0.0", 8000))
