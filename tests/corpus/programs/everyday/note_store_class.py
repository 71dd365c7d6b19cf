from pathlib import Path


class NoteStore:
    """Keeps each user's notes as text files."""

    def __init__(self, root: str):
        self.root = Path(root).resolve()

    def _file(self, user: str, title: str) -> Path:
        return self.root / user / (title + ".txt")

    def read(self, user: str, title: str) -> str:
        return self._file(user, title).read_text(encoding="utf-8")  # flaw: CWE-22

    def save(self, user: str, title: str, text: str) -> None:
        path = self._file(user, title)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def titles(self, user: str) -> list[str]:
        return sorted(p.stem for p in (self.root / user).glob("*.txt"))
