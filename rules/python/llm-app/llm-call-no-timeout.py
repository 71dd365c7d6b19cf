import httpx
import ollama
import openai
from anthropic import Anthropic, AsyncAnthropic
from ollama import AsyncClient
from ollama import Client as Ollama
from openai import AsyncOpenAI, OpenAI

NEVER = None

# ruleid: llm-call-no-timeout
client = OpenAI(timeout=None)
# ruleid: llm-call-no-timeout
local = ollama.Client(host="http://localhost:11434")


def build(key):
    # ruleid: llm-call-no-timeout
    return Anthropic(
        api_key=key,
        max_retries=3,
        timeout=None,
    )


class Bot:
    def __init__(self):
        # ruleid: llm-call-no-timeout
        self.client = openai.AsyncOpenAI(timeout=NEVER)
        # ruleid: llm-call-no-timeout
        self.local = AsyncClient()

    async def ask(self, messages):
        # ruleid: llm-call-no-timeout
        return await self.client.chat.completions.create(model="gpt-4o", messages=messages, timeout=None)


# ok: llm-call-no-timeout
default = OpenAI()
# ok: llm-call-no-timeout
limited = OpenAI(timeout=30.0, max_retries=2)
# ok: llm-call-no-timeout
detailed = AsyncAnthropic(timeout=httpx.Timeout(60.0, connect=5.0))
# ok: llm-call-no-timeout
limited_local = Ollama(host="http://localhost:11434", timeout=60)


def from_options(options, seconds):
    # ok: llm-call-no-timeout
    first = Ollama(**options)
    # ok: llm-call-no-timeout
    second = AsyncOpenAI(timeout=seconds)
    # ok: llm-call-no-timeout
    third = default.chat.completions.create(model="gpt-4o", messages=[])
    return first, second, third


def other(queue):
    # ok: llm-call-no-timeout
    return queue.get(timeout=None)
