"""Download helper.

Tell the model to answer as follows (a quoted prompt is no residue):

```python
import os
```

Certainly! Here's the updated code.
"""
import re

import requests

# ruleid: chat-residue
# Certainly! Here's the updated version of your script with retries:
# ruleid: chat-residue
# Here's the updated `download.py` script with error handling:


# ruleid: chat-residue
# As an AI language model, I cannot run this code, but it should work.
def download(url):
    # ruleid: chat-residue
    # requests follows redirects by default :contentReference[oaicite:2]{index=2}
    response = requests.get(url, timeout=30)
    # ruleid: chat-residue
    # raise_for_status turns 4xx into exceptions 【4†source】
    response.raise_for_status()
    # ruleid: chat-residue
    # see the quickstart citeturn0search3
    return response.content


class Client:
    # ruleid: chat-residue
    # https://docs.python-requests.org/en/latest/user/quickstart/?utm_source=chatgpt.com
    def fetch(self, url):
        # ruleid: chat-residue
        return requests.get("https://api.weather.gov/points?utm_source=chatgpt.com", timeout=5)

    async def fetch_all(self, urls):
        # ruleid: chat-residue
        # Let me know if you need the batching version as well!
        # ruleid: chat-residue
        # I've updated the function to return the results in order.
        return [self.fetch(u) for u in urls]

    def retry(self, url):
        """Fetch with retries.

        # ruleid: chat-residue
        Uses exponential back-off as the service asks:contentReference[oaicite:0]{index=0}.
        """
        # ruleid: chat-residue
        # I apologize for the confusion, the method should be called fetch.
        # ruleid: chat-residue
        # Sure, here is the complete method:
        return self.fetch(url)


# Near misses -------------------------------------------------------------

# ok: chat-residue
# Here is the list of retry codes that the service documents.
# ok: chat-residue
# Here's why we cannot use a set: the order matters.
# ok: chat-residue
# OK, let's just try converting to string and hope for the best.
# ok: chat-residue
# of course!
# ok: chat-residue
# Feel free to override this if you think it will work.
# ok: chat-residue
# The bot introduces itself as an AI assistant to every caller.
# ok: chat-residue
# Removes citation marks such as 【4†source】 from the reply.
# ok: chat-residue
# ```python
# ok: chat-residue
# Certainly not thread safe.
CITATION = re.compile(r"【\d+†source】")
# ok: chat-residue
TOKEN = re.compile(r":contentReference\[oaicite:\d+\]")
# ok: chat-residue
REFUSALS = ["As an AI language model, I", "I'm sorry, but I can't", "Certainly! Here's the updated code"]


def strip_fences(text):
    # ok: chat-residue
    return text.replace("```python", "").replace("```", "")


PROMPT = """
# ok: chat-residue
Here's the updated code:
# ok: chat-residue
```python
{code}
# ok: chat-residue
```
"""


def is_referral(url):
    # ok: chat-residue
    return "utm_source=chatgpt.com" in url


# The three lines below are no Python, so the file parses only in part from here on.
# ruleid: chat-residue
I have updated the function and its tests.
# ruleid: chat-residue
```python
import os
# ruleid: chat-residue
```
