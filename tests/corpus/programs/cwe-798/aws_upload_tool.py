import argparse
import os
import boto3

AWS_ACCESS_KEY = "AKIAQ3EGZJ7RT2VKXW4M"
AWS_SECRET = "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"  # flaw: CWE-798


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
