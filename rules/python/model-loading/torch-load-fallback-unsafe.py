import logging
import pickle

import torch
import torch as t

log = logging.getLogger(__name__)


def assigned(path):
    try:
        checkpoint = torch.load(path, map_location="cpu", weights_only=True)
    except Exception:
        # ruleid: torch-load-fallback-unsafe
        checkpoint = torch.load(path, map_location="cpu", weights_only=False)
    return checkpoint


def returned(path):
    try:
        return torch.load(path, weights_only=True)
    except Exception as e:
        log.warning("weights_only load failed: %s", e)
        # ruleid: torch-load-fallback-unsafe
        return torch.load(path, weights_only=False)


class Predictor:
    def load(self, path, device):
        try:
            self.model.load_state_dict(t.load(path, weights_only=True, map_location=device))
        except (pickle.UnpicklingError, RuntimeError) as e:
            if "weights_only" in str(e):
                # ruleid: torch-load-fallback-unsafe
                state = t.load(
                    path,
                    map_location=device,
                    weights_only=False,
                )
                self.model.load_state_dict(state["model"])
        self.model.eval()

    async def reload(self, path):
        try:
            state = torch.load(path, weights_only=True)
        except:
            # ruleid: torch-load-fallback-unsafe
            state = torch.load(path)["state_dict"]
        self.model.load_state_dict(state)


def several_handlers(path):
    try:
        log.info("loading %s", path)
        state = torch.load(path, weights_only=True)
    except FileNotFoundError:
        raise
    except pickle.UnpicklingError:
        # ruleid: torch-load-fallback-unsafe
        state = torch.load(path, map_location="cpu")
    return state


def in_a_loop(path):
    for weights_only in (True, False):
        try:
            # ruleid: torch-load-fallback-unsafe
            return torch.load(path, weights_only=weights_only)
        except pickle.UnpicklingError:
            continue


def explained(path):
    try:
        # ok: torch-load-fallback-unsafe
        return torch.load(path, weights_only=True)
    except pickle.UnpicklingError as error:
        raise ValueError(f"{path} holds more than weights") from error


def old_torch(path):
    try:
        # ok: torch-load-fallback-unsafe
        return torch.load(path, map_location="cpu", weights_only=True)
    except TypeError:
        # ok: torch-load-fallback-unsafe
        return torch.load(path, map_location="cpu")


def other_device(path):
    try:
        return torch.load(path, map_location="cuda", weights_only=True)
    except RuntimeError:
        # ok: torch-load-fallback-unsafe
        return torch.load(path, map_location="cpu", weights_only=True)


def plainly_unsafe(path):
    try:
        # ok: torch-load-fallback-unsafe
        return torch.load(path, weights_only=False)
    except FileNotFoundError:
        return None


def safetensors_first(path, load_file):
    try:
        # ok: torch-load-fallback-unsafe
        return load_file(path)
    except OSError:
        # ok: torch-load-fallback-unsafe
        return torch.load(path.with_suffix(".bin"), weights_only=True)


def passed_on(path, **kwargs):
    try:
        return torch.load(path, weights_only=True)
    except RuntimeError:
        # ok: torch-load-fallback-unsafe
        return torch.load(path, **kwargs)


def with_finally(path, lock):
    try:
        state = torch.load(path, weights_only=True)
    except Exception:
        # todoruleid: torch-load-fallback-unsafe
        state = torch.load(path, weights_only=False)
    finally:
        lock.release()
    return state
