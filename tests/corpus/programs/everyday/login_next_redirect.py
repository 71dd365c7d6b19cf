from urllib.parse import urljoin, urlparse

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_login import login_user

from .forms import LoginForm
from .models import User

auth = Blueprint("auth", __name__)


def is_local(target):
    ref, test = urlparse(request.host_url), urlparse(urljoin(request.host_url, target))
    return test.scheme in ("http", "https") and ref.netloc == test.netloc


@auth.route("/login", methods=["GET", "POST"])
def login():
    form = LoginForm()
    if form.validate_on_submit():
        user = User.query.filter_by(email=form.email.data).first()
        if user and user.check_password(form.password.data):
            login_user(user, remember=form.remember.data)
            target = request.args.get("next")
            return redirect(target or url_for("main.index"))  # flaw: CWE-601
        flash("Wrong email or password")
    return render_template("login.html", form=form)
