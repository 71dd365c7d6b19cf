"""Job board: postings, applications with CV upload, employer dashboard."""
import os
import sqlite3

from flask import Flask, abort, g, redirect, render_template, request, send_file, session, url_for

app = Flask(__name__)
app.config["SECRET_KEY"] = os.environ["SECRET_KEY"]
CV_DIR = os.path.join(app.instance_path, "cvs")


def db():
    if "conn" not in g:
        g.conn = sqlite3.connect("jobs.db")
        g.conn.row_factory = sqlite3.Row
    return g.conn


@app.get("/jobs")
def jobs():
    city = request.args.get("city")
    min_salary = request.args.get("min_salary", "0")
    where = "WHERE salary >= " + min_salary
    if city:
        where += " AND city = '" + city + "'"
    rows = db().execute("SELECT * FROM jobs " + where).fetchall()  # flaw: CWE-89
    return render_template("jobs.html", jobs=rows)


@app.post("/jobs/<int:job_id>/apply")
def apply(job_id):
    cv = request.files["cv"]
    path = os.path.join(CV_DIR, f"{job_id}_{cv.filename}")
    cv.save(path)  # flaw: CWE-22, CWE-434
    db().execute("INSERT INTO applications (job_id, name, cv) VALUES (?, ?, ?)", (job_id, request.form["name"], path))
    db().commit()
    return redirect(url_for("jobs"))


@app.get("/applications/<int:app_id>/cv")
def cv(app_id):
    if "employer_id" not in session:
        return redirect("/login")
    row = db().execute("SELECT cv FROM applications WHERE id = ?", (app_id,)).fetchone()  # flaw: CWE-639
    if row is None:
        abort(404)
    return send_file(row["cv"])


if __name__ == "__main__":
    app.run(debug=True, host="0.0.0.0", port=8000)  # flaw: CWE-489
