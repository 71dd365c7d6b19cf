import subprocess


def fetch(url, folder):
    # ruleid: option-from-parameter
    subprocess.run(["git", "clone", url, folder], check=True)


def fetch_quietly(repo_url, folder):
    # ruleid: option-from-parameter
    command = ["git", "clone", "--depth", "1", repo_url, folder]
    subprocess.check_call(command)


def fetch_any(vcs_name, repo_url, folder):
    # ruleid: option-from-parameter
    return subprocess.check_output([vcs_name, "clone", repo_url], cwd=folder)


def fetch_closed(url, folder):
    # ok: option-from-parameter
    subprocess.run(["git", "clone", "--", url, folder], check=True)


def fetch_checked(url, folder):
    if url.startswith("-"):
        raise ValueError(url)
    # ok: option-from-parameter
    subprocess.run(["git", "clone", url, folder], check=True)


def fetch_fixed(folder):
    # ok: option-from-parameter
    subprocess.run(["git", "clone", "https://git.internal/tools", folder], check=True)


def state(folder):
    # ok: option-from-parameter
    return subprocess.check_output(["git", "status", "--short"], cwd=folder)


class Mirror:
    def __init__(self, git_url):
        self.git_url = git_url

    def heads(self):
        # ruleid: option-from-parameter
        return subprocess.check_output(["git", "ls-remote", "--heads", self.git_url])

    def heads_closed(self):
        # ok: option-from-parameter
        return subprocess.check_output(["git", "ls-remote", "--heads", "--", self.git_url])


def switch(repo, branch_name):
    # ruleid: option-from-parameter
    repo.git.checkout(branch_name)


def switch_known(repo, branch_name):
    if branch_name.startswith("-"):
        raise ValueError(branch_name)
    # ok: option-from-parameter
    repo.git.checkout(branch_name)


def switch_checked(repo, branch_name):
    repo.rev_parse(branch_name)
    # ok: option-from-parameter
    repo.git.checkout(branch_name)


def last(repo, count):
    # ok: option-from-parameter
    return repo.git.log("--oneline", f"-{count}")


class Mercurial:
    def __init__(self, url, path):
        self.url = url
        self.path = path

    def run(self, words):
        return subprocess.run(["hg", *words], check=True)

    def obtain(self):
        # ruleid: option-from-parameter
        self.run(["clone", "--noupdate", "-q", self.url, self.path])
        # ok: option-from-parameter
        self.run(["clone", "--noupdate", "-q", "--", self.url, self.path])
        # ok: option-from-parameter
        self.run(["update", "-q"])

    def switch(self, branch):
        # ruleid: option-from-parameter
        self.run(["checkout", branch])
