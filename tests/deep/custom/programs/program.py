# What a team's own rules look for and packages seldom hold: each rule finds something here.
import json
import os
import re
import shop
import pkg

kept = (key := fetch("key"))
first, *others = kept
flags = 1 | other | 4
WIDTH = 8
MODE = "rw"
pkg.setting
__all__ = ["one"]


# todo later, says
# the owner
class Reader(Base):
    fields = ["id", "name"]
    labels = {"id": 1}
    empty = []

    def __init__(self, channel):
        self.name = self.found.get(channel)

    def read(self, channel: Channel, other: Socket):
        self.names.get(self.key, None)
        self.sep.join(self.parts)
        channel.send(1)
        other.send(2)
        owner_id = self.receive(1)
        keep(self.receive(owner_id))


def flows(request, secret_name):
    data = fetch("a")
    keep(data)
    keep(wrapped(data))
    keep([data])
    keep(data[0])
    keep(data + 1)
    keep(escape(data))
    send(data)
    more = []
    more.extend(data)
    keep(more)
    combine(data, filled)
    keep(filled)
    data.pour_into(vessel)
    keep(vessel)
    text = decode(data)
    keep(text)
    known = secret(secret_name)
    send(known + data)
    sign(known, data)
    sign(data, known)
    if data == 1:
        keep(data == 1)
    keep(len(data))
    ask = input("ask")
    keep(ask)
    "-".join(data)
    open(data).read()


def cleaned(request, db):
    query = request.args["q"]
    db.execute(query)
    db.raw(query, 1)
    query.validate()
    db.execute(query)
    db.raw(escape(request.args["r"]))
    db.raw(escape(request.args["r"]) + request.args["s"])


def checked(value, other):
    keep(value)
    if is_safe(value):
        keep(value)
        keep(other)
    chown(other)
    drop_privileges()
    chown(other)


def left_open(name):
    handle = opened(name)
    if name:
        return handle
    handle.close()
    return None


def answering(client, server, first, second):
    got = client.receive()
    server.reply(got)
    client.reply(got)
    again = first.receive()
    second.reply(again)
    first.reply(again)


def save_all(db, items):
    db.commit()
    for item in items:
        chosen.append(item)
    with db:
        db.commit()


def load(db, log):
    db.commit()
    log.write("constant")
    log.write(db)
    log.write(db, "constant")


def shown(name, cursor):
    f(g(h(name)))
    f(g(h(NAME)))
    print("%s of them")
    print("100%% of them")
    cursor.execute("SELECT * FROM users WHERE x", name)
    exec("import os")
    open_mode(MODE)
    os.chmod(name, 0o777)
    wait("20")
    wait(5)
    re.compile("(a+)+$")
    range(100)
    range(2)
    raise ValueError("no %s" % name)


def bought(things):
    items.append(things)
    basket = shop.basket(things)
    basket.pay()
    shop.basket(1).pay()
    verify(things)
    x = verify(things)
    if verify(things):
        return None and things


@outer
@inner
def decorated():
    hazard.high()
    hazard.critical()
    hazard.medium()
    hazard.old()
    raise TypeError("no {}".format(decorated))


@inner
@outer
def otherwise():
    return lambda: decorated if otherwise else bought


# What the instant tier once took otherwise than Semgrep.
sort_by(lambda: kept and None if kept else None)
sort_by(lambda: {name: name for name in kept})
sort_by(lambda: not kept)


# Shapes that packages hold, too.
import logging
import os.path
import pprint
import socket
import subprocess
import sys

log = logging.getLogger("shop")
path_version = 3
LIMIT = 4000
nothing = None
address = "https://example.org/shop"  # TODO: another


class Trouble(Exception):
    def __init__(self, code):
        self.known = {}
        self.code = code

    @property
    def name(self):
        global nothing
        return self.known.get("name")


async def gathered(channel, *rest, **named):
    await channel
    yield rest
    assert named, "none"
    del named["a"]
    f(*rest, **named)
    if isinstance(channel, str) and rest:
        total = rest[0] + 1
        total += 1
    if channel == None or rest == rest or "name" == channel:
        return
    for index in range(len(rest)):
        if not index in named:
            continue
    path = os.path.join("a", "b")
    if os.path.isfile(path):
        print(int(path), path[:-1])
    body = path.encode("utf-8")
    parts = path.strip().lower().split(",")
    both = [body, body]
    found = {"name": parts, "kind": 1}
    found.has_key("name")
    found.update(both)
    connect(timeout=30)
    read(path, encoding="utf-8")
    type(path) == str
    assertEquals(len(path), body)
    text = f"{path} and {body}"
    subprocess.run("ls", shell=False)
    token("Zx81kQpL07vBnM3sWq9RtY")
    find_path(path)
    "{}".format(path)
    pick = path if path else body
    same = lambda x: x
    eval(path)


def taken(sock, names):
    with open("names") as file:
        lines = file.read()
    file = open("more")
    names.append(lines)
    file.close()
    try:
        json.loads(lines)
    except ValueError:
        pass
    try:
        names.get(lines)
    except ValueError as error:
        raise ValueError(f"no {names}") from error
    value = json.loads(lines)
    return value.get("x")


def get_names(wire, given):
    size = len(given)
    open(sys.argv[1])
    print(os.environ.get("HOME"))
    print(int(os.getenv("SIZE")))
    asked = []
    asked.append(input("name"))
    ",".join(asked)
    wire.read_into(given)
    given.connect(1)
    plug = socket.socket()
    plug.connect(1)
    return not plug
