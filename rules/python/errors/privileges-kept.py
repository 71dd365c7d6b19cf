import os
import pwd


def drop(name):
    account = pwd.getpwnam(name)
    # ruleid: privileges-kept
    os.setuid(account.pw_uid)


def wrong_order(account):
    # ruleid: privileges-kept
    os.setuid(account.pw_uid)
    os.setgid(account.pw_gid)


def right(account):
    os.setgroups([])
    os.setgid(account.pw_gid)
    # ok: privileges-kept
    os.setuid(account.pw_uid)


def right_in_a_condition(uid, gid):
    if gid is not None:
        os.setgid(gid)
    if uid is not None:
        # ok: privileges-kept
        os.setuid(uid)


def initialised(name, account):
    os.initgroups(name, account.pw_gid)
    # ok: privileges-kept
    os.setuid(account.pw_uid)


def back():
    # ok: privileges-kept
    os.setuid(os.getuid())


def setuid(name):
    # ok: privileges-kept
    os.setuid(number_of(name))
