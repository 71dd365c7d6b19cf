import sys

import PIL.Image
from PIL import Image

# ruleid: image-size-unlimited
Image.MAX_IMAGE_PIXELS = None
# ruleid: image-size-unlimited
PIL.Image.MAX_IMAGE_PIXELS = float("inf")
# ruleid: image-size-unlimited
Image.MAX_IMAGE_PIXELS = sys.maxsize
# ok: image-size-unlimited
Image.MAX_IMAGE_PIXELS = 200_000_000


def limited(previous):
    # ok: image-size-unlimited
    Image.MAX_IMAGE_PIXELS = previous
