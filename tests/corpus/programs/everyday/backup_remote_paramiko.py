import os
import sys

import paramiko


def run_backup(host: str, user: str, folder: str) -> str:
    client = paramiko.SSHClient()
    client.set_missing_host_key_policy(paramiko.AutoAddPolicy())  # flaw: CWE-295
    client.connect(host, username=user, timeout=10)
    try:
        _, stdout, stderr = client.exec_command("/usr/local/bin/backup-all")
        status = stdout.channel.recv_exit_status()
        if status != 0:
            raise RuntimeError(stderr.read().decode())
        sftp = client.open_sftp()
        target = os.path.join(folder, host + ".tar.gz")
        sftp.get("/var/backups/latest.tar.gz", target)
        return target
    finally:
        client.close()


if __name__ == "__main__":
    print(run_backup(sys.argv[1], sys.argv[2], sys.argv[3]))
