import requests


def post(url, metrics):
    verify = True
    for attempt in range(3):
        try:
            return requests.post(url, json=metrics, timeout=10, verify=verify)
        except requests.exceptions.SSLError:
            # ruleid: verify-dropped-on-error
            verify = False
    return None


def fetch(url):
    try:
        return requests.get(url, timeout=10)
    except requests.exceptions.SSLError as error:
        log.warning("no certificate: %s", error)
        # ruleid: verify-dropped-on-error
        return requests.get(url, timeout=10, verify=False)


def strict(url):
    try:
        return requests.get(url, timeout=10)
    except requests.exceptions.SSLError:
        # ok: verify-dropped-on-error
        reachable = False
        raise
