"""Inspects bytes as the product does, for tests."""

from __future__ import annotations

import dataclasses
import json

from vetline.artifacts import contents
from vetline.artifacts.inquiry import Inquiry, Limits
from vetline.artifacts.verdict import Inspection, Level
from vetline.host import artifact_files

NOTHING, SUSPICIOUS, DANGEROUS = Level.NOTHING_FOUND, Level.SUSPICIOUS, Level.DANGEROUS


def inspect(data: bytes, name: str = "model.bin", own: tuple[str, ...] = (), **limits: int) -> Inspection:
    found = contents.inspect(Inquiry(artifact_files.trust(own), Limits(**limits)), data, name)
    json.dumps(dataclasses.asdict(found))  # it has to pass from the worker that inspects
    return found


def said(inspection: Inspection) -> str:
    return "\n".join(f"{remark.entry}: {remark.message}" for remark in inspection.remarks)
