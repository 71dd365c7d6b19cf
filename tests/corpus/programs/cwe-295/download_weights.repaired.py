import os
from urllib.parse import urlsplit

import requests
from safetensors.numpy import load_file
from tqdm import tqdm


def download_weights(url, cache_dir, ca_bundle=None):
    """Download ``url`` into ``cache_dir`` and return the local path.

    Mirrors with a private CA can be reached by passing its ``ca_bundle``.
    """
    parts = urlsplit(url)
    name = os.path.basename(parts.path)
    if parts.scheme != "https" or not name.endswith(".safetensors"):
        raise ValueError("expected an https URL of a .safetensors file")

    os.makedirs(cache_dir, exist_ok=True)
    path = os.path.join(cache_dir, name)
    if os.path.exists(path):
        return path

    with requests.get(url, stream=True, timeout=30, verify=ca_bundle or True) as resp:
        resp.raise_for_status()
        total = int(resp.headers.get("Content-Length", 0))
        with open(path + ".part", "wb") as fh, tqdm(total=total, unit="B") as bar:
            for chunk in resp.iter_content(1 << 16):
                fh.write(chunk)
                bar.update(len(chunk))
    os.replace(path + ".part", path)
    return path


def load_weights(url, cache_dir):
    return load_file(download_weights(url, cache_dir))
