from urllib.parse import urljoin, urlsplit

from flask import current_app, flash, redirect, render_template, request, session, url_for
from flask.views import MethodView

from portal.accounts import authenticate
from portal.forms import LoginForm


class LoginView(MethodView):
    template = "session/login.html"
    default_endpoint = "dashboard.index"

    def get(self):
        return render_template(self.template, form=LoginForm(), next=request.args.get("next"))

    def post(self):
        form = LoginForm(request.form)
        if not form.validate():
            return render_template(self.template, form=form), 422
        account = authenticate(form.email.data, form.password.data)
        if account is None:
            flash("Unknown address or wrong password.")
            return render_template(self.template, form=form), 401
        session.clear()
        session["account"] = account.id
        current_app.logger.info("account %d has signed in", account.id)
        return redirect(self.destination())

    def destination(self):
        target = request.values.get("next")
        if target:
            here = urlsplit(request.host_url)
            there = urlsplit(urljoin(request.host_url, target))
            if there.scheme in ("http", "https") and there.netloc == here.netloc:
                return target
        return url_for(self.default_endpoint)
