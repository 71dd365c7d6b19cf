"""Persist the state of simulations between runs."""
import io
import pickle
from collections import OrderedDict
from pathlib import Path


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
        return pickle.Unpickler(io.BytesIO(path.read_bytes())).load()  # flaw: CWE-502

    def names(self) -> list[str]:
        return sorted(path.stem for path in self.folder.glob("*.state"))

    def _path(self, name: str) -> Path:
        if not name.isidentifier():
            raise ValueError("a name consists of letters, digits and underscores")
        return self.folder / f"{name}.state"
