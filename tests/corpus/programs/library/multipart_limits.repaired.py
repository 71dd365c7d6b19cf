class MultipartParser:
    """Collects the parts of a multipart body."""

    def __init__(self, boundary, max_size=10_000_000, max_parts=1000):
        self.boundary = boundary
        self.max_size = max_size
        self.max_parts = max_parts
        self.parts = []

    def feed(self, stream):
        body = stream.read(self.max_size + 1)
        if len(body) > self.max_size:
            raise ValueError("body too large")
        for part in body.split(b"--" + self.boundary):
            if part.strip(b"-\r\n"):
                if len(self.parts) >= self.max_parts:
                    raise ValueError("too many parts")
                self.parts.append(part)
