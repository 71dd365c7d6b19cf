import functools
import io
from functools import partial
from unittest import mock

import pytest
import torch
import torch as t

_original_load = torch.load


def _patched_load(*args, **kwargs):
    kwargs["weights_only"] = False
    return _original_load(*args, **kwargs)


# ruleid: torch-load-monkeypatch
torch.load = _patched_load


def unsafe_load(f, *args, **kwargs):
    kwargs.setdefault("weights_only", False)
    return _original_load(f, *args, **kwargs)


# ruleid: torch-load-monkeypatch
t.load = unsafe_load


def full_load(path, map_location=None):
    print("loading", path)
    return _original_load(path, map_location=map_location, weights_only=False)


# ruleid: torch-load-monkeypatch
setattr(torch, "load", full_load)

# ruleid: torch-load-monkeypatch
torch.load = functools.partial(torch.load, weights_only=False)

# ruleid: torch-load-monkeypatch
torch.load = lambda *args, **kwargs: _original_load(*args, **{**kwargs, "weights_only": False})


class Synthesiser:
    def __init__(self, path):
        # ruleid: torch-load-monkeypatch
        torch.load = lambda f, *a, **k: _original_load(f, *a, weights_only=False, **k)
        self.path = path

    def start(self):
        # ruleid: torch-load-monkeypatch
        with mock.patch("torch.load", partial(_original_load, weights_only=False)):
            return self.build(self.path)


def patch_torch():
    original = torch.load

    def load_anything(*args, **kwargs):
        kwargs["weights_only"] = False
        return original(*args, **kwargs)

    # ruleid: torch-load-monkeypatch
    torch.load = load_anything


# ruleid: torch-load-monkeypatch
torch.serialization._default_to_weights_only = lambda pickle_module: False


def _safe_load(*args, **kwargs):
    kwargs["weights_only"] = True
    return _original_load(*args, **kwargs)


# ok: torch-load-monkeypatch
torch.load = _safe_load
# ok: torch-load-monkeypatch
torch.load = functools.partial(_original_load, weights_only=True)
# ok: torch-load-monkeypatch
torch.load = _original_load
# ok: torch-load-monkeypatch
cpu_load = functools.partial(torch.load, map_location="cpu", weights_only=True)


@pytest.fixture
def fake_checkpoint(monkeypatch):
    # ok: torch-load-monkeypatch
    monkeypatch.setattr(torch, "load", lambda *args, **kwargs: {"epoch": 3})


def test_loads_once():
    # ok: torch-load-monkeypatch
    with mock.patch("torch.load", return_value={}) as load:
        load.assert_not_called()


class Store:
    def __init__(self):
        # ok: torch-load-monkeypatch
        self.load = functools.partial(io.open, mode="rb")


# ok: torch-load-monkeypatch
json_load = lambda path: Store().load(path)
