import requests


def session_for(file):
    session = requests.Session()
    # ruleid: verify-or-false
    session.verify = file or False
    # ok: verify-or-false
    session.verify = file or True
    # ruleid: verify-or-false
    return requests.get("https://example.org", verify=file or False, timeout=5)
