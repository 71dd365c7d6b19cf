#!/usr/bin/env python3
"""Deploy the site to a server over SSH."""
import argparse
import logging
import sys
import shlex

import paramiko

logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
log = logging.getLogger("deploy")


def connect(host, user):
    ssh = paramiko.SSHClient()
    ssh.load_system_host_keys()
    ssh.connect(host, username=user, timeout=15)
    return ssh


def run(ssh, command):
    log.info("remote command starts")
    _, stdout, stderr = ssh.exec_command(command, timeout=120)
    code = stdout.channel.recv_exit_status()
    if code:
        log.error("failed: %s", stderr.read().decode())
    return code


def deploy(ssh, branch, folder):
    place, ref = shlex.quote(folder), shlex.quote(branch)
    ssh.exec_command("cd " + place + " && git fetch && git checkout " + ref, timeout=60)
    _, out, _ = ssh.exec_command("cd /srv/site && docker compose up -d --build && tail -5 deploy.log", timeout=600)
    log.info(out.read().decode())
    return run(ssh, "docker compose ps")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("host")
    parser.add_argument("--user", default="deploy")
    parser.add_argument("--branch", default="main")
    parser.add_argument("--folder", default="/srv/site")
    args = parser.parse_args()
    ssh = connect(args.host, args.user)
    try:
        return deploy(ssh, args.branch, args.folder)
    finally:
        ssh.close()


if __name__ == "__main__":
    sys.exit(main())
