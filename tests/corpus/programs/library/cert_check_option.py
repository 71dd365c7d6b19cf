import requests


class ApiClient:
    def __init__(self, base, token, verify=False):
        self.base = base
        self.session = requests.Session()
        self.session.verify = False  # flaw: CWE-295
        self.session.headers["Authorization"] = f"Bearer {token}"

    def get(self, path):
        return self.session.get(self.base + path, timeout=30).json()
