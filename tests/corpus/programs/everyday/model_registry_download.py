import io

import joblib
import requests

REGISTRY = "https://models.intranet.test"


class Registry:
    """Fetches scikit-learn models by name and version."""

    def __init__(self, index):
        self.index = index

    def load(self, name, version):
        response = requests.get(f"{REGISTRY}/{name}/{version}.joblib", timeout=30)
        response.raise_for_status()
        return joblib.load(io.BytesIO(response.content))  # flaw: CWE-502


def predict(registry, name, version, rows):
    model = registry.load(name, version)
    return model.predict(rows).tolist()
