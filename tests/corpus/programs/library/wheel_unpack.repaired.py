import os
import shutil
import zipfile


def unzip_file(filename, location, flatten=True):
    """Unzip the file into the location, as an installer does."""
    os.makedirs(location, exist_ok=True)
    with open(filename, "rb") as handle, zipfile.ZipFile(handle, allowZip64=True) as archive:
        for info in archive.infolist():
            name = info.filename
            target = os.path.join(location, name)
            if not os.path.realpath(target).startswith(os.path.realpath(location) + os.sep):
                raise RuntimeError(f"{name} would land outside of {location}")
            directory = os.path.dirname(target)
            if name.endswith("/"):
                os.makedirs(target, exist_ok=True)
                continue
            os.makedirs(directory, exist_ok=True)
            with archive.open(name) as source, open(target, "wb") as out:
                shutil.copyfileobj(source, out)
