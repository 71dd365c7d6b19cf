import os

import requests


class CameraClient:
    """Talks to the cameras in the warehouse."""

    def __init__(self, host):
        self.host = host
        self.user = os.environ["CAMERA_USER"]
        self.password = os.environ["CAMERA_PASSWORD"]

    def login(self):
        reply = requests.post(
            f"https://{self.host}/login", json={"user": self.user, "password": self.password}, timeout=5
        )
        reply.raise_for_status()
        return reply.json()["session"]
