from flask import Flask, render_template_string, request

app = Flask(__name__)

PAGE = """
<!doctype html>
<title>Invitation</title>
<p>%s</p>
<p>See you on {{ day }}!</p>
"""


@app.post("/invitation")
def invitation():
    text = request.form["text"]
    day = request.form.get("day", "Friday")
    return render_template_string(PAGE % text, day=day)  # flaw: CWE-1336
