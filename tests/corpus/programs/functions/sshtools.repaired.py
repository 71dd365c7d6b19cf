"""Tools for the administrators of a fleet."""
import re
import shlex
import os
import subprocess

import paramiko


def remote(host: str, user: str, command_arg: str) -> str:
    """Show a file on a remote host; ``command_arg`` was typed by a user."""
    client = paramiko.SSHClient()
    client.load_system_host_keys()
    client.set_missing_host_key_policy(paramiko.RejectPolicy())
    client.connect(host, username=user)
    _, stdout, _ = client.exec_command("cat -- " + shlex.quote("/var/log/" + os.path.basename(command_arg)))
    return stdout.read().decode()


def add_user(name: str, password: str) -> None:
    """Create a system user."""
    if not re.fullmatch(r"[a-z][a-z0-9_-]{0,30}", name) or "\n" in password:
        raise ValueError("bad name or password")
    subprocess.run(["useradd", "-m", "--", name], check=True)
    subprocess.run(["chpasswd"], input=f"{name}:{password}\n", text=True, check=True)


def switch_config(host: str) -> bytes:
    """Read the configuration of a switch."""
    client = paramiko.SSHClient()
    client.load_system_host_keys()
    client.connect(host)
    _, out, _ = client.exec_command("show run")
    return out.read()


def backup_db(name: str, password: str) -> None:
    """Dump a database."""
    if not re.fullmatch(r"\w+", name):
        raise ValueError(name)
    with open(f"/backup/{name}.sql", "wb") as out:
        subprocess.run(
            ["mysqldump", "-u", "root", name], stdout=out, env={**os.environ, "MYSQL_PWD": password}, check=True
        )
