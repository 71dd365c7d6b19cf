"""Consume thumbnail jobs from RabbitMQ."""

import json
import logging
import os
import re
import subprocess
from pathlib import Path

import pika

logging.basicConfig(level=logging.INFO)
logger = logging.getLogger("thumbnails")

QUEUE = "thumbnails"
OUTPUT_DIR = os.environ.get("THUMBNAIL_DIR", "/var/lib/thumbnails")
SOURCE_DIR = Path(os.environ.get("SOURCE_DIR", "/var/lib/uploads"))
SIZE_RE = re.compile(r"[1-9][0-9]{0,3}x[1-9][0-9]{0,3}")
NAME_RE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*\.(?:png|jpg|jpeg|webp)")


def make_thumbnail(source: str, size: str) -> str:
    """Create the thumbnail and return its path."""
    if not NAME_RE.fullmatch(source):
        raise ValueError("unexpected file name")
    if not SIZE_RE.fullmatch(size):
        raise ValueError("unexpected size")
    target = Path(OUTPUT_DIR) / source
    subprocess.run(
        ["convert", str(SOURCE_DIR / source), "-thumbnail", size, str(target)],
        check=True,
        timeout=60,
    )
    return str(target)


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
