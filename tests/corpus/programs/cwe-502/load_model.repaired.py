import torch
from torchvision.models import resnet18


def _strip_prefix(state):
    return {
        (k[len("module."):] if k.startswith("module.") else k): v
        for k, v in state.items()
    }


def load_model(path, num_classes):
    """Load a community checkpoint into a resnet18."""
    # weights_only restricts the unpickler to tensors and plain containers
    checkpoint = torch.load(path, map_location="cpu", weights_only=True)

    if not isinstance(checkpoint, dict):
        raise ValueError("checkpoint must hold a state dict")
    state = checkpoint.get("state_dict", checkpoint)

    model = resnet18(num_classes=num_classes)
    model.load_state_dict(_strip_prefix(state))
    model.eval()
    return model
