import shlex
import subprocess
from subprocess import check_output


def converted(source, target):
    # ruleid: subprocess-string-built
    subprocess.call(f"ffmpeg -i {source} {target}".split())
    command = "ffmpeg -i %s %s" % (source, target)
    # ruleid: subprocess-string-built
    subprocess.run(command.split(), check=True)
    # ruleid: subprocess-string-built
    return check_output(shlex.split("ffprobe " + source))


class Archive:
    def pack(self, folder, name):
        # ruleid: subprocess-string-built
        subprocess.run(["bash", "-c", f"tar czf {name}.tgz {folder}"], check=True)

    def run(self, line):
        # ruleid: subprocess-string-built
        return subprocess.Popen(["/bin/sh", "-c", line], stdout=subprocess.PIPE)


def near_misses(source, target, options):
    # ok: subprocess-string-built
    subprocess.run(["ffmpeg", "-i", source, target], check=True)
    # ok: subprocess-string-built
    subprocess.run("git status --short".split(), check=True)
    # ok: subprocess-string-built
    subprocess.run(["sh", "-c", "echo ready"], check=True)
    # ok: subprocess-string-built
    subprocess.run(["bash", "-c", f"ls {shlex.quote(source)}"], check=True)
    # ok: subprocess-string-built
    subprocess.run(["ffmpeg", *options.split(), target], check=True)
    # ok: subprocess-string-built
    return f"{source} {target}".split()
