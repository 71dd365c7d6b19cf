"""Persist the state of simulations between runs."""
import io
import pickle
from collections import OrderedDict
from pathlib import Path

ALLOWED = {("collections", "OrderedDict"), ("datetime", "datetime")}


class StateUnpickler(pickle.Unpickler):
    def find_class(self, module, name):
        if (module, name) not in ALLOWED:
            raise pickle.UnpicklingError(f"{module}.{name} is not allowed")
        return super().find_class(module, name)


class StateStore:
    def __init__(self, folder: Path):
        self.folder = folder
        self.folder.mkdir(parents=True, exist_ok=True)

    def save(self, name: str, state: OrderedDict) -> None:
        self._path(name).write_bytes(pickle.dumps(state))

    def load(self, name: str) -> OrderedDict:
        """Raises KeyError if there is no such state."""
        path = self._path(name)
        if not path.exists():
            raise KeyError(name)
        return StateUnpickler(io.BytesIO(path.read_bytes())).load()

    def names(self) -> list[str]:
        return sorted(path.stem for path in self.folder.glob("*.state"))

    def _path(self, name: str) -> Path:
        if not name.isidentifier():
            raise ValueError("a name consists of letters, digits and underscores")
        return self.folder / f"{name}.state"
