import huggingface_hub
from diffusers import StableDiffusionPipeline
from huggingface_hub import hf_hub_download as fetch
from huggingface_hub import hf_hub_download, hf_hub_url

WEIGHTS = "pytorch_model.bin"

# ruleid: hf-pickle-file
path = hf_hub_download("org/name", "classifier.pkl")
# ruleid: hf-pickle-file
other = hf_hub_download(repo_id="org/name", filename=WEIGHTS, revision="main")


def sklearn_model():
    # ruleid: hf-pickle-file
    return fetch(filename="sklearn_model.joblib", repo_id="org/name")


class Segmenter:
    async def weights(self):
        return huggingface_hub.hf_hub_download(
            repo_id="ybelkada/segment-anything",
            # ruleid: hf-pickle-file
            filename="checkpoints/sam_vit_h_4b8939.pth",
        )


# ruleid: hf-pickle-file
pipe = StableDiffusionPipeline.from_single_file("https://models.example.org/anything-v5.CKPT?download=true")
# ruleid: hf-pickle-file
pipe.load_lora_weights("org/lora", weight_name="style.pt")
# ruleid: hf-pickle-file
url = hf_hub_url("org/name", "pytorch_model.bin")

# ok: hf-pickle-file
weights = hf_hub_download("org/name", "model.safetensors")
# ok: hf-pickle-file
config = hf_hub_download(repo_id="org/name", filename="config.json")
# ok: hf-pickle-file
speech = hf_hub_download("ggerganov/whisper.cpp", "ggml-base.en.bin")
# ok: hf-pickle-file
language = hf_hub_download("facebook/fasttext-language-identification", "model.bin")
# ok: hf-pickle-file
quantised = hf_hub_download("org/name", filename="name.Q4_K_M.gguf")
# ok: hf-pickle-file
single = StableDiffusionPipeline.from_single_file("v1-5-pruned-emaonly.safetensors")
# ok: hf-pickle-file
pipe.load_lora_weights("org/lora", weight_name="pytorch_lora_weights.safetensors")


def by_argument(args):
    # ok: hf-pickle-file
    return hf_hub_download(args.repo, args.filename)


def unrelated(storage):
    # ok: hf-pickle-file
    return storage.download(filename="backup.bin")


def converted(files):
    # ok: hf-pickle-file
    return hf_hub_download("org/name", files.safe_twin_of("pytorch_model.bin"))
