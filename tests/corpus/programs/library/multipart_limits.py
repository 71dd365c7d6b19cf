class MultipartParser:
    """Collects the parts of a multipart body."""

    def __init__(self, boundary):
        self.boundary = boundary
        self.parts = []

    def feed(self, stream):
        body = stream.read()  # flaw: CWE-400, CWE-770
        for part in body.split(b"--" + self.boundary):
            if part.strip(b"-\r\n"):
                self.parts.append(part)
