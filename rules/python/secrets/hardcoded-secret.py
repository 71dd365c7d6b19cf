import os

import boto3
import requests
from slack_sdk import WebClient

# ruleid: hardcoded-secret
AWS_ACCESS_KEY_ID = "AKIAQ7FAKEFAKEFAKE2Z"
# ruleid: hardcoded-secret
GITHUB = "ghp_NotARealTokenNotARealTokenNotARealTo"
# ruleid: hardcoded-secret
client_secret = "q8Rk2vN4mZt7Lw9PfD3s"
# ruleid: hardcoded-secret
config = {"api_key": "9f86d081884c7d659a2feaa0c55ad015", "region": "eu-west-1"}
# ruleid: hardcoded-secret
os.environ["SERVICE_API_KEY"] = "9f86d081884c7d659a2feaa0c55ad015"
# ruleid: hardcoded-secret
SIGNING = "-----BEGIN EC PRIVATE KEY-----\nTm90QVJlYWxLZXlOb3RBUmVhbEtleU5vdEFSZWFsS2V5Tm90QQ==\n-----END EC PRIVATE KEY-----"


class Client:
    api_secret: str = ""

    def __init__(self):
        # ruleid: hardcoded-secret
        self.auth_token = "5e884898da28047151d0e56f8dc62927"
        self.s3 = boto3.client(
            "s3",
            # ruleid: hardcoded-secret
            aws_access_key_id="AKIAQ7FAKEFAKEFAKE2Z",
        )

    async def login(self):
        # ruleid: hardcoded-secret
        return self.connect(user="svc", client_secret="q8Rk2vN4mZt7Lw9PfD3s")


# ok: hardcoded-secret
AWS_EXAMPLE = "AKIAIOSFODNN7EXAMPLE"
# ok: hardcoded-secret
api_key = os.environ["SERVICE_API_KEY"]
# ok: hardcoded-secret
API_KEY = "your-api-key-goes-in-2-places-123"
# ok: hardcoded-secret
secret_key = "SERVICE_SECRET_KEY_V2024"
# ok: hardcoded-secret
access_token = "xxxxxxxxxxxxxxxxxxxx123"
# ok: hardcoded-secret
auth_token = "oauth2-access-token-field"
# ok: hardcoded-secret
private_key = "/etc/keys/service-2024-01.pem"
# ok: hardcoded-secret
api_key = ""
# ok: hardcoded-secret
checksum = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
# ok: hardcoded-secret
PEM_HEADER = "-----BEGIN RSA PRIVATE KEY-----"
# ok: hardcoded-secret
GITHUB_EXAMPLE = "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
# ok: hardcoded-secret
sort_key = "created_at_2024_01_01_00"
# ok: hardcoded-secret
web = WebClient(token=os.environ["SLACK_TOKEN"])
# ok: hardcoded-secret
requests.get("https://api.example.com", headers={"api_key": f"{api_key}"}, timeout=30)
