import json


class Consumer:
    def __init__(self, channel):
        self.channel = channel

    def on_message(self, channel, method, properties, body):
        job = json.loads(body)
        self.process(job)
        channel.basic_ack(method.delivery_tag)

    def process(self, job):
        print("processing", job)
