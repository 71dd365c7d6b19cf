from flask import Flask, render_template_string, request

app = Flask(__name__)


@app.errorhandler(404)
def not_found(error):
    template = "<h1>Not found</h1><p>The page {{ path }} does not exist.</p>"
    return render_template_string(template, path=request.path), 404


@app.get("/")
def index():
    return "hello"
