#!/usr/bin/env python3
"""Create, list and restore tar.gz backups."""
import argparse
import os
import sys
import tarfile


def create(src: str, archive: str) -> None:
    with tarfile.open(archive, "w:gz") as tar:
        tar.add(src, arcname=os.path.basename(os.path.abspath(src)))
    print(f"Created {archive}")


def list_members(archive: str) -> None:
    with tarfile.open(archive, "r:gz") as tar:
        for m in tar.getmembers():
            print(f"{m.size:>12} {m.name}")


def is_safe(member: tarfile.TarInfo, dest: str) -> bool:
    target = os.path.abspath(os.path.join(dest, member.name))
    return target.startswith(os.path.abspath(dest))  # flaw: CWE-22


def restore(archive: str, dest: str) -> None:
    os.makedirs(dest, exist_ok=True)
    with tarfile.open(archive, "r:gz") as tar:
        for member in tar.getmembers():
            if not is_safe(member, dest):
                print(f"Warning: suspicious path {member.name}", file=sys.stderr)
        tar.extractall(dest)  # flaw: CWE-22
    print(f"Restored to {dest}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    sub = parser.add_subparsers(dest="command", required=True)

    p = sub.add_parser("create")
    p.add_argument("src")
    p.add_argument("archive")

    p = sub.add_parser("list")
    p.add_argument("archive")

    p = sub.add_parser("restore")
    p.add_argument("archive")
    p.add_argument("dest")

    args = parser.parse_args()
    try:
        if args.command == "create":
            create(args.src, args.archive)
        elif args.command == "list":
            list_members(args.archive)
        else:
            restore(args.archive, args.dest)
    except (OSError, tarfile.TarError, ValueError) as exc:
        print(f"error: {exc}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
