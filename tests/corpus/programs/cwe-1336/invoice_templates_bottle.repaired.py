from bottle import Bottle, SimpleTemplate, request, response, template

app = Bottle()
INVOICES = {"1": {"number": 1, "total": 40}}


@app.post("/invoices/<number>/render")
def render(number):
    invoice = INVOICES.get(number)
    if invoice is None:
        response.status = 404
        return {"error": "unknown invoice"}
    return template("invoice", **invoice)


@app.get("/invoices/<number>")
def show(number):
    return INVOICES.get(number, {})
