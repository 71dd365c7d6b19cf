"""`vetline server` with each of its threads under cProfile; the sum is written to the file named, for pstats."""

from __future__ import annotations

import cProfile
import pstats
import sys
import threading

from vetline.lsp.server import run_stdio

profiles: list[cProfile.Profile] = []
run_thread = threading.Thread.run


def run_profiled(thread: threading.Thread) -> None:
    profiles.append(cProfile.Profile())
    profiles[-1].runcall(run_thread, thread)


if __name__ == "__main__":
    threading.Thread.run = run_profiled  # type: ignore[method-assign]
    main_profile = cProfile.Profile()
    status = main_profile.runcall(run_stdio)
    stats = pstats.Stats(main_profile)
    for profile in profiles:
        profile.disable()
        profile.create_stats()
        if profile.stats:  # type: ignore[attr-defined]
            stats.add(profile)
    stats.dump_stats(sys.argv[1])
    sys.exit(status)
