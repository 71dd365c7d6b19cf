import argparse
from werkzeug.serving import run_simple
from myapp import create_app


def serve(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--debug", action="store_true")
    options = parser.parse_args(argv)
    run_simple(options.host, options.port, create_app(), use_debugger=options.debug, use_reloader=options.debug)
