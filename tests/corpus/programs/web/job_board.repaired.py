"""Job board: postings, applications with CV upload, employer dashboard."""
import os
import sqlite3
import uuid

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
    where, params = "WHERE salary >= ?", [int(min_salary)]
    if city:
        where += " AND city = ?"
        params.append(city)
    rows = db().execute("SELECT * FROM jobs " + where, params).fetchall()
    return render_template("jobs.html", jobs=rows)


@app.post("/jobs/<int:job_id>/apply")
def apply(job_id):
    cv = request.files["cv"]
    if not cv.filename.lower().endswith(".pdf"):
        abort(400)
    path = os.path.join(CV_DIR, f"{job_id}_{uuid.uuid4().hex}.pdf")
    cv.save(path)
    db().execute("INSERT INTO applications (job_id, name, cv) VALUES (?, ?, ?)", (job_id, request.form["name"], path))
    db().commit()
    return redirect(url_for("jobs"))


@app.get("/applications/<int:app_id>/cv")
def cv(app_id):
    if "employer_id" not in session:
        return redirect("/login")
    row = db().execute(
        "SELECT a.cv FROM applications a JOIN jobs j ON j.id = a.job_id WHERE a.id = ? AND j.employer_id = ?",
        (app_id, session["employer_id"]),
    ).fetchone()
    if row is None:
        abort(404)
    return send_file(row["cv"])


if __name__ == "__main__":
    app.run(port=8000)
