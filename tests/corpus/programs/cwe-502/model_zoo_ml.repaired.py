"""Score a csv file with a community model."""
import argparse
import hashlib
import json
from pathlib import Path
from urllib.parse import urlparse

import boto3
import numpy as np
import pandas as pd

CACHE = Path.home() / ".cache" / "score"
MAX_MODEL_BYTES = 50 * 1024 * 1024


def download(uri: str) -> Path:
    parsed = urlparse(uri)
    if parsed.scheme != "s3" or not parsed.netloc or not parsed.path.strip("/"):
        raise SystemExit("--model must look like s3://bucket/key")
    CACHE.mkdir(parents=True, exist_ok=True, mode=0o700)
    target = CACHE / hashlib.sha256(uri.encode()).hexdigest()
    if not target.exists():
        s3 = boto3.client("s3")
        key = parsed.path.lstrip("/")
        size = s3.head_object(Bucket=parsed.netloc, Key=key)["ContentLength"]
        if size > MAX_MODEL_BYTES:
            raise SystemExit("model is too large")
        s3.download_file(parsed.netloc, key, str(target))
    return target


def load_model(path: Path) -> dict:
    """
    Models are JSON, the parameters of a linear model are all that we need:
    {"kind": "linear"|"logistic", "features": [...], "coef": [...], "intercept": x}
    """
    with path.open(encoding="utf-8") as fh:
        model = json.load(fh)
    if not isinstance(model, dict) or model.get("kind") not in ("linear", "logistic"):
        raise SystemExit("unknown kind of model")
    model["coef"] = np.asarray(model["coef"], dtype=float)
    model["intercept"] = float(model["intercept"])
    if model["coef"].shape != (len(model["features"]),):
        raise SystemExit("features and coefficients do not match")
    return model


def predict(model: dict, frame: pd.DataFrame):
    x = frame[[str(f) for f in model["features"]]].to_numpy(dtype=float)
    score = x @ model["coef"] + model["intercept"]
    if model["kind"] == "logistic":
        return (score > 0).astype(int)
    return score


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", required=True)
    parser.add_argument("--input", required=True, type=Path)
    parser.add_argument("--output", default=Path("predictions.csv"), type=Path)
    args = parser.parse_args()

    model = load_model(download(args.model))
    frame = pd.read_csv(args.input)
    try:
        frame["prediction"] = predict(model, frame)
    except KeyError:
        raise SystemExit("the input lacks columns of the model")
    frame.to_csv(args.output, index=False)
    print(f"{len(frame)} rows written to {args.output}")


if __name__ == "__main__":
    main()
