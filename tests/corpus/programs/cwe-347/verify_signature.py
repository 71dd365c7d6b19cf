import base64
import json

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding

_PSS = padding.PSS(
    mgf=padding.MGF1(hashes.SHA256()), salt_length=padding.PSS.MAX_LENGTH
)


def verify_signature(public_key_pem, document, signature_b64):
    """Check the RSA-PSS signature over the canonical JSON of the document."""
    message = json.dumps(document, sort_keys=True, separators=(",", ":")).encode()
    key = serialization.load_pem_public_key(public_key_pem)
    try:
        key.verify(base64.b64decode(signature_b64), message, _PSS, hashes.SHA256())
    except InvalidSignature:
        return False
    return True


def load_signed(public_key_pem, raw):
    data = json.loads(raw)
    if "document" not in data:
        raise ValueError("no document")

    signature = data.get("signature")
    if signature and not verify_signature(public_key_pem, data["document"], signature):  # flaw: CWE-347
        raise ValueError("bad signature")
    return data["document"]  # flaw: CWE-347
