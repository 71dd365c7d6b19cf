import argparse
import yaml

STEPS = {"upper": str.upper, "lower": str.lower, "strip": str.strip}


def load(path):
    with open(path) as handle:
        return yaml.load(handle, Loader=yaml.Loader)  # flaw: CWE-502


def run(pipeline, text):
    for step in pipeline["steps"]:
        text = STEPS[step](text)
    return text


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pipeline")
    parser.add_argument("text")
    options = parser.parse_args()
    print(run(load(options.pipeline), options.text))


if __name__ == "__main__":
    main()
