"""A stand-in for `semgrep-core` that does what its folder's `behaviour` file says; see `conftest`.

It reads its options as the real one does: the targets twice, after the rules. Each line that it is told by a text is obeyed:
`#match RULE WORD` reports that word, `#crash`, `#hang`, `#garbage` and `#complain` end the run that way.
"""

import json
import os
import re
import signal
import sys
from pathlib import Path

FOLDER = Path(sys.argv[0]).resolve().parent


def main() -> int:
    options = dict(zip(sys.argv[1:], sys.argv[2:], strict=False))
    with open(FOLDER / "runs", "a") as log:
        log.write(f"{os.getpid()}\n")
    behaviour = (FOLDER / "behaviour").read_text()
    if "broken" in behaviour:
        return 3
    rules = [rule["id"] for rule in json.loads(Path(options["-rules"]).read_bytes())["rules"]]
    Path(options["-targets"]).read_bytes()
    targets = json.loads(Path(options["-targets"]).read_bytes())[1]
    with open(FOLDER / "started", "a") as log:
        log.write(" ".join(rules) + "\n")
    results = []
    for _, target in targets:
        path = target["path"]["fpath"]
        data = Path(path).read_bytes()
        if b"#crash" in data:
            os.kill(os.getpid(), signal.SIGSEGV)
        if b"#hang" in data or "hang" in behaviour:
            signal.pause()
        if b"#garbage" in data:
            sys.stdout.write('{"version": "9.9.9", "results": [{')
            return 0
        if b"#complain" in data:
            sys.stderr.write("Fatal: out of ideas\n")
            return 2
        for rule, word in re.findall(rb"#match (\S+) (\S+)", data):
            if rule.decode() in rules:
                start = data.index(word)
                results.append(result(rule.decode(), path, start, start + len(word)))
    json.dump({"version": "9.9.9", "results": results, "errors": []}, sys.stdout)
    return 0


def result(rule, path, start, end):
    place = {"start": {"line": 1, "col": 1, "offset": start}, "end": {"line": 1, "col": 1, "offset": end}}
    return {"check_id": rule, "path": path, **place, "extra": {"metavars": {}}}


if __name__ == "__main__":
    sys.exit(main())
