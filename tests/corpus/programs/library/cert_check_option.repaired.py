import requests


class ApiClient:
    def __init__(self, base, token, verify=True):
        self.base = base
        self.session = requests.Session()
        self.session.verify = verify
        self.session.headers["Authorization"] = f"Bearer {token}"

    def get(self, path):
        return self.session.get(self.base + path, timeout=30).json()
