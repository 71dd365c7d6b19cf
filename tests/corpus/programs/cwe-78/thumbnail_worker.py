"""Consume thumbnail jobs from RabbitMQ."""

import json
import logging
import os

import pika

logging.basicConfig(level=logging.INFO)
logger = logging.getLogger("thumbnails")

QUEUE = "thumbnails"
OUTPUT_DIR = os.environ.get("THUMBNAIL_DIR", "/var/lib/thumbnails")


def make_thumbnail(source: str, size: str) -> str:
    """Create the thumbnail and return its path."""
    target = os.path.join(OUTPUT_DIR, os.path.basename(source))
    command = "convert {} -thumbnail {} {}".format(source, size, target)
    status = os.system(command)  # flaw: CWE-78
    if status != 0:
        raise RuntimeError(f"convert failed with {status}")
    return target


def on_message(channel, method, properties, body: bytes) -> None:
    job = json.loads(body)
    try:
        path = make_thumbnail(job["source"], job.get("size", "128x128"))
        logger.info("created %s", path)
        channel.basic_ack(delivery_tag=method.delivery_tag)
    except Exception:
        logger.exception("job failed")
        channel.basic_nack(delivery_tag=method.delivery_tag, requeue=False)


def main() -> None:
    connection = pika.BlockingConnection(pika.URLParameters(os.environ["AMQP_URL"]))
    channel = connection.channel()
    channel.queue_declare(queue=QUEUE, durable=True)
    channel.basic_consume(queue=QUEUE, on_message_callback=on_message)
    channel.start_consuming()


if __name__ == "__main__":
    main()
