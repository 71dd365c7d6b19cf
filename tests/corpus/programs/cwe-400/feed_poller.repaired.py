import io
import zipfile
from concurrent.futures import ThreadPoolExecutor

import requests

from catalog.storage import Bucket

MAX_DOWNLOAD = 20 * 1024 * 1024
MAX_UNPACKED = 100 * 1024 * 1024


class FeedTooLarge(Exception):
    pass


class FeedPoller:
    """Fetches the zipped product feeds of all suppliers."""

    def __init__(self, bucket: Bucket, workers: int = 4) -> None:
        self.bucket = bucket
        self.session = requests.Session()
        self.workers = workers

    def poll(self, suppliers) -> dict[str, int]:
        with ThreadPoolExecutor(self.workers) as pool:
            return dict(pool.map(self._fetch, suppliers))

    def _download(self, url: str) -> bytes:
        received = bytearray()
        with self.session.get(url, headers={"Accept": "application/zip"}, timeout=(5, 30), stream=True) as answer:
            answer.raise_for_status()
            for chunk in answer.iter_content(65536):
                received += chunk
                if len(received) > MAX_DOWNLOAD:
                    raise FeedTooLarge(url)
        return bytes(received)

    def _fetch(self, supplier) -> tuple[str, int]:
        count = 0
        with zipfile.ZipFile(io.BytesIO(self._download(supplier.feed_url))) as bundle:
            entries = [entry for entry in bundle.infolist() if entry.filename.endswith(".csv")]
            if sum(entry.file_size for entry in entries) > MAX_UNPACKED:
                raise FeedTooLarge(supplier.feed_url)
            for entry in entries:
                self.bucket.put(f"{supplier.code}/{count}.csv", bundle.read(entry))
                count += 1
        return supplier.code, count
