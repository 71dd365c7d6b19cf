import paramiko
import paramiko as ssh
from paramiko import AutoAddPolicy, RejectPolicy, SSHClient


def connect(host):
    client = paramiko.SSHClient()
    # ruleid: ssh-auto-add
    client.set_missing_host_key_policy(paramiko.RejectPolicy())
    other = SSHClient()
    # ruleid: ssh-auto-add
    other.set_missing_host_key_policy(paramiko.RejectPolicy())
    # ruleid: ssh-auto-add
    other.set_missing_host_key_policy(paramiko.RejectPolicy())
    return client, other


class Machine:
    async def open(self):
        self.client.set_missing_host_key_policy(
            # ruleid: ssh-auto-add
            paramiko.RejectPolicy(),
        )


def near_misses(client, policy, registry):
    # ok: ssh-auto-add
    client.set_missing_host_key_policy(RejectPolicy())
    # ok: ssh-auto-add
    client.set_missing_host_key_policy(policy)
    # ok: ssh-auto-add
    client.load_system_host_keys()
    # ok: ssh-auto-add
    known = isinstance(policy, AutoAddPolicy)
    # ok: ssh-auto-add
    registry.set_policy(paramiko.AutoAddPolicy())
    # ok: ssh-auto-add
    client.set_missing_host_key_policy(paramiko.RejectPolicy)
    return known
