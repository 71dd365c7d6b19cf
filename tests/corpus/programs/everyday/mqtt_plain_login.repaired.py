import json
import os

import paho.mqtt.client as mqtt


class SensorBridge:
    def __init__(self, host, on_reading):
        self.on_reading = on_reading
        self.client = mqtt.Client(mqtt.CallbackAPIVersion.VERSION2)
        self.client.username_pw_set(os.environ["MQTT_USER"], os.environ["MQTT_PASSWORD"])
        self.client.tls_set(ca_certs="/etc/ssl/broker-ca.pem")
        self.client.on_message = self._message
        self.client.connect(host, 8883, keepalive=60)
        self.client.subscribe("sensors/+/reading")

    def _message(self, client, userdata, message):
        self.on_reading(message.topic.split("/")[1], json.loads(message.payload))

    def run(self):
        self.client.loop_forever()
