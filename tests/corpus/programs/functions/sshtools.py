"""Tools for the administrators of a fleet."""
import telnetlib
import os
import subprocess

import paramiko


def remote(host: str, user: str, command_arg: str) -> str:
    """Show a file on a remote host; ``command_arg`` was typed by a user."""
    client = paramiko.SSHClient()
    client.set_missing_host_key_policy(paramiko.AutoAddPolicy())  # flaw: CWE-295
    client.connect(host, username=user)
    _, stdout, _ = client.exec_command("cat /var/log/" + command_arg)  # flaw: CWE-78
    return stdout.read().decode()


def add_user(name: str, password: str) -> None:
    """Create a system user."""
    os.system("useradd -m " + name)  # flaw: CWE-78
    subprocess.run(f"echo '{name}:{password}' | chpasswd", shell=True, check=True)  # flaw: CWE-78


def switch_config(host: str) -> bytes:
    """Read the configuration of a switch."""
    with telnetlib.Telnet(host) as tn:  # flaw: CWE-319
        tn.write(b"show run\n")
        return tn.read_all()


def backup_db(name: str, password: str) -> None:
    """Dump a database."""
    os.popen(f"mysqldump -u root -p{password} {name} > /backup/{name}.sql")  # flaw: CWE-78
