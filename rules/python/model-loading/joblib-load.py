import hashlib
import hmac
import io
import tempfile
from pathlib import Path

import joblib
import joblib as jl
import requests
from joblib import Memory, Parallel, delayed, load
from joblib import load as load_joblib
from fastapi import FastAPI

app = FastAPI()

# ruleid: joblib-load
model = joblib.load("model.joblib")


class Predictor:
    def __init__(self, root: Path):
        # ruleid: joblib-load
        self.scaler = jl.load(root / "scaler.pkl")
        # ruleid: joblib-load
        self.model = load(root / "model.pkl", mmap_mode="r")


@app.on_event("startup")
async def startup():
    # ruleid: joblib-load
    app.state.model = load_joblib(
        filename="artifacts/model.joblib",
        mmap_mode=None,
    )


def from_url(url):
    # ruleid: joblib-load
    return joblib.load(io.BytesIO(requests.get(url, timeout=10).content))


def old_scikit_learn(path):
    from sklearn.externals import joblib as bundled

    # ruleid: joblib-load
    return bundled.load(path)


def ensemble(paths):
    # ruleid: joblib-load
    return [joblib.load(p) for p in paths]


def save(pipeline, path):
    # ok: joblib-load
    joblib.dump(pipeline, path, compress=3)


def check_round_trip(pipeline, X):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.joblib"
        joblib.dump(pipeline, path)
        # ok: joblib-load
        again = joblib.load(path)
    return (again.predict(X) == pipeline.predict(X)).all()


def run(jobs):
    # ok: joblib-load
    return Parallel(n_jobs=2)(delayed(job.load)() for job in jobs)


# ok: joblib-load
memory = Memory("cache", verbose=0)


def skops_model(path):
    from skops.io import load as skops_load

    # ok: joblib-load
    return skops_load(path, trusted=["mypackage.Scaler"])


class Registry:
    def load(self, name):
        return self.models[name]


def named_joblib(registry: Registry):
    # ok: joblib-load
    return registry.load("joblib")


# ok: joblib-load
print(joblib.hash("model.joblib"))


def compared(response, known):
    digest = hashlib.sha256(response.content).hexdigest()
    if not hmac.compare_digest(digest, known):
        raise RuntimeError("another model")
    # ok: joblib-load
    return joblib.load(io.BytesIO(response.content))


def load_vectorizer(folder, allow_dangerous_deserialization=False):
    if not allow_dangerous_deserialization:
        raise ValueError("set allow_dangerous_deserialization=True for a folder that you trust")
    # ok: joblib-load
    return joblib.load(folder / "tfidf.joblib")
