import html
from fastapi import FastAPI, Form
from fastapi.responses import HTMLResponse, RedirectResponse

app = FastAPI()
PROFILES: dict[str, dict] = {}


@app.post("/profile/{name}")
def save(name: str, bio: str = Form(..., max_length=2000)):
    PROFILES[name] = {"bio": bio}
    return RedirectResponse("/", status_code=303)


@app.get("/profile/{name}", response_class=HTMLResponse)
def show(name: str):
    profile = PROFILES.get(name)
    if profile is None:
        return HTMLResponse(f"<h1>No profile called {name}</h1>", status_code=404)  # flaw: CWE-79
    return f"""
    <html><body>
      <h1>{name}</h1>
      <p>{profile['bio']}</p>
    </body></html>
    """  # flaw: CWE-79
