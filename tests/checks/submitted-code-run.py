import subprocess
import sys


@app.post("/run")
def run():
    source = request.json["code"]
    with open(path, "w") as file:
        file.write(source)
    # ruleid: submitted-code-run
    done = subprocess.run([sys.executable, path], capture_output=True, timeout=5)
    return done.stdout


@api.post("/compile")
async def compile_and_run(body: Program):
    main.write_text(body.source_code)
    await asyncio.create_subprocess_exec("gcc", str(main), "-o", str(binary))
    # ruleid: submitted-code-run
    return await asyncio.create_subprocess_exec(binary)


@app.post("/run/confined")
def run_confined():
    path.write_text(request.json["code"])
    # ok: submitted-code-run
    return subprocess.run(["python3", path], preexec_fn=limit)


def rebuild(path, code):
    path.write_text(code)
    # ok: submitted-code-run
    return subprocess.run(["python3", path])


def update(self, url, expected):
    with urllib.request.urlopen(url, timeout=30) as answer:
        script = answer.read()
    self.path.write_bytes(script)
    # ok: submitted-code-run
    return subprocess.run(["sh", self.path])
