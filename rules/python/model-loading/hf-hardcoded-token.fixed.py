import os

import huggingface_hub
from huggingface_hub import HfApi, InferenceClient, login
from pydantic import SecretStr
from transformers import AutoModel, pipeline

# Every token here is made up: the right shape, and nothing behind it.
# ruleid: hf-hardcoded-token
HF_TOKEN = os.environ["HF_TOKEN"]
# ruleid: hf-hardcoded-token
login(os.environ["HF_TOKEN"])
# ruleid: hf-hardcoded-token
huggingface_hub.login(token=os.environ["HF_TOKEN"], add_to_git_credential=True)


def load(name):
    return AutoModel.from_pretrained(
        name,
        # ruleid: hf-hardcoded-token
        use_auth_token=os.environ["HF_TOKEN"],
        torch_dtype="auto",
    )


class Client:
    # ruleid: hf-hardcoded-token
    secret: SecretStr = SecretStr(os.environ["HF_TOKEN"])

    # ruleid: hf-hardcoded-token
    def __init__(self, token: str = os.environ["HF_TOKEN"]):
        self.api = HfApi(token=token)

    async def ask(self, prompt):
        # ruleid: hf-hardcoded-token
        client = InferenceClient(api_key=os.environ["HF_TOKEN"])
        return client.text_generation(prompt)


# ruleid: hf-hardcoded-token
settings = {"model": "org/private", "hf_token": os.environ["HF_TOKEN"]}

# ok: hf-hardcoded-token
from_environment = AutoModel.from_pretrained("org/private", token=os.environ["HF_TOKEN"])
# ok: hf-hardcoded-token
stored = AutoModel.from_pretrained("org/private", token=True)
# The constant is reported once, where it is written.
# ok: hf-hardcoded-token
by_name = pipeline("text-generation", model="org/private", token=HF_TOKEN)
# ok: hf-hardcoded-token
placeholder = HfApi(token="hf_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")
# ok: hf-hardcoded-token
login(token="hf_your_token_here")
# ok: hf-hardcoded-token
login(token="hf_YourTokenGoesHereYourTokenGoesHere")
# ok: hf-hardcoded-token
cache_key = "hf_hub_download_cache_directory_name"
# ok: hf-hardcoded-token
env_name = {"token_variable": "HF_TOKEN"}


def mask(token):
    # ok: hf-hardcoded-token
    if token.startswith("hf_"):
        return "hf_***"
    return token
