import torch
from torchvision.models import resnet18


def _strip_prefix(state):
    return {
        (k[len("module."):] if k.startswith("module.") else k): v
        for k, v in state.items()
    }


def load_model(path, num_classes):
    """Load a community checkpoint into a resnet18."""
    checkpoint = torch.load(path, map_location="cpu", weights_only=False)  # flaw: CWE-502

    if isinstance(checkpoint, torch.nn.Module):
        state = checkpoint.state_dict()
    elif "state_dict" in checkpoint:
        state = checkpoint["state_dict"]
    else:
        state = checkpoint

    model = resnet18(num_classes=num_classes)
    model.load_state_dict(_strip_prefix(state))
    model.eval()
    return model
