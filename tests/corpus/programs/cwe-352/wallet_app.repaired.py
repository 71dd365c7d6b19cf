import os
from decimal import Decimal, InvalidOperation

from flask import Flask, flash, redirect, render_template, request, url_for
from flask_login import LoginManager, current_user, login_required
from flask_wtf.csrf import CSRFProtect

from .wallet import InsufficientFunds, transfer

app = Flask(__name__)
app.config["SECRET_KEY"] = os.environ["SECRET_KEY"]
app.config["WTF_CSRF_TIME_LIMIT"] = 3600
csrf = CSRFProtect(app)
LoginManager(app)


@app.get("/wallet")
@login_required
def wallet():
    return render_template("wallet.html", balance=current_user.balance)


@app.post("/wallet/transfer")
@login_required
def send():
    try:
        amount = Decimal(request.form["amount"])
        transfer(current_user.id, request.form["to"], amount)
    except (InvalidOperation, InsufficientFunds):
        flash("The transfer failed.")
    return redirect(url_for("wallet"))
