import os

import httpx
import requests

URL = "https://api.openai.com/v1/chat/completions"

# Every key here is made up: the right shape, and nothing behind it.
# ruleid: llm-hardcoded-bearer
HEADERS = {"Authorization": f"Bearer {os.environ['LLM_API_KEY']}", "Accept": "application/json"}


def ask(question):
    reply = requests.post(
        URL,
        headers={
            "Content-Type": "application/json",
            # ruleid: llm-hardcoded-bearer
            "Authorization": f"Bearer {os.environ['LLM_API_KEY']}",
        },
        json={"messages": [{"role": "user", "content": question}]},
        timeout=30,
    )
    return reply.json()


class Client:
    async def ask(self, text):
        session = httpx.AsyncClient()
        # ruleid: llm-hardcoded-bearer
        session.headers["Authorization"] = f"Bearer {os.environ['LLM_API_KEY']}"
        # ruleid: llm-hardcoded-bearer
        extra = dict(Authorization=f"Bearer {os.environ['LLM_API_KEY']}")
        return await session.post(URL, json={"inputs": text}, headers=extra)


# ok: llm-hardcoded-bearer
built = {"Authorization": f"Bearer {os.environ['OPENAI_API_KEY']}"}
# ok: llm-hardcoded-bearer
placeholder = {"Authorization": "Bearer sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"}
# ok: llm-hardcoded-bearer
yours = {"Authorization": "Bearer YOUR_API_KEY"}
# ok: llm-hardcoded-bearer
basic = {"Authorization": "Basic dXNlcjpwYXNz"}
# ok: llm-hardcoded-bearer
local = {"Authorization": "Bearer EMPTY"}
# ok: llm-hardcoded-bearer
joined = {"Authorization": "Bearer " + os.environ["HF_TOKEN"]}
