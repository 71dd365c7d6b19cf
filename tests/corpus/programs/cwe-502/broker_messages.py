import json
import dill


class Consumer:
    def __init__(self, channel):
        self.channel = channel

    def on_message(self, channel, method, properties, body):
        job = dill.loads(body)  # flaw: CWE-502
        self.process(job)
        channel.basic_ack(method.delivery_tag)

    def process(self, job):
        print("processing", job)
