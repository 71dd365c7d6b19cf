import os

import anthropic
import google.generativeai as genai
import openai
from groq import Groq
from langchain_openai import ChatOpenAI as Chat
from openai import AsyncOpenAI, OpenAI
from pydantic import SecretStr

# Every key here is made up: the right shape, and nothing behind it.
# ruleid: llm-hardcoded-key
client = OpenAI(api_key=os.environ["LLM_API_KEY"])
# ruleid: llm-hardcoded-key
openai.api_key = os.environ["LLM_API_KEY"]
# ruleid: llm-hardcoded-key
GROQ_API_KEY = os.environ["LLM_API_KEY"]
groq = Groq(api_key=GROQ_API_KEY)


def claude():
    return anthropic.Anthropic(
        # ruleid: llm-hardcoded-key
        api_key=os.environ["LLM_API_KEY"],
        max_retries=2,
    )


class Bot:
    # ruleid: llm-hardcoded-key
    key: SecretStr = SecretStr(os.environ["LLM_API_KEY"])

    # ruleid: llm-hardcoded-key
    def __init__(self, api_key: str = os.environ["LLM_API_KEY"]):
        self.client = AsyncOpenAI(api_key=api_key)

    async def answer(self, question):
        # ruleid: llm-hardcoded-key
        genai.configure(api_key=os.environ["LLM_API_KEY"])
        # ruleid: llm-hardcoded-key
        chat = Chat(model="gpt-4o", openai_api_key=os.environ["LLM_API_KEY"])
        return await chat.ainvoke(question)


# ruleid: llm-hardcoded-key
config = {"model": "gpt-4o", "api_key": os.environ["LLM_API_KEY"]}

# ok: llm-hardcoded-key
from_environment = OpenAI(api_key=os.environ["OPENAI_API_KEY"])
# ok: llm-hardcoded-key
default = OpenAI()
# ok: llm-hardcoded-key
placeholder = OpenAI(api_key="sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")
# ok: llm-hardcoded-key
your_key = OpenAI(api_key="sk-your-api-key-goes-here-0000000000")
# ok: llm-hardcoded-key
local_server = OpenAI(base_url="http://localhost:8000/v1", api_key="EMPTY")
# ok: llm-hardcoded-key
css_class = "sk-spinner-three-bounce-container-large"
# ok: llm-hardcoded-key
stripe_like = {"key": "sk-learn-pipeline-cache-version-12"}


def redact(line):
    # ok: llm-hardcoded-key
    return line.replace("sk-", "sk-***")


# ok: llm-hardcoded-key
os.environ["OPENAI_API_KEY"] = load_secret("openai")
