import argparse
from werkzeug.serving import run_simple
from myapp import create_app


def serve(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--host", default="0.0.0.0")
    options = parser.parse_args(argv)
    run_simple(options.host, options.port, create_app(), use_debugger=True, use_reloader=True)  # flaw: CWE-489, CWE-94
