def head_of(status, headers):
    lines = [f"HTTP/1.1 {status} OK"]
    for name, value in headers.items():
        # ruleid: header-line-built
        lines.append(f"{name}: {value}")
    return "\r\n".join(lines)


def checked_head_of(status, headers):
    lines = [f"HTTP/1.1 {status} OK"]
    for name, value in headers.items():
        if any(c in "\r\n" for c in f"{name}{value}"):
            raise ValueError(name)
        # ok: header-line-built
        lines.append(f"{name}: {value}")
    return "\r\n".join(lines)


class Headers:
    def __str__(self):
        # ruleid: header-line-built
        return "".join(f"{name}: {value}\r\n" for name, value in self._items)


def report(rows):
    lines = []
    for name, value in rows:
        # ok: header-line-built
        lines.append(f"{name}: {value}")
    return "\n".join(lines)


def cookie(value):
    # ruleid: header-line-built
    return "Set-Cookie: %s\r\n" % value
