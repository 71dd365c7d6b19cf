"""Load the XML configuration that a device uploads."""

from dataclasses import dataclass
from io import BytesIO
from typing import List, Optional

from lxml import etree


@dataclass
class Interface:
    name: str
    address: Optional[str]
    mtu: int


class ConfigError(Exception):
    pass


def parse_device_config(xml_data: bytes) -> List[Interface]:
    """
    Parse the XML configuration of a device.

    :param xml_data: the raw XML document
    :return: list of the interfaces in the document
    :raises ConfigError: if the document is not well-formed
    """
    parser = etree.XMLParser(load_dtd=True, resolve_entities=True, remove_blank_text=True)  # flaw: CWE-611
    try:
        tree = etree.parse(BytesIO(xml_data), parser)
    except etree.XMLSyntaxError as exc:
        raise ConfigError(f"invalid XML: {exc}") from exc

    interfaces = []
    for node in tree.getroot().iterfind("interfaces/interface"):
        name = node.get("name")
        if not name:
            raise ConfigError("interface without a name")
        interfaces.append(
            Interface(
                name=name,
                address=node.findtext("address"),
                mtu=int(node.findtext("mtu", default="1500")),
            )
        )
    return interfaces
