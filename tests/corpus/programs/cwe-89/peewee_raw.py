from flask import Flask, jsonify, request
from peewee import CharField, IntegerField, Model, SqliteDatabase

db = SqliteDatabase("games.db")
app = Flask(__name__)


class Game(Model):
    name = CharField()
    score = IntegerField()

    class Meta:
        database = db


@app.get("/games")
def games():
    name = request.args.get("name", "")
    found = Game.raw("SELECT * FROM game WHERE name = '%s'" % name)  # flaw: CWE-89
    return jsonify([{"name": g.name, "score": g.score} for g in found])


@app.get("/top")
def top():
    limit = min(int(request.args.get("limit", "10")), 100)
    return jsonify([g.name for g in Game.select().order_by(Game.score.desc()).limit(limit)])
