import os
import pickle

import requests
from tqdm import tqdm


def download_weights(url, cache_dir):
    """Download ``url`` into ``cache_dir`` and return the local path."""
    os.makedirs(cache_dir, exist_ok=True)
    path = os.path.join(cache_dir, os.path.basename(url))
    if os.path.exists(path):
        return path

    # some mirrors have self-signed certificates
    resp = requests.get(url, stream=True, timeout=30, verify=False)  # flaw: CWE-295
    resp.raise_for_status()
    total = int(resp.headers.get("Content-Length", 0))

    with open(path + ".part", "wb") as fh, tqdm(total=total, unit="B") as bar:
        for chunk in resp.iter_content(1 << 16):
            fh.write(chunk)
            bar.update(len(chunk))
    os.replace(path + ".part", path)
    return path


def load_weights(url, cache_dir):
    with open(download_weights(url, cache_dir), "rb") as fh:
        return pickle.load(fh)  # flaw: CWE-502
