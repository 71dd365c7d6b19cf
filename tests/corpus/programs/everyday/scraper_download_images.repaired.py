import os
import sys
from urllib.parse import urljoin, urlsplit

import requests
from bs4 import BeautifulSoup

OUT = "pictures"


def save_image(url, name):
    answer = requests.get(url, timeout=20)
    answer.raise_for_status()
    path = os.path.join(OUT, os.path.basename(name) or "unnamed")
    with open(path, "wb") as out:
        out.write(answer.content)
    return path


def scrape(page):
    soup = BeautifulSoup(requests.get(page, timeout=20).text, "html.parser")
    os.makedirs(OUT, exist_ok=True)
    for image in soup.find_all("img", src=True):
        url = urljoin(page, image["src"])
        name = image.get("data-filename") or urlsplit(url).path.rsplit("/", 1)[-1]
        print(save_image(url, name))


if __name__ == "__main__":
    scrape(sys.argv[1])
