# ruleid: outdated-stdlib-module
import imp
# ruleid: outdated-stdlib-module
import pkg_resources as resources
# ruleid: outdated-stdlib-module
from distutils.core import setup, Extension
# ruleid: outdated-stdlib-module
from distutils.util import strtobool

# ok: outdated-stdlib-module
import importlib
# ok: outdated-stdlib-module
import importlib.metadata
# ok: outdated-stdlib-module
from setuptools import Extension as Ext
# ok: outdated-stdlib-module
from numpy.distutils.core import Extension as NumpyExtension
# ok: outdated-stdlib-module
from . import imp as own
# ok: outdated-stdlib-module
from .cgi import Form
# ok: outdated-stdlib-module
import crypto


def plugin(path):
    # ruleid: outdated-stdlib-module
    import imp as loader

    return loader.load_source("plugin", path)


class Form:
    async def parse(self, handle):
        # ruleid: outdated-stdlib-module
        from cgi import FieldStorage

        return FieldStorage(handle)


try:
    from importlib.metadata import version
except ImportError:
    # ok: outdated-stdlib-module
    import pkg_resources
