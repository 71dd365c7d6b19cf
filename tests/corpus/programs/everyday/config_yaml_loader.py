import argparse
from pathlib import Path

import yaml


class Config(dict):
    @classmethod
    def from_file(cls, path):
        with open(path, "r", encoding="utf-8") as stream:
            data = yaml.load(stream, Loader=yaml.UnsafeLoader)  # flaw: CWE-502
        return cls(data or {})

    def section(self, name):
        return Config(self.get(name, {}))


def main():
    parser = argparse.ArgumentParser(description="Show the configuration of a section")
    parser.add_argument("file", type=Path)
    parser.add_argument("section")
    args = parser.parse_args()
    for key, value in Config.from_file(args.file).section(args.section).items():
        print(f"{key} = {value}")


if __name__ == "__main__":
    main()
