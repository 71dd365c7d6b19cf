"""Look up users in an XML file."""
import os

from flask import Flask, jsonify, request
from lxml import etree

app = Flask(__name__)
DOCUMENT = etree.parse(os.path.join(app.root_path, "users.xml"))


@app.route("/users/find")
def find_user():
    name = request.args.get("name", "")
    department = request.args.get("department", "")
    matches = DOCUMENT.xpath(f"//user[name='{name}' and department='{department}']")  # flaw: CWE-643
    return jsonify(
        [
            {
                "name": user.findtext("name"),
                "department": user.findtext("department"),
                "phone": user.findtext("phone"),
            }
            for user in matches
        ]
    )


@app.route("/departments")
def departments():
    return jsonify(sorted({d.text for d in DOCUMENT.iter("department")}))


if __name__ == "__main__":
    app.run()
