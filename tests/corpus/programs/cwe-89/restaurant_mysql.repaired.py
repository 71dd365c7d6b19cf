import os

import pymysql
from flask import Blueprint, jsonify, request

restaurants = Blueprint("restaurants", __name__)


def get_connection():
    return pymysql.connect(
        host=os.environ["MYSQL_HOST"],
        user=os.environ["MYSQL_USER"],
        password=os.environ["MYSQL_PASSWORD"],
        database="dining",
        cursorclass=pymysql.cursors.DictCursor,
    )


@restaurants.route("/restaurants", methods=["GET"])
def find():
    cuisine = request.args.get("cuisine")
    minimum = request.args.get("min_rating", default=0)
    connection = get_connection()
    try:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT name, rating FROM restaurants WHERE cuisine = %s AND rating >= %s ORDER BY rating DESC",
                (cuisine, float(minimum)),
            )
            return jsonify(cursor.fetchall())
    finally:
        connection.close()


@restaurants.route("/restaurants/<int:restaurant_id>/reviews", methods=["POST"])
def review(restaurant_id):
    payload = request.get_json()
    connection = get_connection()
    try:
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO reviews (restaurant_id, stars, text) VALUES (%s, %s, %s)", (restaurant_id, int(payload["stars"]), payload["text"]))
        connection.commit()
    finally:
        connection.close()
    return jsonify({"ok": True}), 201
