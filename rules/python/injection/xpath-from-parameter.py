import elementpath
from lxml import etree

KINDS = {"book", "toy"}


def user(tree, name):
    # ruleid: xpath-from-parameter
    return tree.xpath(f"//user[name='{name}']")


def price(tree, number):
    expression = "/books/book[@id=%s]/price" % number
    # ruleid: xpath-from-parameter
    return tree.xpath(expression)


class Directory:
    def members(self, group):
        # ruleid: xpath-from-parameter
        return self.root.findall("./group[@name='" + group + "']/member")


def selected(root, user):
    # ruleid: xpath-from-parameter
    return elementpath.select(root, "//user[@id='" + user + "']")


def quoted(name):
    return f"//user[name='{name}']"


def helper_builds(tree, name):
    # ruleid: xpath-from-parameter
    return tree.xpath(quoted(name))


# todoruleid: xpath-from-parameter
run = lambda tree, expression: tree.xpath(expression)


def helper_runs(tree, name):
    return run(tree, f"//user[name='{name}']")


def variable(tree, name):
    # ok: xpath-from-parameter
    return tree.xpath("//user[name = $name]", name=name)


def allowed(tree, kind):
    if kind not in KINDS:
        raise ValueError(kind)
    # ok: xpath-from-parameter
    return tree.xpath(f"//product[@kind='{kind}']")


def digits(tree, number):
    if not number.isdigit():
        raise ValueError(number)
    # ok: xpath-from-parameter
    return tree.xpath(f"//account[number={number}]")


def compared(root, name):
    # ok: xpath-from-parameter
    return [node for node in root.findall("user") if node.get("name") == name]


FIND = etree.XPath("//user[name = $name]")


def compiled(tree, name):
    # ok: xpath-from-parameter
    return FIND(tree, name=name)
