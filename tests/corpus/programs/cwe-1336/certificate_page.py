from flask import Flask, render_template_string, request

app = Flask(__name__)

COURSES = {1: "Python basics", 2: "Data analysis", 3: "Web security"}


@app.route("/certificate")
def certificate():
    name = request.args.get("name", "Student")
    course = COURSES.get(request.args.get("course", 1, type=int), "Unknown")

    template = f"""
    <div class="certificate">
        <h1>Certificate</h1>
        <p>This certifies that <b>{name}</b></p>
        <p>has completed <i>{course}</i></p>
    </div>
    """
    return render_template_string(template)  # flaw: CWE-1336


@app.errorhandler(404)
def page_not_found(e):
    return render_template_string("<h1>404</h1><p>There is no such page.</p>"), 404


if __name__ == "__main__":
    app.run(port=8000)
