import configparser
import json

import keyring


def save_login(path, server, user, password):
    # ruleid: password-kept-plain
    path.write_text(json.dumps({"server": server, "user": user, "password": password}))


def save_login_by_name(path, user, password):
    data = {"user": user, "password": password}
    with open(path, "w") as file:
        # ruleid: password-kept-plain
        json.dump(data, file)


def save_in_keyring(path, user, password):
    # ok: password-kept-plain
    path.write_text(json.dumps({"user": user}))
    keyring.set_password("backupctl", user, password)


def save_sealed(path, user, password, box):
    password = box.encrypt(password.encode()).decode()
    # ok: password-kept-plain
    path.write_text(json.dumps({"user": user, "password": password}))


def save_ini(path, user, password):
    config = configparser.ConfigParser()
    config["login"] = {}
    # ruleid: password-kept-plain
    config["login"]["password"] = password
    with open(path, "w") as file:
        config.write(file)


def save_credentials(path, user, password):
    with open(path, "a") as file:
        # ruleid: password-kept-plain
        file.write(f"{user}:{password}\n")
