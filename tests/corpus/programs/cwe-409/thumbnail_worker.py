import io
import logging
import time
import zipfile
from pathlib import Path, PurePosixPath

from PIL import Image

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
log = logging.getLogger("thumbs")

INBOX = Path("inbox")
THUMBS = Path("thumbs")
SIZE = (200, 200)
EXTENSIONS = {".jpg", ".jpeg", ".png"}
# Photos from modern cameras are big
Image.MAX_IMAGE_PIXELS = None  # flaw: CWE-409


def make_thumbnail(data: bytes, target: Path) -> None:
    with Image.open(io.BytesIO(data)) as img:
        img = img.convert("RGB")
        img.thumbnail(SIZE)
        img.save(target, "JPEG", quality=85)


def process(archive: Path) -> int:
    out_dir = THUMBS / archive.stem
    out_dir.mkdir(parents=True, exist_ok=True)
    count = 0
    with zipfile.ZipFile(archive) as zf:
        for index, info in enumerate(zf.infolist()):
            name = PurePosixPath(info.filename)
            if name.suffix.lower() not in EXTENSIONS:
                continue
            data = zf.read(info)  # flaw: CWE-409
            try:
                make_thumbnail(data, out_dir / f"{index:04d}.jpg")
                count += 1
            except OSError:
                log.warning("%s: member %d is not an image", archive.stem, index)
    return count


def main() -> None:
    INBOX.mkdir(exist_ok=True)
    THUMBS.mkdir(exist_ok=True)
    while True:
        for archive in sorted(INBOX.glob("*.zip")):
            try:
                log.info("%d thumbnails from %s", process(archive), archive.name)
            except Exception:
                log.exception("could not process an archive")
            archive.unlink(missing_ok=True)
        time.sleep(2)


if __name__ == "__main__":
    main()
