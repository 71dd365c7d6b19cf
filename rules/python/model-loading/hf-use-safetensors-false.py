import diffusers
from diffusers import StableDiffusionPipeline as SD
from transformers import AutoModel, AutoModelForCausalLM

PREFER_SAFE = False

# ruleid: hf-use-safetensors-false
model = AutoModel.from_pretrained("org/name", use_safetensors=False)


def image_pipeline(name):
    return SD.from_pretrained(
        name,
        # ruleid: hf-use-safetensors-false
        use_safetensors=False,
        torch_dtype="auto",
    )


async def load(name):
    # ruleid: hf-use-safetensors-false
    return AutoModelForCausalLM.from_pretrained(name, use_safetensors=PREFER_SAFE, device_map="auto")


class Loader:
    # ruleid: hf-use-safetensors-false
    defaults = {"torch_dtype": "auto", "use_safetensors": False}

    def options(self, kwargs):
        # ruleid: hf-use-safetensors-false
        kwargs["use_safetensors"] = False
        return diffusers.DiffusionPipeline.from_pretrained("org/name", **kwargs)


# ok: hf-use-safetensors-false
safe = AutoModel.from_pretrained("org/name", use_safetensors=True)
# ok: hf-use-safetensors-false
either = AutoModel.from_pretrained("org/name", use_safetensors=None)
# ok: hf-use-safetensors-false
default = AutoModel.from_pretrained("org/name")


def forward(name, use_safetensors=False):
    # ok: hf-use-safetensors-false
    return AutoModel.from_pretrained(name, use_safetensors=use_safetensors)


def save(model):
    # ok: hf-use-safetensors-false
    model.save_pretrained("out", safe_serialization=True)


def note(options):
    # ok: hf-use-safetensors-false
    print("use_safetensors=False was asked for", options.get("use_safetensors", False))


def per_file(name):
    # ok: hf-use-safetensors-false
    return AutoModel.from_pretrained(name, use_safetensors=(None if name.endswith(".bin") else False))
