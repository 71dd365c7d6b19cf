import base64
import binascii
import json

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding

_PSS = padding.PSS(
    mgf=padding.MGF1(hashes.SHA256()), salt_length=padding.PSS.MAX_LENGTH
)


def verify_signature(public_key_pem, document, signature_b64):
    """Check the RSA-PSS signature over the canonical JSON of the document."""
    if not isinstance(signature_b64, str) or not signature_b64:
        return False
    message = json.dumps(document, sort_keys=True, separators=(",", ":")).encode()
    key = serialization.load_pem_public_key(public_key_pem)
    try:
        signature = base64.b64decode(signature_b64, validate=True)
        key.verify(signature, message, _PSS, hashes.SHA256())
    except (InvalidSignature, binascii.Error, ValueError):
        return False
    return True


def load_signed(public_key_pem, raw):
    data = json.loads(raw)
    if not isinstance(data, dict) or "document" not in data:
        raise ValueError("no document")

    if not verify_signature(public_key_pem, data["document"], data.get("signature")):
        raise ValueError("missing or bad signature")
    return data["document"]
