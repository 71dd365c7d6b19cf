import tempfile


def new_path(suffix=""):
    with tempfile.NamedTemporaryFile(suffix=suffix) as tmp:
        # ruleid: temp-name-reused
        return tmp.name


def kept(data):
    with tempfile.NamedTemporaryFile(delete=False) as tmp:
        tmp.write(data)
        # ok: temp-name-reused
        return tmp.name
