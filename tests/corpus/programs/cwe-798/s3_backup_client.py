import os
import boto3


def client():
    return boto3.client(
        "s3",
        aws_access_key_id=os.environ["AWS_KEY_ID"],
        aws_secret_access_key="wJalr7Utn2FEMIK7MDENGbPxRfiCYzQ91kLmTe0a",  # flaw: CWE-798
    )
