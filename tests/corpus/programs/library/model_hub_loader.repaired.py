import os
import torch


def load_checkpoint(path, map_location="cpu"):
    """Load a checkpoint with the best available method."""
    return torch.load(path, map_location=map_location, weights_only=True)


def resume(model, optimizer, folder):
    state = load_checkpoint(os.path.join(folder, "last.pt"))
    model.load_state_dict(state["model"])
    optimizer.load_state_dict(state["optimizer"])
    return state["epoch"]
