import os
import requests


class Notifier:
    ENDPOINT = "https://hooks.partner-billing.com/v1/events"

    def __init__(self):
        self.token = os.environ["PARTNER_TOKEN"]

    def send(self, event):
        response = requests.post(self.ENDPOINT, json=event, headers={"Authorization": "Bearer " + self.token}, timeout=10)
        response.raise_for_status()
