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
            directory = os.path.dirname(target)
            if name.endswith("/"):
                os.makedirs(target, exist_ok=True)
                continue
            os.makedirs(directory, exist_ok=True)
            with archive.open(name) as source, open(target, "wb") as out:  # flaw: CWE-22
                shutil.copyfileobj(source, out)
