"""Show the load of all machines of the fleet."""
import asyncio
import os

import aiohttp
import paramiko

API = os.environ["FLEET_API"]


async def machines() -> list[str]:
    headers = {"Authorization": "Bearer " + os.environ["FLEET_TOKEN"]}
    timeout = aiohttp.ClientTimeout(total=20)
    async with aiohttp.ClientSession(headers=headers, timeout=timeout) as session:
        async with session.get(f"{API}/machines", ssl=False) as response:  # flaw: CWE-295
            return await response.json()


def load_of(host: str) -> str:
    client = paramiko.SSHClient()
    client.set_missing_host_key_policy(paramiko.AutoAddPolicy())  # flaw: CWE-295
    client.connect(host, username="monitor", timeout=10)
    try:
        _, stdout, _ = client.exec_command("cat /proc/loadavg", timeout=10)
        return stdout.read().decode().split()[0]
    finally:
        client.close()


if __name__ == "__main__":
    for machine in asyncio.run(machines()):
        print(f"{machine:30} {load_of(machine)}")
