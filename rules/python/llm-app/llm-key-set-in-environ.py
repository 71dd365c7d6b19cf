import os
from os import environ

from dotenv import load_dotenv

# Every key here is made up: the right shape, and nothing behind it.
# ruleid: llm-key-set-in-environ
os.environ["OPENAI_API_KEY"] = "sk-proj-NotAKey1NotAKey2NotAKey3NotAKey4NotAKey5"
# ruleid: llm-key-set-in-environ
environ["ANTHROPIC_API_KEY"] = 'sk-ant-api03-NotAKey1NotAKey2NotAKey3NotAKey4NotAKey5'


def prepare():
    # ruleid: llm-key-set-in-environ
    os.environ["GROQ_API_KEY"] = "gsk_NotAKey1NotAKey2NotAKey3NotAKey4NotAKey5NotAKey6"
    # ruleid: llm-key-set-in-environ
    os.environ["GOOGLE_API_KEY"] = "AIzaNotAKey1NotAKey2NotAKey3NotAKey4Not"


class Setup:
    VARIABLE = "HF_TOKEN"

    async def run(self):
        # ruleid: llm-key-set-in-environ
        os.environ[self.VARIABLE] = "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"


# ok: llm-key-set-in-environ
os.environ["OPENAI_API_KEY"] = load_secret("openai")
# ok: llm-key-set-in-environ
os.environ["OPENAI_API_KEY"] = ""
# ok: llm-key-set-in-environ
os.environ["OPENAI_API_KEY"] = "sk-your-api-key-goes-here-0000000000"
# ok: llm-key-set-in-environ
os.environ["OPENAI_API_BASE"] = "http://localhost:8000/v1"
# ok: llm-key-set-in-environ
os.environ["TOKENIZERS_PARALLELISM"] = "false"
# ok: llm-key-set-in-environ
load_dotenv()
# ok: llm-key-set-in-environ
key = os.environ["OPENAI_API_KEY"]
