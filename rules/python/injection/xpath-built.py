import xml.etree.ElementTree as ET

from lxml import etree

KIND = "admin"


def login(tree, name, password):
    # ruleid: xpath-built
    a = tree.xpath(f"//user[name='{name}' and password='{password}']")
    # ruleid: xpath-built
    b = tree.xpath("//user[@id='" + name + "']/role")
    # ruleid: xpath-built
    c = etree.XPath("//user[name/text()='%s']" % name)(tree)
    # ruleid: xpath-built
    d = ET.parse("users.xml").getroot().find(".//user[@name='{}']".format(name))
    query = f"//user[contains(name, '{name}')]"
    # ruleid: xpath-built
    e = tree.xpath(query)
    return a, b, c, d, e


class Users:
    async def find(self, name):
        # ruleid: xpath-built
        return self.root.findall(
            f".//user[@name='{name}']",
        )


def near_misses(tree, name, text, tag, index):
    # ok: xpath-built
    a = tree.xpath("//user[name=$name]", name=name)
    # ok: xpath-built
    b = tree.xpath("//user[name='admin']")
    # ok: xpath-built
    c = tree.find(f"{tag}/name")
    # ok: xpath-built
    d = tree.xpath(f"//user[{index}]")
    # ok: xpath-built
    e = text.find(f"[{name}='")
    # ok: xpath-built
    f = tree.xpath(f"//user[kind='{KIND}']")
    # ok: xpath-built
    g = tree.findall("./" + tag)
    # ok: xpath-built
    h = tree.xpath("//user" + "[name='admin']")
    return a, b, c, d, e, f, g, h


def checked_before(tree, kind):
    if kind not in KINDS:
        raise ValueError(kind)
    # ok: xpath-built
    return tree.xpath(f"//product[@kind='{kind}']")


def scraped(response, page, form, name):
    # ok: xpath-built
    a = page.root.xpath(f'//form[@name="{name}"]')
    # ok: xpath-built
    b = response.xpath("//div[@class='%s']" % name)
    # ok: xpath-built
    c = response.xpath(f"//*[@itemprop='{name}']")
    # ok: xpath-built
    d = form.xpath(f".//*[@name='{name}']")
    # ruleid: xpath-built
    e = page.root.xpath(f"//account[@name='{name}']")
    return a, b, c, d, e
