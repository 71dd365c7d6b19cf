import os

from flask import Flask
from werkzeug.debug import DebuggedApplication
from werkzeug.serving import run_simple

app = Flask(__name__)
# ruleid: werkzeug-debugger
app.wsgi_app = DebuggedApplication(app.wsgi_app, evalex=True)
# ruleid: werkzeug-debugger
os.environ["WERKZEUG_DEBUG_PIN"] = "off"
# ruleid: werkzeug-debugger
app.debug = True


def start(debugging):
    # ruleid: werkzeug-debugger
    run_simple("127.0.0.1", 5000, app, use_reloader=True, use_debugger=True)
    # ok: werkzeug-debugger
    run_simple("127.0.0.1", 5000, app)
    # ok: werkzeug-debugger
    run_simple("127.0.0.1", 5000, app, use_debugger=debugging)
    # ok: werkzeug-debugger
    app.debug = debugging
    # ok: werkzeug-debugger
    return DebuggedApplication(app.wsgi_app, evalex=False)
