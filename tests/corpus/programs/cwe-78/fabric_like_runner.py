import shlex
import paramiko


class Remote:
    def __init__(self, host, user, key):
        self.client = paramiko.SSHClient()
        self.client.load_system_host_keys()
        self.client.connect(host, username=user, key_filename=key)

    def disk_usage(self, path):
        _, stdout, _ = self.client.exec_command("du -sh " + path)  # flaw: CWE-78
        return stdout.read().decode().split("\t")[0]

    def close(self):
        self.client.close()
