import io
from pathlib import Path

import torch
import torch as t
import torch.nn as nn
from torch import load
from torch import load as load_checkpoint

DEVICE = "cuda" if torch.cuda.is_available() else "cpu"


class Classifier(nn.Module):
    def __init__(self, weights: Path):
        super().__init__()
        self.head = nn.Linear(10, 2)
        # ruleid: torch-load-unsafe
        self.head.load_state_dict(torch.load(weights, weights_only=True))

    @classmethod
    def restore(cls, path, device=DEVICE):
        model = cls(path)
        # ruleid: torch-load-unsafe
        checkpoint = torch.load(path, map_location=device, weights_only=True)
        model.load_state_dict(checkpoint["state_dict"])
        return model


def load_full(path):
    # ruleid: torch-load-unsafe
    return torch.load(path, weights_only=True)


def load_full_multi_line(path):
    # ruleid: torch-load-unsafe
    checkpoint = torch.load(
        path,
        map_location="cpu", weights_only=True,  # the checkpoint holds an argparse.Namespace
    )
    return checkpoint["model"]


def keyword_first(path, device):
    # ruleid: torch-load-unsafe
    return t.load(path, weights_only=True, map_location=device, mmap=True)


def default_by_name(path):
    # ruleid: torch-load-unsafe
    return load(path, weights_only=True)


def alias(path):
    # ruleid: torch-load-unsafe
    return load_checkpoint(path, lambda storage, loc: storage, weights_only=True)


def trailing_comma(path):
    # ruleid: torch-load-unsafe
    return torch.load(
        path,
        map_location=torch.device("cpu"), weights_only=True
    )


def comment_at_the_end(path):
    # ruleid: torch-load-unsafe
    return torch.load(
        path,
        map_location="cpu", weights_only=True  # no GPU on the server
    )


def comment_without_comma(root):
    # ruleid: torch-load-unsafe
    return torch.load(
        f"{root}/ckpt #1 (best).pt", weights_only=True  # see README
    )


async def fetch(client, url):
    response = await client.get(url)
    # ruleid: torch-load-unsafe
    return torch.load(io.BytesIO(response.content), map_location={"cuda:1": "cuda:0"}, weights_only=True)


def by_keyword(path):
    # ruleid: torch-load-unsafe
    return torch.load(f=path, map_location="cpu", weights_only=True)


def through_the_module(path):
    # ruleid: torch-load-unsafe
    return torch.serialization.load(path, map_location="cpu", weights_only=True)


weights = [
    # ruleid: torch-load-unsafe
    torch.load(p, map_location="cpu", weights_only=True) for p in Path("runs").glob("*.pt")
]

# ruleid: torch-load-unsafe
ema = torch.load("ema.pt", "cpu", weights_only=True)["ema"]

# ok: torch-load-unsafe
state = torch.load("model.pt", weights_only=True)

# ok: torch-load-unsafe
state = torch.load("model.pt", map_location="cpu", weights_only=True, mmap=True)


def chosen_by_the_caller(path, weights_only=True):
    # ok: torch-load-unsafe
    return torch.load(path, map_location="cpu", weights_only=weights_only)


def keywords_from_elsewhere(path, **kwargs):
    # ok: torch-load-unsafe
    return torch.load(path, **kwargs)


# ok: torch-load-unsafe
scripted = torch.jit.load("scripted.pt")

# ok: torch-load-unsafe
program = torch.export.load("program.pt2")

# ok: torch-load-unsafe
extension = torch.utils.cpp_extension.load(name="ops", sources=["ops.cpp"])


def tensors(path):
    import safetensors.torch

    with open(path, "rb") as f:
        # ok: torch-load-unsafe
        return safetensors.torch.load(f.read())


def own_loader(trainer, path):
    # ok: torch-load-unsafe
    trainer.torch_load(path)
    # ok: torch-load-unsafe
    return trainer.load(path)


def another_pickle(path, restricted_pickle):
    # Another rule's business.
    # ok: torch-load-unsafe
    return torch.load(path, pickle_module=restricted_pickle)


# ok: torch-load-unsafe
loader = torch.load
# ok: torch-load-unsafe
torch.save(state, "model.pt")


def copy_of(module):
    buffer = io.BytesIO()
    torch.save(module, buffer)
    buffer.seek(0)
    # ok: torch-load-unsafe
    return torch.load(buffer)


def received(tensor):
    buffer = io.BytesIO(tensor.cpu().byte().numpy())
    # ok: torch-load-unsafe
    return torch.load(buffer)


def uploaded(body):
    buffer = io.BytesIO(body)
    # ruleid: torch-load-unsafe
    return torch.load(buffer, weights_only=True)
