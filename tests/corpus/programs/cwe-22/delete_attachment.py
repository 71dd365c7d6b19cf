import os


class AttachmentStore:
    """Keeps the attachments of tickets in one folder per ticket."""

    def __init__(self, root):
        self.root = os.path.abspath(root)

    def _path(self, ticket_id, filename):
        folder = os.path.join(self.root, str(int(ticket_id)))
        path = os.path.join(folder, filename)
        if not path.startswith(folder):  # flaw: CWE-22
            raise ValueError("invalid file name")
        return os.path.normpath(path)  # flaw: CWE-22

    def save(self, ticket_id, filename, data):
        path = self._path(ticket_id, filename)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as fh:
            fh.write(data)

    def read(self, ticket_id, filename):
        with open(self._path(ticket_id, filename), "rb") as fh:
            return fh.read()

    def delete(self, ticket_id, filename):
        path = self._path(ticket_id, filename)
        if os.path.isfile(path):
            os.remove(path)
            return True
        return False
