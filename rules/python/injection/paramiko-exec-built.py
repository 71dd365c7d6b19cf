import shlex

import paramiko

RESTART = "systemctl restart app"


def deploy(host, path, version):
    client = paramiko.SSHClient()
    client.connect(host)
    # ruleid: paramiko-exec-built
    client.exec_command(f"tar xf {path}")
    # ruleid: paramiko-exec-built
    client.exec_command("rm -rf " + path)
    # ruleid: paramiko-exec-built
    client.exec_command("git checkout %s" % version, timeout=60)
    # ruleid: paramiko-exec-built
    stdin, stdout, stderr = client.exec_command("echo {}".format(version))
    command = f"cd {path} && make"
    # ruleid: paramiko-exec-built
    client.exec_command(command)
    return stdout.read()


class Machine:
    async def run(self, name):
        # ruleid: paramiko-exec-built
        self.ssh.exec_command(
            f"docker stop {name}",
        )


def near_misses(client, path, debugger, process):
    # ok: paramiko-exec-built
    client.exec_command("uptime")
    # ok: paramiko-exec-built
    client.exec_command(RESTART)
    # ok: paramiko-exec-built
    client.exec_command(f"tar xf {shlex.quote(path)}")
    # ok: paramiko-exec-built
    client.exec_command(shlex.join(["tar", "xf", path]))
    # ok: paramiko-exec-built
    client.exec_command("systemctl " + "restart app")
    # ok: paramiko-exec-built
    debugger.run(f"step {path}")
    # ok: paramiko-exec-built
    client.open_sftp().get(path, path)


def quoted(client, path):
    command = f"cd {shlex.quote(path)} && make"
    # ok: paramiko-exec-built
    client.exec_command(command)
