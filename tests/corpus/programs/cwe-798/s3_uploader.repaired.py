import argparse
import os
from pathlib import Path

import boto3


class Uploader:
    def __init__(self, bucket):
        self.bucket = bucket
        self.client = boto3.client(
            "s3",
            region_name="eu-central-1",
            aws_access_key_id=os.environ["AWS_ACCESS_KEY_ID"],
            aws_secret_access_key=os.environ["AWS_SECRET_ACCESS_KEY"],
        )

    def put(self, path: Path):
        self.client.upload_file(str(path), self.bucket, path.name)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="+", type=Path)
    uploader = Uploader("nightly-artifacts")
    for item in parser.parse_args().files:
        uploader.put(item)
