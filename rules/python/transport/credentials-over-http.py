import requests

ROOT = "http://api.partner-billing.com/v2"


class Notifier:
    ENDPOINT = "http://hooks.partner-billing.com/v1/events"
    SAFE = "https://hooks.partner-billing.com/v1/events"
    LOCAL = "http://localhost:8080/v1"

    def send(self, event):
        # ruleid: credentials-over-http
        requests.post(self.ENDPOINT, json=event, headers={"Authorization": "Bearer " + self.token}, timeout=10)
        # ok: credentials-over-http
        requests.post(self.SAFE, json=event, headers={"Authorization": "Bearer " + self.token}, timeout=10)
        # ok: credentials-over-http
        requests.post(self.LOCAL, json=event, headers={"Authorization": "Bearer " + self.token}, timeout=10)
        # ok: credentials-over-http
        requests.post(self.ENDPOINT, json=event, headers={"Accept": "text/plain"}, timeout=10)


def log_in(name, password):
    # ruleid: credentials-over-http
    return requests.post("http://portal.city-library.org/login", data={"user": name, "password": password}, timeout=10)


def orders(user, secret):
    # ruleid: credentials-over-http
    return requests.get(f"{ROOT}/orders", auth=(user, secret), timeout=10)
