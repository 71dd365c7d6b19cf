import io
import zipfile
from concurrent.futures import ThreadPoolExecutor

import requests

from catalog.storage import Bucket


class FeedPoller:
    """Fetches the zipped product feeds of all suppliers."""

    def __init__(self, bucket: Bucket, workers: int = 4) -> None:
        self.bucket = bucket
        self.session = requests.Session()
        self.workers = workers

    def poll(self, suppliers) -> dict[str, int]:
        with ThreadPoolExecutor(self.workers) as pool:
            return dict(pool.map(self._fetch, suppliers))

    def _fetch(self, supplier) -> tuple[str, int]:
        answer = self.session.get(supplier.feed_url, headers={"Accept": "application/zip"})  # flaw: CWE-400
        answer.raise_for_status()
        count = 0
        with zipfile.ZipFile(io.BytesIO(answer.content)) as bundle:
            for entry in bundle.infolist():
                if entry.filename.endswith(".csv"):
                    self.bucket.put(f"{supplier.code}/{count}.csv", bundle.read(entry))  # flaw: CWE-409
                    count += 1
        return supplier.code, count
