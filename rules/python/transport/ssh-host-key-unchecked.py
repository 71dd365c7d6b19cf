import subprocess

# ruleid: ssh-host-key-unchecked
SSH = "ssh -o StrictHostKeyChecking=no -o BatchMode=yes -i {key}"


def copy(host, source):
    # ruleid: ssh-host-key-unchecked
    subprocess.run(["scp", "-o", "StrictHostKeyChecking=no", source, f"{host}:/srv/"], check=True)


def run(host, command):
    # ok: ssh-host-key-unchecked
    subprocess.run(["ssh", "-o", "StrictHostKeyChecking=yes", "-o", "UserKnownHostsFile=known_hosts", host, command], check=True)


def as_asked(host, command, options):
    if options.no_host_key_check:
        # ok: ssh-host-key-unchecked
        command += ["-o", "StrictHostKeyChecking=no"]
    subprocess.run(["ssh", host, *command], check=True)


def first_contact(host, command):
    # ok: ssh-host-key-unchecked
    subprocess.run(["ssh", "-o", "StrictHostKeyChecking=accept-new", host, command], check=True)
