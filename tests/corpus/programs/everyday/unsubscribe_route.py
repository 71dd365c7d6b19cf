from flask import Blueprint, render_template
from .db import db
from .models import Subscriber

news = Blueprint("news", __name__)


@news.route("/subscribers/<int:sid>/remove", methods=["GET"])  # flaw: CWE-352
def remove(sid):
    subscriber = Subscriber.query.get_or_404(sid)
    db.session.delete(subscriber)
    db.session.commit()
    return render_template("removed.html")
