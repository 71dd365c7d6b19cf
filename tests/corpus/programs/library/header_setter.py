class Headers:
    """A response's headers, kept in order."""

    def __init__(self):
        self._items = []

    def add(self, name, value):
        self._items.append((str(name), str(value)))

    def __str__(self):
        return "".join(f"{name}: {value}\r\n" for name, value in self._items) + "\r\n"  # flaw: CWE-113, CWE-93
