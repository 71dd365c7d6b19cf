import os
import tempfile
import tempfile as tmp
from tempfile import mktemp


def names(folder):
    # ruleid: mktemp
    first = tempfile.NamedTemporaryFile(delete=False, ).name
    # ruleid: mktemp
    second = tempfile.NamedTemporaryFile(delete=False, suffix=".wav").name
    # ruleid: mktemp
    third = tempfile.NamedTemporaryFile(delete=False, suffix=".wav",
        dir=folder).name
    # ruleid: mktemp
    fourth = tempfile.mktemp(".wav")
    return first, second, third, fourth


class Recorder:
    async def path(self):
        # ruleid: mktemp
        return os.path.join(self.folder, tempfile.NamedTemporaryFile(delete=False, prefix="rec-").name)


def near_misses(tmp_path_factory, folder, shell):
    # ok: mktemp
    tmp_path_factory.mktemp("data")
    # ok: mktemp
    handle, name = tempfile.mkstemp(suffix=".wav")
    # ok: mktemp
    directory = tempfile.mkdtemp()
    # ok: mktemp
    file = tempfile.NamedTemporaryFile(delete=False)
    # ok: mktemp
    shell.run("mktemp")
    # ok: mktemp
    root = tempfile.gettempdir()
    return handle, name, directory, file, root
