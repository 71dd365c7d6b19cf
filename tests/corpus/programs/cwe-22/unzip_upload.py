import io
import os
import zipfile


def unzip_upload(data: bytes, target_dir: str) -> list:
    """Unpack the uploaded ZIP archive into target_dir and return the written paths."""
    written = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for member in archive.infolist():
            if member.is_dir():
                continue
            path = os.path.join(target_dir, member.filename)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with archive.open(member) as source, open(path, "wb") as target:  # flaw: CWE-22
                target.write(source.read())
            written.append(path)
    return written
