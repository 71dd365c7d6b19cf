import os
from pathlib import Path

import diffusers
from diffusers import DiffusionPipeline
from diffusers import StableDiffusionPipeline as SD

# ruleid: hf-custom-pipeline
pipe = DiffusionPipeline.from_pretrained("org/base", custom_pipeline="lpw_stable_diffusion")

pipe = diffusers.DiffusionPipeline.from_pretrained(
    "org/base",
    torch_dtype="auto",
    # ruleid: hf-custom-pipeline
    custom_pipeline="someone/my-pipeline",
    use_safetensors=True,
)


def load(name, pipeline_name):
    # ruleid: hf-custom-pipeline
    return SD.from_pretrained(name, custom_pipeline=pipeline_name)


class Studio:
    async def open(self, args):
        # ruleid: hf-custom-pipeline
        self.pipe = DiffusionPipeline.from_pretrained(args.base, custom_pipeline=f"{args.owner}/pipeline")


# ok: hf-custom-pipeline
plain = DiffusionPipeline.from_pretrained("org/base")
# ok: hf-custom-pipeline
none = DiffusionPipeline.from_pretrained("org/base", custom_pipeline=None)
# ok: hf-custom-pipeline
local = DiffusionPipeline.from_pretrained("org/base", custom_pipeline="./pipelines/long_prompt")
# ok: hf-custom-pipeline
absolute = DiffusionPipeline.from_pretrained("org/base", custom_pipeline="/opt/app/pipelines")
# ok: hf-custom-pipeline
beside = DiffusionPipeline.from_pretrained("org/base", custom_pipeline=os.path.dirname(__file__))
# ok: hf-custom-pipeline
beside_too = DiffusionPipeline.from_pretrained("org/base", custom_pipeline=str(Path(__file__).parent / "pipe"))


def inner(cls, kwargs):
    # ok: hf-custom-pipeline
    custom_pipeline = kwargs.pop("custom_pipeline", None)
    # ok: hf-custom-pipeline
    return find_pipeline_class(cls, custom_pipeline=custom_pipeline)
