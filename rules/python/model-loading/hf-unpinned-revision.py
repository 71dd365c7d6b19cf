import huggingface_hub as hub
import transformers as tf_lib
from datasets import load_dataset
from huggingface_hub import hf_hub_download, snapshot_download
from sentence_transformers import CrossEncoder, SentenceTransformer
from transformers import AutoModel, AutoTokenizer, pipeline

MODEL_ID = "mistralai/Mistral-7B-v0.1"
COMMIT = "0123456789abcdef0123456789abcdef01234567"

# ruleid: hf-unpinned-revision
model = AutoModel.from_pretrained("facebook/opt-350m", torch_dtype="auto")
# ruleid: hf-unpinned-revision
tokenizer = AutoTokenizer.from_pretrained(MODEL_ID, use_fast=True)
# ruleid: hf-unpinned-revision
classifier = tf_lib.pipeline("sentiment-analysis", model="cardiffnlp/twitter-roberta-base-sentiment")
# ruleid: hf-unpinned-revision
generator = pipeline("text-generation", "openai-community/gpt2")


def embedder():
    # ruleid: hf-unpinned-revision
    return SentenceTransformer("sentence-transformers/all-MiniLM-L6-v2", device="cpu")


async def fetch():
    # ruleid: hf-unpinned-revision
    rows = load_dataset("stanfordnlp/imdb", split="train")
    # ruleid: hf-unpinned-revision
    folder = snapshot_download(repo_id="org/name", allow_patterns=["*.json"])
    return rows, folder


class Files:
    def get(self):
        return hub.hf_hub_download(
            # ruleid: hf-unpinned-revision
            repo_id="org/name",
            filename="config.json",
            # A branch name moves.
            revision="main",
        )


# ruleid: hf-unpinned-revision
reranker = CrossEncoder("cross-encoder/ms-marco-MiniLM-L-6-v2")

# ok: hf-unpinned-revision
pinned = AutoModel.from_pretrained("facebook/opt-350m", revision="0123456789abcdef0123456789abcdef01234567")
# ok: hf-unpinned-revision
pinned_by_name = AutoModel.from_pretrained(MODEL_ID, revision=COMMIT)
# ok: hf-unpinned-revision
local = AutoModel.from_pretrained("./fine-tuned/model")
# ok: hf-unpinned-revision
local_absolute = AutoModel.from_pretrained("/models/opt")
# ok: hf-unpinned-revision
local_folder = AutoModel.from_pretrained("checkpoints/epoch-3")
# ok: hf-unpinned-revision
offline = AutoModel.from_pretrained("facebook/opt-350m", local_files_only=True)
# ok: hf-unpinned-revision
deep_path = AutoModel.from_pretrained("runs/bert/final")
# ok: hf-unpinned-revision
short_name = AutoModel.from_pretrained("bert-base-uncased")
# ok: hf-unpinned-revision
rows_on_disk = load_dataset("csv", data_files="data/train.csv")


def from_arguments(args, kwargs):
    # ok: hf-unpinned-revision
    a = AutoModel.from_pretrained(args.model, revision=args.revision)
    # ok: hf-unpinned-revision
    b = AutoModel.from_pretrained("facebook/opt-350m", revision=args.revision)
    # ok: hf-unpinned-revision
    c = AutoModel.from_pretrained("facebook/opt-350m", **kwargs)
    # ok: hf-unpinned-revision
    d = hf_hub_download("org/name", "config.json", revision=COMMIT)
    return a, b, c, d


def from_registry(registry):
    # ok: hf-unpinned-revision
    return AutoModel.from_pretrained(registry.local_copy_of("facebook/opt-350m"))
