import subprocess

import docker
from kubernetes import client as k8s

client = docker.from_env()


def run(image, folder):
    # ruleid: container-privileged
    client.containers.run(image, "make", privileged=True, remove=True)
    # ruleid: container-privileged
    client.containers.run(image, volumes={"/var/run/docker.sock": {"bind": "/var/run/docker.sock", "mode": "rw"}})
    # ruleid: container-privileged
    client.containers.run(image, cap_add=["NET_RAW", "SYS_ADMIN"])
    # ruleid: container-privileged
    context = k8s.V1SecurityContext(privileged=True)
    # ruleid: container-privileged
    subprocess.run(["docker", "run", "--rm", "--privileged", image], check=True)
    return context


def near_misses(image, folder, privileged):
    # ok: container-privileged
    client.containers.run(image, "make", privileged=False)
    # ok: container-privileged
    client.containers.run(image, volumes={folder: {"bind": "/work", "mode": "ro"}}, cap_add=["NET_RAW"])
    # ok: container-privileged
    k8s.V1SecurityContext(privileged=privileged)
    # ok: container-privileged
    subprocess.run(["docker", "run", "--rm", image], check=True)
