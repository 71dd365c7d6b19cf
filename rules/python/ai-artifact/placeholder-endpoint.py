import os

import httpx
import requests
from openai import OpenAI

# ruleid: placeholder-endpoint
BASE_URL = "https://api.example.com/v1"
# ruleid: placeholder-endpoint
client = OpenAI(api_key=os.environ["KEY"], base_url="https://your-api-endpoint.com/v1")


def send(payload):
    # ruleid: placeholder-endpoint
    return requests.post("https://api.example.com/orders", json=payload, timeout=10)


class Hook:
    def __init__(self):
        # ruleid: placeholder-endpoint
        self.webhook_url = "https://yourdomain.com/hooks"

    async def call(self):
        # ruleid: placeholder-endpoint
        return httpx.get(
            "https://backend.example.org/health",
            timeout=5,
        )


# ok: placeholder-endpoint
real = OpenAI(api_key=os.environ["KEY"], base_url="https://openrouter.ai/api/v1")
# ok: placeholder-endpoint
local = OpenAI(api_key="EMPTY", base_url="http://localhost:8000/v1")
# ok: placeholder-endpoint
configured = OpenAI(base_url=os.environ["LLM_BASE_URL"])
# ok: placeholder-endpoint
EXAMPLE_API_URL = "https://api.example.com/v1"
# ok: placeholder-endpoint
homepage = "https://example.com"
# ok: placeholder-endpoint
text = "see https://api.example.com for the format"
# ok: placeholder-endpoint
requests.get("https://examples.dev/", timeout=5)
# ok: placeholder-endpoint
parse("https://example.com/a?b=c")
# ok: placeholder-endpoint
SCHEMA_ID = "https://example.com/schema.json"
