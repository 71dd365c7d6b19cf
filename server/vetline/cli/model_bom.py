"""The list of a project's models as a bill of materials: CycloneDX 1.6, by cyclonedx-python-lib, which is an extra of ours.

A model is a component of type `machine-learning-model`, with its files and their hashes within, what it comes from as its
pedigree, and what Vetline says of it as properties.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from vetline import __version__
from vetline.artifacts.loaders import HUB
from vetline.cli.formats import Write
from vetline.cli.main import Failure
from vetline.cli.model_list import Listed, Row

if TYPE_CHECKING:
    from cyclonedx.model.component import Component
    from cyclonedx.model.license import License
    from packageurl import PackageURL

HUB_URL = "https://huggingface.co/"


def write_bom(write: Write, lists: Sequence[Listed], project: str) -> None:
    """`project` is the name of what loads the models."""
    try:
        from cyclonedx.model.bom import Bom
        from cyclonedx.model.component import Component, ComponentType
        from cyclonedx.output import make_outputter
        from cyclonedx.schema import OutputFormat, SchemaVersion
    except ImportError:
        raise Failure("the bill of materials is written by cyclonedx-python-lib: install vetline[bom]") from None
    bom = Bom()
    root = bom.metadata.component = Component(name=project, type=ComponentType.APPLICATION, bom_ref=f"project:{project}")
    bom.metadata.tools.components.add(Component(name="vetline", version=__version__, type=ComponentType.APPLICATION))
    components = [_component(rows) for rows in _by_model(row for one in lists for row in one.rows)]
    bom.components.update(components)
    bom.register_dependency(root, components)
    write(make_outputter(bom, OutputFormat.JSON, SchemaVersion.V1_6).output_as_string(indent=1) + "\n")


def _by_model(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """The calls that load one model in one state, together."""
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        groups.setdefault((row.title, row.commit or row.name.revision or ""), []).append(row)
    yield from groups.values()


def _component(rows: Sequence[Row]) -> Component:
    from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, Property, XsUri
    from cyclonedx.model.component import Component, ComponentType, Pedigree

    row = rows[0]
    version = row.commit or row.name.revision or None
    is_data = row.loader.startswith("datasets.")
    is_hub = row.name.kind == HUB and not row.title.startswith((".", "/", "~"))
    component = Component(
        name=row.title,
        version=version,
        type=ComponentType.DATA if is_data else ComponentType.MACHINE_LEARNING_MODEL,
        bom_ref=f"model:{row.title}@{version or ''}",
        purl=_purl(row.title, version) if is_hub and not is_data else None,
        licenses=_licences(row),
    )
    if is_hub:
        url = XsUri(HUB_URL + ("datasets/" if is_data else "") + row.title)
        component.external_references.add(ExternalReference(type=ExternalReferenceType.DISTRIBUTION, url=url))
    facts = [("verdict", row.verdict), ("weights", row.weights), ("revision", row.name.revision or "")]
    if row.model is not None:
        facts.append(("licence-complaint", row.model.complaint[1] if row.model.complaint else ""))
        for file in row.model.files:
            hashes = [HashType(alg=HashAlgorithm.SHA_256, content=file.sha256)] if file.sha256 else []
            name = os.path.basename(file.path)
            component.components.add(Component(name=name, type=ComponentType.FILE, hashes=hashes, bom_ref=f"{component.bom_ref.value}/{file.path}"))
        if row.model.sources:
            kind = ComponentType.MACHINE_LEARNING_MODEL
            component.pedigree = Pedigree(ancestors=[Component(name=name, type=kind, purl=_purl(name, None)) for name in row.model.sources])
    facts += [("loaded-at", f"{one.path}:{one.line} ({one.loader})") for one in rows]
    component.properties.update(Property(name=f"vetline:{name}", value=value) for name, value in facts if value)
    return component


def _licences(row: Row) -> Sequence[License]:
    """An SPDX expression where there is one, else the name that the card gives."""
    from cyclonedx.model.license import DisjunctiveLicense, LicenseExpression
    from cyclonedx.spdx import is_supported_id

    if not row.licence or row.licence == "none stated":
        return []
    if " OR " in row.licence or " AND " in row.licence:
        return [LicenseExpression(row.licence)]
    return [DisjunctiveLicense(id=row.licence) if is_supported_id(row.licence) else DisjunctiveLicense(name=row.licence)]


def _purl(name: str, version: str | None) -> PackageURL | None:
    """A package URL of type `huggingface` (github.com/package-url/purl-spec); none for a name that is none."""
    from packageurl import PackageURL

    namespace, _, leaf = name.rpartition("/")
    try:
        return PackageURL(type="huggingface", namespace=namespace or None, name=leaf, version=version)
    except ValueError:
        return None
