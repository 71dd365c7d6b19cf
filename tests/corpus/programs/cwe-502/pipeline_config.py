import logging
import sys
from dataclasses import dataclass, field

import yaml

log = logging.getLogger(__name__)


@dataclass
class Step:
    name: str
    command: list
    retries: int = 0


@dataclass
class Pipeline:
    name: str
    steps: list = field(default_factory=list)


def load_pipeline(path):
    with open(path) as f:
        raw = yaml.load(f, Loader=yaml.Loader)  # flaw: CWE-502
    pipeline = Pipeline(raw["name"])
    for entry in raw.get("steps", []):
        pipeline.steps.append(Step(entry["name"], entry["command"], entry.get("retries", 0)))
    log.info("loaded %s with %d steps", pipeline.name, len(pipeline.steps))
    return pipeline


def main():
    logging.basicConfig(level=logging.INFO)
    pipeline = load_pipeline(sys.argv[1])
    for step in pipeline.steps:
        print(step.name, "->", " ".join(step.command))


if __name__ == "__main__":
    main()
