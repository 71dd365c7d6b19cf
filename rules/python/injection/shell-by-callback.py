import asyncio
import functools
import os
import shlex
import subprocess
import threading


async def fetch(background, loop, pool, url, command):
    # ruleid: shell-by-callback
    background.add_task(subprocess.call, f"yt-dlp {url}", shell=True)
    # ruleid: shell-by-callback
    background.add_task(os.system, "yt-dlp " + url)
    # ruleid: shell-by-callback
    await asyncio.to_thread(subprocess.run, command, shell=True, check=True)
    # ruleid: shell-by-callback
    await loop.run_in_executor(None, os.system, command)
    # ruleid: shell-by-callback
    await loop.run_in_executor(None, functools.partial(subprocess.run, "yt-dlp %s" % url, shell=True))
    # ruleid: shell-by-callback
    threading.Thread(target=os.system, args=(f"yt-dlp {url}",)).start()
    # ok: shell-by-callback
    background.add_task(subprocess.call, ["yt-dlp", "--", url])
    # ok: shell-by-callback
    background.add_task(os.system, "sync")
    # ok: shell-by-callback
    await asyncio.to_thread(os.system, "yt-dlp " + shlex.quote(url))
    # ok: shell-by-callback
    pool.submit(subprocess.run, command, check=True)
