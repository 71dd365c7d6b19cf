"""Read pipeline specifications that users check in to their repositories."""

import sys
from dataclasses import dataclass, field
from typing import Any, Dict, List

import yaml


@dataclass
class Step:
    name: str
    run: str
    env: Dict[str, str] = field(default_factory=dict)


@dataclass
class Pipeline:
    name: str
    steps: List[Step]


def load_pipeline(text: str) -> Pipeline:
    """Parse the YAML text of a pipeline specification."""
    spec: Dict[str, Any] = yaml.load(text, Loader=yaml.UnsafeLoader)  # flaw: CWE-502
    steps = [Step(**step) for step in spec.get("steps", [])]
    return Pipeline(name=spec["name"], steps=steps)


def main() -> None:
    pipeline = load_pipeline(sys.stdin.read())
    print(f"{pipeline.name}: {len(pipeline.steps)} steps")


if __name__ == "__main__":
    main()
