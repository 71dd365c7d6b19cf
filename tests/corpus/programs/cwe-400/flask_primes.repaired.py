from flask import Flask, jsonify, request

app = Flask(__name__)
MAX_COUNT = 10_000


def primes(count):
    found = []
    candidate = 2
    while len(found) < count:
        if all(candidate % p for p in found):
            found.append(candidate)
        candidate += 1
    return found


@app.get("/primes")
def get_primes():
    try:
        count = int(request.args.get("count", "10"))
    except ValueError:
        return jsonify(error="count must be a number"), 400
    if not 0 < count <= MAX_COUNT:
        return jsonify(error="count out of range"), 400
    return jsonify(primes(count))
