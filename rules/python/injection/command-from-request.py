import asyncio
import os
import re
import shlex
import subprocess

import streamlit as st
from fastapi import APIRouter
from flask import Flask, abort, request

app = Flask(__name__)
router = APIRouter()
TOOLS = {"disk": ["df", "-h"], "memory": ["free", "-m"]}
HOSTS = frozenset({"a.internal", "b.internal"})


@app.route("/ping")
def direct():
    # ruleid: command-from-request
    os.system("ping -c 1 " + request.args["host"])
    # ruleid: command-from-request
    return subprocess.check_output(f"nslookup {request.args['host']}", shell=True)


@app.post("/convert")
def variables():
    name = request.form.get("name", "")
    command = "convert {} out.png".format(name)
    # ruleid: command-from-request
    result = subprocess.run(command, shell=True, capture_output=True, text=True)
    # ruleid: command-from-request
    subprocess.Popen(["bash", "-c", command])
    return result.stdout


def command_for(host):
    return "traceroute " + host


@app.route("/trace/<host>")
def helper_builds(host):
    # ruleid: command-from-request
    return os.popen(command_for(host)).read()


def run_it(command):
    # todoruleid: command-from-request
    return subprocess.getoutput(command)


@app.route("/run")
def helper_runs():
    return run_it(request.args["command"])


@router.get("/shell")
async def asynchronous(command: str):
    # ruleid: command-from-request
    process = await asyncio.create_subprocess_shell(command, stdout=asyncio.subprocess.PIPE)
    return (await process.communicate())[0]


def django_view(request, ssh):
    # ruleid: command-from-request
    ssh.exec_command("systemctl restart " + request.POST["unit"])
    program = request.POST["program"]
    # ruleid: command-from-request
    subprocess.run([program, "--version"])
    # ruleid: command-from-request
    subprocess.run(request.POST["command"].split())


host = st.text_input("Host")
# ruleid: command-from-request
st.code(subprocess.getoutput("ping -c 1 " + host))


@app.route("/list")
def list_without_shell():
    host = request.args["host"]
    # ok: command-from-request
    subprocess.run(["ping", "-c", "1", "--", host], check=True)
    # ok: command-from-request
    subprocess.check_output(["nslookup", host], timeout=5)
    arguments = ["dig", host]
    # ok: command-from-request
    return subprocess.run(arguments, capture_output=True).stdout


@app.route("/quoted")
def quoted():
    host = shlex.quote(request.args["host"])
    # ok: command-from-request
    os.system(f"ping -c 1 {host}")
    # ok: command-from-request
    os.system("ping -c 1 " + shlex.quote(request.args["host"]))


@app.route("/allowed")
def allowed():
    host = request.args["host"]
    if host not in HOSTS:
        abort(404)
    # ok: command-from-request
    os.system("ping -c 1 " + host)


@app.route("/table")
def table():
    # ok: command-from-request
    return subprocess.check_output(TOOLS[request.args["tool"]])


@app.route("/table-get")
def table_get():
    command = TOOLS.get(request.args["tool"])
    if command is None:
        abort(404)
    # ok: command-from-request
    return subprocess.run(command, capture_output=True).stdout


@app.route("/shape")
def shape():
    host = request.args["host"]
    if not re.fullmatch(r"[a-z0-9.-]+", host):
        abort(400)
    # ok: command-from-request
    os.system("ping -c 1 " + host)


@app.route("/number")
def number():
    count = int(request.args["count"])
    # ok: command-from-request
    os.system(f"ping -c {count} localhost")


@app.route("/weak")
def weak():
    host = request.args["host"]
    host = host.replace(";", "")
    # ruleid: command-from-request
    os.system("ping -c 1 " + host)


@app.route("/archive")
def archive():
    names = request.args.getlist("name")
    # ruleid: command-from-request
    os.system("tar czf all.tgz " + " ".join(f"'{name}'" for name in names))
    # ok: command-from-request
    os.system("tar czf all.tgz " + " ".join(shlex.quote(name) for name in names))
