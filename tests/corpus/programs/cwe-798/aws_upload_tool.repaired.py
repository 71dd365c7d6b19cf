import argparse
import os
import boto3

AWS_ACCESS_KEY = os.environ["AWS_ACCESS_KEY_ID"]
AWS_SECRET = os.environ["AWS_SECRET_ACCESS_KEY"]


def upload(path, bucket):
    client = boto3.client("s3", aws_access_key_id=AWS_ACCESS_KEY, aws_secret_access_key=AWS_SECRET)
    client.upload_file(path, bucket, os.path.basename(path))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("path")
    parser.add_argument("--bucket", default="team-uploads")
    options = parser.parse_args()
    upload(options.path, options.bucket)


if __name__ == "__main__":
    main()
