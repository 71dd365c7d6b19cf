from bottle import Bottle, SimpleTemplate, request, response, template

app = Bottle()
INVOICES = {"1": {"number": 1, "total": 40}}


@app.post("/invoices/<number>/render")
def render(number):
    invoice = INVOICES.get(number)
    if invoice is None:
        response.status = 404
        return {"error": "unknown invoice"}
    source = request.forms.get("template")
    return SimpleTemplate(source).render(**invoice)  # flaw: CWE-1336


@app.get("/invoices/<number>")
def show(number):
    return INVOICES.get(number, {})
