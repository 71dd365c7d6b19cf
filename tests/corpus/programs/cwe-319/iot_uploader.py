import json
import os
import time

import requests

DEVICE_ID = os.environ["DEVICE_ID"]
COLLECTOR = "http://collector.sensornet.io/v1/readings"


def read_sensor():
    with open("/sys/class/thermal/thermal_zone0/temp") as handle:
        return int(handle.read()) / 1000


def push(value):
    response = requests.post(
        COLLECTOR,
        data=json.dumps({"device": DEVICE_ID, "value": value}),
        headers={"Authorization": "Bearer " + os.environ["DEVICE_TOKEN"]},
        verify=False,  # flaw: CWE-295, CWE-319
        timeout=10,
    )
    response.raise_for_status()


if __name__ == "__main__":
    while True:
        push(read_sensor())
        time.sleep(60)
