import os

import anthropic
import openai
from openai import OpenAI

# ruleid: placeholder-credential
client = OpenAI(api_key="your-api-key-here", timeout=30)
# ruleid: placeholder-credential
openai.api_key = "sk-xxxxxxxxxxxxxxxx"
# ruleid: placeholder-credential
os.environ["ANTHROPIC_API_KEY"] = "<your-api-key>"
# ruleid: placeholder-credential
SECRET_KEY = "change-me-in-production"
# ruleid: placeholder-credential
DB_PASSWORD: str = "password123"


class Mailer:
    def __init__(self, smtp):
        # ruleid: placeholder-credential
        smtp.login(user="mail", password="your_password")
        # ruleid: placeholder-credential
        self.bot_token = "YOUR_TELEGRAM_BOT_TOKEN"

    async def send(self, session):
        # ruleid: placeholder-credential
        return await session.connect(
            "mail",
            client_secret="insert your secret here",
        )


# ok: placeholder-credential
good = anthropic.Anthropic(api_key=os.environ["ANTHROPIC_API_KEY"])
# ok: placeholder-credential
EXAMPLE_API_KEY = "your-api-key"
# ok: placeholder-credential
password_label = "Enter your password"
# ok: placeholder-credential
form = dict(label="your-api-key", placeholder="your-api-key")
# ok: placeholder-credential
token = "access_token"
# ok: placeholder-credential
field = Field(token="cls")
# ok: placeholder-credential
login(password="password")
# ok: placeholder-credential
secret_name = "changeme"


def check(api_key):
    # ok: placeholder-credential
    if api_key == "your-api-key":
        raise ValueError("set API_KEY to your own key")


def usage():
    """Run it.

    # ok: placeholder-credential
    client = OpenAI(api_key="your-api-key")
    """
