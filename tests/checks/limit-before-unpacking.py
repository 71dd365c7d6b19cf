import gzip
import zlib


def read_upload(data: bytes):
    if len(data) > MAX_SIZE:
        raise UploadError("upload is larger than 5 MB")
    if data[:2] == MAGIC:
        # ruleid: limit-before-unpacking
        data = gzip.decompress(data)
    return json.loads(data)


class Store:
    def put(self, blob):
        if len(blob) > 5 * 1024 * 1024:
            return None
        # ruleid: limit-before-unpacking
        return zlib.decompress(blob)


def of_a_header(data):
    if len(data) > 4:
        # ok: limit-before-unpacking
        return zlib.decompress(data)


def looked_at_again(data):
    if len(data) > MAX_SIZE:
        raise UploadError
    # ok: limit-before-unpacking
    data = gzip.decompress(data)
    if len(data) > MAX_SIZE:
        raise UploadError
    return data


def bounded(data):
    if len(data) > MAX_SIZE:
        raise UploadError
    with gzip.GzipFile(fileobj=io.BytesIO(data)) as packed:
        # ok: limit-before-unpacking
        return packed.read(MAX_SIZE + 1)


def one_of_ours(data):
    # ok: limit-before-unpacking
    return gzip.decompress(data)
