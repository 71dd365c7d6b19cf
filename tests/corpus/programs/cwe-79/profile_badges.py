from flask import Blueprint, abort, render_template, request
from markupsafe import Markup

from .extensions import db
from .models import Member

bp = Blueprint("profiles", __name__, url_prefix="/members")

LEVELS = {0: "grey", 10: "bronze", 50: "silver", 200: "gold"}


def level_colour(points):
    return LEVELS[max(limit for limit in LEVELS if limit <= points)]


@bp.app_template_filter("badge")
def badge(member):
    attributes = {
        "class": f"badge badge-{level_colour(member.points)}",
        "title": f"{member.points} points",
    }
    rendered = " ".join(f'{name}="{value}"' for name, value in attributes.items())
    label = member.display_name or member.login
    return Markup(f"<span {rendered}>{label}</span>")  # flaw: CWE-79


@bp.get("/<int:member_id>")
def show(member_id):
    member = db.session.get(Member, member_id) or abort(404)
    return render_template("members/show.html", member=member)


@bp.get("/search")
def search():
    term = request.args.get("q", "")
    heading = f"<h2>Results for <em>{term}</em></h2>"
    members = Member.query.filter(Member.display_name.contains(term)).limit(20)
    return render_template("members/list.html", members=members, heading=Markup(heading))  # flaw: CWE-79
