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
    try:
        spec = yaml.safe_load(text)
    except yaml.YAMLError as exc:
        raise ValueError("specification is not valid YAML") from exc
    if not isinstance(spec, dict) or not isinstance(spec.get("steps"), list):
        raise ValueError("specification must be a mapping with a list of steps")
    steps = [_step(step) for step in spec["steps"]]
    return Pipeline(name=str(spec.get("name", "unnamed")), steps=steps)


def _step(raw: Any) -> Step:
    if not isinstance(raw, dict) or set(raw) - {"name", "run", "env"}:
        raise ValueError("a step has unknown keys")
    env = {str(key): str(value) for key, value in (raw.get("env") or {}).items()}
    return Step(name=str(raw["name"]), run=str(raw["run"]), env=env)


def main() -> None:
    pipeline = load_pipeline(sys.stdin.read())
    print(f"{pipeline.name}: {len(pipeline.steps)} steps")


if __name__ == "__main__":
    main()
