"""What each rule costs a keystroke: the engine in this process, with one rule at a time, above an engine without rules.

    python -m tests.benchmarks.rulecost [--lines 5000] [--first 20]
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence

from tests.benchmarks import figures, modules
from tests.benchmarks.figures import shown
from tests.benchmarks.modules import Module
from vetline import engine, wiring
from vetline.core.rule import Policy, Rule
from vetline.core.text import Source, Text
from vetline.match.plan import compile_plan

STATEMENT = 'answer = eval(payload["expression"], {})'


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.rulecost", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--lines", type=int, default=5_000)
    parser.add_argument("--first", type=int, default=25, help="how many rules to show, the dearest first")
    options = parser.parse_args(arguments)
    module = modules.of_size(options.lines)
    bench = wiring.build({}, None)
    nothing_ms, _ = keystroke_ms((), module, bench)
    costs = []
    for rule in bench.rules:
        typing_ms, open_ms = keystroke_ms((rule,), module, bench)
        costs.append((typing_ms - nothing_ms, open_ms, rule.info.id))
    all_ms, all_open_ms = keystroke_ms(bench.rules, module, bench)
    out = figures.console()
    out.print(f"{module.name}, {module.lines:,} lines. {figures.machine()}")
    rows = [("no rules", shown(nothing_ms), ""), ("all rules", shown(all_ms), shown(all_open_ms))]
    rows += [(name, shown(typing), shown(opened)) for typing, opened, name in sorted(costs, reverse=True)[: options.first]]
    out.print(figures.table("", ("rule", "CPU ms per keystroke", "CPU ms to open"), rows))
    return 0


def keystroke_ms(rules: Sequence[Rule], module: Module, bench: wiring.Workbench) -> tuple[float, float]:
    """CPU milliseconds of a keystroke in the module's middle, and of opening it."""
    plan = compile_plan(rules, (), Policy())
    text = Text.of(module.text)
    started_s = time.thread_time()
    engine.instant(plan, Source("file:///module.py", None, "python", text), bench.ports)
    opened_s = time.thread_time()
    line, indent = module.places[0], module.indents[0]
    place = text.lines.start_of(line)
    text = text.replaced(place, place, b" " * indent + b"\n")
    engine.instant(plan, Source("file:///module.py", None, "python", text), bench.ports)
    typing_s = time.thread_time()
    for offset, byte in enumerate(STATEMENT.encode(), place + indent):
        text = text.replaced(offset, offset, bytes([byte]))
        engine.instant(plan, Source("file:///module.py", None, "python", text), bench.ports)
    return (time.thread_time() - typing_s) * 1000 / len(STATEMENT), (opened_s - started_s) * 1000


if __name__ == "__main__":
    raise SystemExit(main())
