import json
import os
import ssl
import paho.mqtt.client as mqtt


def connect():
    client = mqtt.Client(client_id="sensor-1")
    client.username_pw_set(os.environ["MQTT_USER"], os.environ["MQTT_PASSWORD"])
    client.tls_set(cert_reqs=ssl.CERT_NONE)
    client.tls_insecure_set(True)  # flaw: CWE-295
    client.connect("broker.example.net", 8883)
    return client


def publish(client, value):
    client.publish("sensors/1", json.dumps({"value": value}), qos=1)


if __name__ == "__main__":
    c = connect()
    c.loop_start()
    publish(c, 21.5)
