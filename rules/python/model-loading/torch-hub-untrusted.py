import torch
import torch as th
import torch.hub as hub
from torch.hub import load_state_dict_from_url
from torch.utils import model_zoo
from torch.utils.model_zoo import load_url

SILERO = "snakers4/silero-vad"
PINNED = "owner/detector:0123456789abcdef0123456789abcdef01234567"

# ruleid: torch-hub-untrusted
model = torch.hub.load("ultralytics/yolov5", "yolov5s", pretrained=True)

# ruleid: torch-hub-untrusted
vad, utils = torch.hub.load(
    repo_or_dir="snakers4/silero-vad",
    model="silero_vad",
    force_reload=True,
)

# ruleid: torch-hub-untrusted
vad, utils = th.hub.load(SILERO, "silero_vad", trust_repo=True)


def midas(kind):
    # ruleid: torch-hub-untrusted
    return hub.load("intel-isl/MiDaS:master", kind)


def vision():
    # ruleid: torch-hub-untrusted
    return torch.hub.load("pytorch/vision:v0.10.0", "resnet18", weights=None)


def any_repository(repo, name):
    # ruleid: torch-hub-untrusted
    return torch.hub.load(repo, name, trust_repo=True)


def entry_points():
    # ruleid: torch-hub-untrusted
    return torch.hub.list("owner/detector")


class ResNet(torch.nn.Module):
    def load_pretrained(self, url):
        # ruleid: torch-hub-untrusted
        state = load_state_dict_from_url(url, progress=True)
        self.load_state_dict(state)

    def load_imagenet(self):
        self.load_state_dict(
            # ruleid: torch-hub-untrusted
            model_zoo.load_url("https://example.org/resnet.pth", map_location="cpu")
        )


async def weights(url):
    # ruleid: torch-hub-untrusted
    return load_url(url)


# ok: torch-hub-untrusted
model = torch.hub.load("vendor/yolov5", "custom", path="best.pt", source="local")

# ok: torch-hub-untrusted
model = torch.hub.load("./third_party/dinov2", "dinov2_vits14", source="local", trust_repo=True)

# ok: torch-hub-untrusted
model = torch.hub.load(PINNED, "detector", trust_repo=True)

# ok: torch-hub-untrusted
model = torch.hub.load(
    "owner/detector:0123456789abcdef0123456789abcdef01234567", "detector"
)


def from_configuration(config):
    # ok: torch-hub-untrusted
    return torch.hub.load(config.repository, config.entry_point)


def checked(url):
    # ok: torch-hub-untrusted
    return load_state_dict_from_url(url, check_hash=True, weights_only=True)


def passed_on(url, **kwargs):
    # ok: torch-hub-untrusted
    return load_state_dict_from_url(url, progress=False, **kwargs)


def passed_on_by_name(url, progress, check_hash):
    # ok: torch-hub-untrusted
    return load_url(url, progress=progress, check_hash=check_hash)


# ok: torch-hub-untrusted
torch.hub.set_dir("weights")


def another_hub(hub_client):
    # ok: torch-hub-untrusted
    return hub_client.hub.load("owner/detector", "detector")
