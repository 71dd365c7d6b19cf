import os
import tempfile
import tempfile as tmp
from tempfile import mktemp


def names(folder):
    # ruleid: mktemp
    first = tempfile.mktemp()
    # ruleid: mktemp
    second = tmp.mktemp(suffix=".wav")
    # ruleid: mktemp
    third = mktemp(
        suffix=".wav",
        dir=folder,
    )
    # ruleid: mktemp
    fourth = tempfile.mktemp(".wav")
    return first, second, third, fourth


class Recorder:
    async def path(self):
        # ruleid: mktemp
        return os.path.join(self.folder, tempfile.mktemp(prefix="rec-"))


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
