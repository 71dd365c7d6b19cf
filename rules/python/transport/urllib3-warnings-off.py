import warnings

import requests
import urllib3
import urllib3 as u3
from urllib3 import disable_warnings
from urllib3.exceptions import DependencyWarning, InsecureRequestWarning

# ruleid: urllib3-warnings-off
urllib3.disable_warnings()
# ruleid: urllib3-warnings-off
u3.disable_warnings(u3.exceptions.InsecureRequestWarning)


class Client:
    def __init__(self):
        # ruleid: urllib3-warnings-off
        requests.packages.urllib3.disable_warnings(InsecureRequestWarning)

    async def open(self):
        # ruleid: urllib3-warnings-off
        disable_warnings(
            InsecureRequestWarning,
        )
        # ruleid: urllib3-warnings-off
        warnings.filterwarnings("ignore", category=InsecureRequestWarning)


def near_misses(logger):
    # ok: urllib3-warnings-off
    urllib3.disable_warnings(DependencyWarning)
    # ok: urllib3-warnings-off
    warnings.filterwarnings("ignore", category=DeprecationWarning)
    # ok: urllib3-warnings-off
    warnings.filterwarnings("error", category=InsecureRequestWarning)
    # ok: urllib3-warnings-off
    logger.disable_warnings()
    # ok: urllib3-warnings-off
    urllib3.PoolManager()
    # ok: urllib3-warnings-off
    warnings.simplefilter("default", InsecureRequestWarning)
