"""Score a csv file with a community model."""
import argparse
import hashlib
from pathlib import Path
from urllib.parse import urlparse

import boto3
import joblib
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


def load_model(path: Path):
    """Models are stored with joblib.dump(model, file)."""
    model = joblib.load(path)  # flaw: CWE-502
    if not hasattr(model, "predict"):  # flaw: CWE-502
        raise SystemExit("the file does not contain a model")
    return model


def predict(model, frame: pd.DataFrame):
    features = list(getattr(model, "feature_names_in_", frame.columns))
    return model.predict(frame[features])


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
