import json
import os
import redis


class Jobs:
    def __init__(self):
        self.redis = redis.Redis.from_url(os.environ["REDIS_URL"])

    def put(self, name, **arguments):
        self.redis.lpush("jobs", json.dumps([name, arguments]))

    def take(self):
        _, raw = self.redis.brpop("jobs")
        return json.loads(raw)


def send_mail(to):
    print("mail to", to)


HANDLERS = {"send_mail": send_mail}


def work(jobs):
    while True:
        name, arguments = jobs.take()
        HANDLERS[name](**arguments)


if __name__ == "__main__":
    work(Jobs())
