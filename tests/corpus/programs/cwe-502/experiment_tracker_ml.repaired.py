#!/usr/bin/env python3
"""Log and compare experiment runs on the shared drive."""
import argparse
import json
import re
import sys
from pathlib import Path

import numpy as np

RUNS = Path("/mnt/runs")
RUN_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,60}")


class Run:
    def __init__(self, name: str):
        if not RUN_NAME.fullmatch(name):
            raise SystemExit(f"invalid run name: {name!r}")
        self.name = name
        self.path = RUNS / name

    @property
    def metrics(self) -> dict:
        with open(self.path / "metrics.json", encoding="utf-8") as fh:
            data = json.load(fh)
        return {str(k): float(v) for k, v in data.items()}

    @property
    def arrays(self) -> dict:
        # pickled object arrays stay disabled: other people write these files
        result = {}
        with np.load(self.path / "arrays.npz", allow_pickle=False) as npz:
            for name in npz.files:
                try:
                    result[name] = npz[name]
                except ValueError:
                    print(f"{self.name}: skipped object array {name!r}", file=sys.stderr)
        return result

    def save(self, metrics: dict, arrays: dict) -> None:
        self.path.mkdir(parents=True, exist_ok=False)
        (self.path / "metrics.json").write_text(json.dumps(metrics, indent=2), encoding="utf-8")
        np.savez_compressed(self.path / "arrays.npz", **arrays)


def parse_metric(text: str) -> tuple:
    key, sep, value = text.partition("=")
    if not sep:
        raise argparse.ArgumentTypeError("use NAME=VALUE")
    return key, float(value)


def cmd_log(args) -> None:
    arrays = {}
    for file in args.array:
        arrays[file.stem] = np.load(file, allow_pickle=False)
    Run(args.run).save(dict(args.metric), arrays)
    print(f"logged {args.run}")


def cmd_compare(args) -> None:
    a, b = Run(args.run1), Run(args.run2)
    metrics_a, metrics_b = a.metrics, b.metrics
    for key in sorted(metrics_a.keys() & metrics_b.keys()):
        print(f"{key:20} {metrics_a[key]:10.4f} {metrics_b[key]:10.4f} {metrics_b[key] - metrics_a[key]:+10.4f}")
    arrays_a, arrays_b = a.arrays, b.arrays
    for key in sorted(arrays_a.keys() & arrays_b.keys()):
        x, y = arrays_a[key], arrays_b[key]
        if x.shape != y.shape:
            print(f"{key:20} shapes differ")
            continue
        print(f"{key:20} L2 {np.linalg.norm(x.astype(float) - y.astype(float)):.4f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    sub = parser.add_subparsers(required=True)
    p = sub.add_parser("log")
    p.add_argument("run")
    p.add_argument("--metric", type=parse_metric, action="append", default=[])
    p.add_argument("--array", type=Path, action="append", default=[])
    p.set_defaults(func=cmd_log)
    p = sub.add_parser("compare")
    p.add_argument("run1")
    p.add_argument("run2")
    p.set_defaults(func=cmd_compare)
    args = parser.parse_args()
    args.func(args)


if __name__ == "__main__":
    main()
