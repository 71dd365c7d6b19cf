import contextlib
import json
import logging
import os
import time

import requests

logger = logging.getLogger(__name__)


def load_settings(path):
    try:
        with open(path) as handle:
            return json.load(handle)
    # ruleid: swallowed-exception
    except Exception:
        return {}


def sync(items):
    for item in items:
        try:
            push(item)
        # ruleid: swallowed-exception
        except Exception as e:
            continue


class Uploader:
    def upload(self, path):
        try:
            requests.post("https://files.internal/upload", data=open(path, "rb"), timeout=30)
        # ruleid: swallowed-exception
        except:
            pass

    async def status(self, session):
        try:
            response = await session.get("/status")
            return await response.json()
        # ruleid: swallowed-exception
        except Exception:
            return None

    def exists(self, name):
        try:
            listing = self.listing()
            return name in listing
        # ruleid: swallowed-exception
        except Exception as error:
            return False

    def touch(self, path):
        try:
            os.utime(path)
        except FileNotFoundError:
            raise
        # ruleid: swallowed-exception
        except BaseException: pass

    def ping(self):
        try:
            self.session.get("/ping")
        # ruleid: swallowed-exception
        except Exception:
            ...
        finally:
            self.pings += 1


def rows(path):
    try:
        with open(path) as handle:
            text = handle.read()
    # ruleid: swallowed-exception
    except Exception:
        return ""
    return text.splitlines()


def label(span, user):
    try:
        span["user"] = user.email
    # ruleid: swallowed-exception
    except Exception:
        pass


# Near misses -------------------------------------------------------------

def read_cache(path):
    try:
        return json.loads(path.read_text())
    # ok: swallowed-exception
    except (OSError, json.JSONDecodeError):
        return {}


def forget(path):
    # ok: swallowed-exception
    with contextlib.suppress(FileNotFoundError):
        os.unlink(path)


def close_quietly(connection):
    try:
        connection.close()
    # ok: swallowed-exception
    except Exception:
        pass


async def stop_quietly(server):
    try:
        await server.shutdown()
    # ok: swallowed-exception
    except Exception:
        pass


def logged(items):
    for item in items:
        try:
            push(item)
        # ok: swallowed-exception
        except Exception:
            logger.exception("cannot push %s", item)
            continue


def reasoned(span, user):
    try:
        span.set_tag("user", user.email)
    # ok: swallowed-exception
    except Exception:
        # Tracing must never break the request.
        pass


def reasoned_on_the_line(span, user):
    try:
        span.set_tag("user", user.email)
    # ok: swallowed-exception
    except Exception:  # tracing must never break the request
        pass


def is_iterable(value):
    try:
        iter(value)
    # ok: swallowed-exception
    except Exception:
        return False
    return True


try:
    import ujson
# ok: swallowed-exception
except Exception:
    pass

try:
    FLAG = True
    from fastparse import parse
# ok: swallowed-exception
except Exception:
    pass


@contextlib.contextmanager
def ignoring():
    try:
        yield
    # ok: swallowed-exception
    except Exception:
        pass


class Handle:
    def __del__(self):
        try:
            self.pool.give_back(self)
        # ok: swallowed-exception
        except Exception:
            pass

    def __exit__(self, *details):
        try:
            self.pool.give_back(self)
        # ok: swallowed-exception
        except Exception:
            pass

    def fetch(self):
        try:
            return self.pool.fetch()
        # ok: swallowed-exception
        except Exception as e:
            raise RuntimeError("pool is empty") from e

    def narrow(self):
        try:
            return self.pool.fetch()
        # ok: swallowed-exception
        except KeyError:
            pass


def is_local(path):
    try:
        root = os.path.realpath(path)
        return root.startswith("/srv/uploads/")
    # ok: swallowed-exception
    except Exception:
        return False


def remove_quietly(container):
    try:
        container.remove(force=True)
        return True
    # ok: swallowed-exception
    except Exception:
        return False


def wait_for(url):
    while True:
        try:
            return requests.get(url, timeout=2)
        # ok: swallowed-exception
        except Exception:
            pass
        time.sleep(1)


def key_of(row):
    try:
        return hash(row)
    # ok: swallowed-exception
    except:
        pass

    # Lists and dicts cannot be told apart.
    raise TypeError("rows of this kind cannot be made unique")


EXAMPLE = """
try:
    work()
# ok: swallowed-exception
except Exception:
    pass
"""


def address_of(url) -> str | None:
    try:
        answer = requests.get(url, timeout=3)
        return answer.text.strip()
    # ok: swallowed-exception
    except Exception:
        return None


def settings_of(url) -> dict:
    try:
        answer = requests.get(url, timeout=3)
        return answer.json()
    # ruleid: swallowed-exception
    except Exception:
        return {}
