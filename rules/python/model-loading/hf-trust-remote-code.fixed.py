from dataclasses import dataclass
from functools import partial

import datasets
import transformers
from datasets import load_dataset
from langchain_huggingface import HuggingFaceEmbeddings
from sentence_transformers import SentenceTransformer as ST
from transformers import AutoModel, AutoModelForCausalLM, AutoTokenizer, pipeline
from vllm import LLM

TRUST = True

# ruleid: hf-trust-remote-code
tokenizer = AutoTokenizer.from_pretrained("org/chat-7b", trust_remote_code=False)

model = AutoModelForCausalLM.from_pretrained(
    "org/chat-7b",
    torch_dtype="auto",
    device_map="auto",
    # ruleid: hf-trust-remote-code
    trust_remote_code=False,
)


def load_embedder(name):
    # ruleid: hf-trust-remote-code
    return ST(name, device="cpu", trust_remote_code=False)


async def load_all(names):
    # ruleid: hf-trust-remote-code
    load = partial(AutoModel.from_pretrained, trust_remote_code=False)
    return [load(name) for name in names]


class Server:
    def __init__(self, name):
        # ruleid: hf-trust-remote-code
        self.llm = LLM(model=name, trust_remote_code=False, tensor_parallel_size=2)
        # ruleid: hf-trust-remote-code
        self.embed = HuggingFaceEmbeddings(model_name=name, model_kwargs={"device": "cuda", "trust_remote_code": False})
        # ruleid: hf-trust-remote-code
        self.rows = load_dataset("org/rows", split="train", trust_remote_code=False)


# A reviewed commit: still reported, as a warning.
pinned = transformers.AutoModel.from_pretrained(
    "org/chat-7b",
    # ruleid: hf-trust-remote-code
    trust_remote_code=False,
    revision="0123456789abcdef0123456789abcdef01234567",
)

load_kwargs = {}
# ruleid: hf-trust-remote-code
load_kwargs["trust_remote_code"] = False
# ruleid: hf-trust-remote-code
load_kwargs.setdefault("trust_remote_code", False)
# ruleid: hf-trust-remote-code
datasets.config.HF_DATASETS_TRUST_REMOTE_CODE = False


@dataclass
class LoadConfig:
    name: str = "org/chat-7b"
    # ruleid: hf-trust-remote-code
    trust_remote_code: bool = False


# ruleid: hf-trust-remote-code
def load_model(name: str, trust_remote_code: bool = False, device: str = "cpu"):
    # ok: hf-trust-remote-code
    return AutoModel.from_pretrained(name, trust_remote_code=trust_remote_code).to(device)


# ok: hf-trust-remote-code
safe = AutoModel.from_pretrained("bert-base-uncased")
# ok: hf-trust-remote-code
explicit = AutoModel.from_pretrained("org/chat-7b", trust_remote_code=False)
# ok: hf-trust-remote-code
generator = pipeline("text-generation", model="gpt2", trust_remote_code=None)


def forward(name, args):
    # ok: hf-trust-remote-code
    return AutoModel.from_pretrained(name, trust_remote_code=args.trust_remote_code)


def warn(logger):
    # ok: hf-trust-remote-code
    logger.warning("pass trust_remote_code=True to run the code of this repository")


# ok: hf-trust-remote-code
settings = {"trust_remote_code": False, "torch_dtype": "auto"}


def ask_first(repo):
    answer = input(f"Run the code of {repo}? [y/N] ")
    trust_remote_code = False
    if answer.lower() == "y":
        # ok: hf-trust-remote-code
        trust_remote_code = True
    return trust_remote_code


def per_model(name, reviewed):
    # ok: hf-trust-remote-code
    return AutoModel.from_pretrained(name, trust_remote_code=(True if name in reviewed else False))


def chosen(options, kwargs):
    if options.trust_remote_code:
        # ok: hf-trust-remote-code
        kwargs.update({"trust_remote_code": True})
    return kwargs


def kernels():
    if not TRUST_REMOTE_KERNELS:
        raise ValueError("set TRUST_REMOTE_KERNELS to run code of the hub")
    # ok: hf-trust-remote-code
    options = {"trust_remote_code": True}
    return get_kernel("org/kernels", **options)
