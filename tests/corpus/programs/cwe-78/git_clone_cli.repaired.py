import argparse
import subprocess
from pathlib import Path


def clone(repo: str, branch: str, into: Path) -> None:
    subprocess.check_call(["git", "clone", "--depth", "1", "--branch", branch, "--", repo, str(into)])


def main() -> None:
    parser = argparse.ArgumentParser(description="Clone and list a repository")
    parser.add_argument("repo")
    parser.add_argument("--branch", default="main")
    parser.add_argument("--into", type=Path, default=Path("checkout"))
    args = parser.parse_args()
    clone(args.repo, args.branch, args.into)
    for path in sorted(args.into.rglob("*.py")):
        print(path)


if __name__ == "__main__":
    main()
