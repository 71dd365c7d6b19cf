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
MAX_FILES = 500
MAX_MEMBER = 25 * 1024 * 1024
MAX_TOTAL = 500 * 1024 * 1024
MAX_PIXELS = 60_000_000


def make_thumbnail(data: bytes, target: Path) -> None:
    with Image.open(io.BytesIO(data), formats=("JPEG", "PNG")) as img:
        # size is known from the header, before any pixel is decoded
        if img.width * img.height > MAX_PIXELS:
            raise ValueError("image has too many pixels")
        img.draft("RGB", SIZE)
        img = img.convert("RGB")
        img.thumbnail(SIZE)
        img.save(target, "JPEG", quality=85)


def process(archive: Path) -> int:
    out_dir = THUMBS / archive.stem
    out_dir.mkdir(parents=True, exist_ok=True)
    count = 0
    with zipfile.ZipFile(archive) as zf:
        infos = zf.infolist()
        if len(infos) > MAX_FILES:
            raise ValueError("too many files in the archive")
        total = 0
        for index, info in enumerate(infos):
            name = PurePosixPath(info.filename)
            if name.suffix.lower() not in EXTENSIONS:
                continue
            # don't trust info.file_size, count what really comes out
            with zf.open(info) as member:
                data = member.read(MAX_MEMBER + 1)
            total += len(data)
            if len(data) > MAX_MEMBER or total > MAX_TOTAL:
                raise ValueError("archive unpacks to too much data")
            try:
                make_thumbnail(data, out_dir / f"{index:04d}.jpg")
                count += 1
            except (OSError, ValueError, Image.DecompressionBombError):
                log.warning("%s: member %d is not a usable image", archive.stem, index)
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
