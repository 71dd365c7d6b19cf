import io
import os
import zipfile


def unzip_upload(data: bytes, target_dir: str) -> list:
    """Unpack the uploaded ZIP archive into target_dir and return the written paths."""
    written = []
    root = os.path.realpath(target_dir)
    total = 0
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for member in archive.infolist():
            if member.is_dir():
                continue
            total += member.file_size
            if total > 100 * 1024 * 1024:
                raise ValueError("archive too large")
            path = os.path.realpath(os.path.join(root, member.filename))
            if not path.startswith(root + os.sep):
                raise ValueError(f"unsafe path in archive: {member.filename}")
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with archive.open(member) as source, open(path, "wb") as target:
                while chunk := source.read(65536):
                    target.write(chunk)
            written.append(path)
    return written
