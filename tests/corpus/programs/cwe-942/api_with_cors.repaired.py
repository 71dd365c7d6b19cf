import os

from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from starlette.middleware.sessions import SessionMiddleware

from .routers import accounts, invoices


def create_app() -> FastAPI:
    app = FastAPI(title="Billing", docs_url=None)

    app.add_middleware(SessionMiddleware, secret_key=os.environ["SESSION_SECRET"], https_only=True)

    # Allow the frontend to call the API
    app.add_middleware(
        CORSMiddleware,
        allow_origins=["https://billing.acme.test"],
        allow_credentials=True,
        allow_methods=["GET", "POST", "PUT", "DELETE"],
        allow_headers=["Content-Type", "X-CSRF-Token"],
    )

    app.include_router(accounts.router, prefix="/accounts")
    app.include_router(invoices.router, prefix="/invoices")
    return app


app = create_app()
