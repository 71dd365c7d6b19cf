import subprocess

from flask import Flask


class Git:
    def clone(self, url, branch, target):
        args = ["clone", "--depth", "50"]
        if branch:
            # ruleid: options-open
            args += ["-b", branch]
        self.run(*args, url, str(target))


class Downloader:
    def command(self, url):
        # ruleid: options-open
        return ["yt-dlp", "--extract-audio", url]


def ended(url, target):
    # ok: options-open
    subprocess.run(["git", "clone", "--", url, target], check=True)


def looked_at(url, target):
    if url.startswith("-"):
        raise ValueError(url)
    # ok: options-open
    subprocess.run(["git", "clone", url, target], check=True)


@app.get("/search")
def search_all():
    term = request.args["q"]
    # ruleid: options-open
    return subprocess.check_output(["grep", "-rn", term, "/srv/documents"])


@app.get("/search-plain")
def search_plain():
    term = request.args["q"]
    # ok: options-open
    return subprocess.check_output(["grep", "-rn", "-e", term, "/srv/documents"])
