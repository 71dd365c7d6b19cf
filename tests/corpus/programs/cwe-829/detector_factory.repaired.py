import logging
from typing import Literal

import torch

logger = logging.getLogger(__name__)
Size = Literal["small", "large"]

REPO = "acme-lab/detector"
WEIGHTS = {
    "small": "https://weights.acme.test/detector-small-1f3a9c2e.pth",
    "large": "https://weights.acme.test/detector-large-8b77d01c.pth",
}
LOCAL = "vendor/detector"


def build_detector(size: Size = "small", device: str = "cpu") -> torch.nn.Module:
    """Build a detector and load its weights."""
    model = torch.hub.load(LOCAL, f"detector_{size}", source="local", pretrained=False)
    state = torch.hub.load_state_dict_from_url(WEIGHTS[size], map_location=device, check_hash=True, weights_only=True)
    model.load_state_dict(state)
    logger.info("built the %s detector", size)
    return model.to(device).eval()


@torch.no_grad()
def detect(model: torch.nn.Module, image: torch.Tensor, threshold: float = 0.5) -> list[dict]:
    boxes, scores, labels = model(image.unsqueeze(0))
    return [
        {"box": box.tolist(), "score": float(score), "label": int(label)}
        for box, score, label in zip(boxes, scores, labels, strict=True)
        if score >= threshold
    ]
