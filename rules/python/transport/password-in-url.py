import urllib.request

import httpx
import requests


class Camera:
    def login(self):
        # ruleid: password-in-url
        return requests.get(f"http://{self.host}/login?user={self.user}&password={self.password}", timeout=5)


def by_parts(host, user, pwd):
    # ruleid: password-in-url
    return urllib.request.urlopen("https://" + host + "/api?u=" + user + "&pwd=" + pwd)


def formatted(session, password):
    url = "https://router/reboot?pass=%s" % password
    # ruleid: password-in-url
    return session.get(url)


def near_misses(host, user, password, page):
    # ok: password-in-url
    a = requests.post(f"https://{host}/login", json={"user": user, "password": password}, timeout=5)
    # ok: password-in-url
    b = requests.get(f"https://{host}/users?page={page}", timeout=5)
    # ok: password-in-url
    c = httpx.get(f"https://{host}/password?user={user}", timeout=5)
    return a, b, c
