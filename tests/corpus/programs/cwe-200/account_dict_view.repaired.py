from flask import Flask, jsonify
from flask_login import login_required
from .models import User

app = Flask(__name__)


@app.get("/users/<int:user_id>")
@login_required
def show_user(user_id):
    user = User.query.get_or_404(user_id)
    return jsonify({"id": user.id, "name": user.name})
