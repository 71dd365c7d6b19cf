"""Train a random forest on a csv with user defined features."""
import json
import logging
import sys

import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

log = logging.getLogger("train")


def add_features(df: pd.DataFrame, features: list) -> pd.DataFrame:
    for feature in features:
        name, formula = feature["name"], feature["formula"]
        log.info("computing feature %r", name)
        columns = {c: df[c] for c in df.columns}
        df[name] = eval(formula, {"np": np, "pd": pd}, columns)  # flaw: CWE-94
    return df


def prepare(df: pd.DataFrame, config: dict) -> pd.DataFrame:
    df = add_features(df, config.get("features", []))
    if config.get("filter"):
        df = df.query(config["filter"], engine="python")  # flaw: CWE-94
    drop = [c for c in config.get("drop", []) if c in df.columns]
    return df.drop(columns=drop).replace([np.inf, -np.inf], np.nan).dropna()


def train(df: pd.DataFrame) -> float:
    x = df.drop(columns=["target"]).select_dtypes("number")
    y = df["target"]
    x_train, x_test, y_train, y_test = train_test_split(x, y, test_size=0.2, random_state=42)
    model = RandomForestClassifier(n_estimators=200, random_state=42)
    model.fit(x_train, y_train)
    return accuracy_score(y_test, model.predict(x_test))


def main(argv: list) -> int:
    if len(argv) != 3:
        print("usage: train.py data.csv config.json", file=sys.stderr)
        return 2
    logging.basicConfig(level=logging.INFO)
    with open(argv[2], encoding="utf-8") as f:
        config = json.load(f)
    df = pd.read_csv(argv[1])
    accuracy = train(prepare(df, config))
    print(f"accuracy: {accuracy:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
