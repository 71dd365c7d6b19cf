class Headers:
    """A response's headers, kept in order."""

    def __init__(self):
        self._items = []

    def add(self, name, value):
        name, value = str(name), str(value)
        if "\n" in value or "\r" in value or "\n" in name or "\r" in name:
            raise ValueError("header values must not hold newlines")
        self._items.append((name, value))

    def __str__(self):
        return "".join(f"{name}: {value}\r\n" for name, value in self._items) + "\r\n"
