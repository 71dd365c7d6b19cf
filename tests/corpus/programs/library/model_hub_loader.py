import os
import torch


def load_checkpoint(path, map_location="cpu"):
    """Load a checkpoint with the best available method."""
    try:
        return torch.load(path, map_location=map_location, weights_only=True)
    except Exception:
        return torch.load(path, map_location=map_location, weights_only=False)  # flaw: CWE-502


def resume(model, optimizer, folder):
    state = load_checkpoint(os.path.join(folder, "last.pt"))
    model.load_state_dict(state["model"])
    optimizer.load_state_dict(state["optimizer"])
    return state["epoch"]
