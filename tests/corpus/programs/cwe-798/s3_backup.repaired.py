import datetime
import tarfile
import tempfile

import boto3

BUCKET = "acme-nightly-backups"
FOLDERS = ["/etc/nginx", "/var/www", "/srv/app/data"]

# Credentials come from the instance's role.
s3 = boto3.client("s3", region_name="eu-central-1")


def backup():
    stamp = datetime.datetime.now().strftime("%Y-%m-%d")
    with tempfile.NamedTemporaryFile(suffix=".tar.gz") as f:
        with tarfile.open(fileobj=f, mode="w:gz") as tar:
            for folder in FOLDERS:
                tar.add(folder)
        f.seek(0)
        s3.upload_fileobj(f, BUCKET, f"backup-{stamp}.tar.gz")
    print(f"Backup {stamp} uploaded")


def old_backups(keep=30):
    listing = s3.list_objects_v2(Bucket=BUCKET).get("Contents", [])
    return sorted(listing, key=lambda o: o["LastModified"])[:-keep]


if __name__ == "__main__":
    backup()
    for item in old_backups():
        s3.delete_object(Bucket=BUCKET, Key=item["Key"])
