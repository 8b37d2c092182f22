"""The digital signatures of a PDF: who signed when, and whether the signed bytes are still the same.

    /ByteRange --bytes--> digest  ==  messageDigest in the CMS   and   the CMS verifies with the signer's key

Nothing is said of trust: whether the certificate was valid, and whose it is, is not looked up.
"""

from __future__ import annotations

import ctypes
import hashlib
import re
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

import pypdfium2 as pdfium2
import pypdfium2.raw as pdfium

from vanban.model import Doubt, Signature

if TYPE_CHECKING:
    from asn1crypto import cms, x509

_PDF_TIME = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([+-])(\d\d)'?(\d\d)?|Z)?")
_HEX_STRING = re.compile(rb"\s*<[0-9A-Fa-f\s]*>\s*")


def read_signatures(pdf: pdfium2.PdfDocument, content: bytes) -> tuple[list[Signature], list[Doubt]]:
    """The signatures of `pdf`, whose bytes are `content`, as signed; a doubt for each broken one."""
    count = max(0, pdfium.FPDF_GetSignatureCount(pdf.raw))
    sealed = [_sealed(pdfium.FPDF_GetSignatureObject(pdf.raw, index)) for index in range(count)]
    sealed.sort(key=lambda one: sum(one.ranges[-2:]))
    hashing = _Hashing(content)
    signatures: list[Signature] = []
    doubts: list[Doubt] = []
    for one in sealed:
        signature, why = _read(one, hashing)
        signatures.append(signature)
        if why:
            doubts.append(Doubt("signatures", why))
    return signatures, doubts


class _Sealed(NamedTuple):
    """One signature as it stands in the file."""

    ranges: list[int]
    """Start and length of each signed stretch of the file."""
    container: bytes
    """The CMS."""
    stated: str
    """The time that the file states beside it."""


class _Hashing:
    """Digests of stretches of one file; what later signatures sign again is not hashed again."""

    def __init__(self, content: bytes) -> None:
        self.content = memoryview(content)
        self._begun: dict[str, tuple[int, Any]] = {}

    def digest(self, ranges: Sequence[int], algorithm: str) -> bytes | None:
        """The digest over `ranges`; None where they lie outside of the file."""
        stretches = list(zip(ranges[::2], ranges[1::2], strict=True))
        if any(start < 0 or length < 0 or start + length > len(self.content) for start, length in stretches):
            return None
        hasher = hashlib.new(algorithm)
        for place, (start, length) in enumerate(stretches):
            if place == 0 and start == 0:
                hasher = self._prefix(length, algorithm).copy()
            else:
                hasher.update(self.content[start : start + length])
        return hasher.digest()

    def _prefix(self, length: int, algorithm: str) -> Any:
        done, hasher = self._begun.get(algorithm, (0, hashlib.new(algorithm)))
        if done > length:
            done, hasher = 0, hashlib.new(algorithm)
        hasher.update(self.content[done:length])
        self._begun[algorithm] = (length, hasher)
        return hasher


def _sealed(handle: Any) -> _Sealed:
    stated = _bytes(pdfium.FPDFSignatureObj_GetTime, handle).rstrip(b"\0").decode("latin-1")
    return _Sealed(_byte_range(handle), _bytes(pdfium.FPDFSignatureObj_GetContents, handle), stated)


def _bytes(call: Callable[..., int], handle: object) -> bytes:
    length = call(handle, None, 0)
    buffer = ctypes.create_string_buffer(max(1, length))
    call(handle, buffer, length)
    return buffer.raw[:length]


def _byte_range(handle: Any) -> list[int]:
    length = pdfium.FPDFSignatureObj_GetByteRange(handle, None, 0)
    values = (ctypes.c_int * max(1, length))()
    pdfium.FPDFSignatureObj_GetByteRange(handle, values, length)
    return list(values[:length])


def _read(sealed: _Sealed, hashing: _Hashing) -> tuple[Signature, str]:
    """One signature, and why it could not be judged; empty where it could."""
    # Heavy to import, and few files are signed: so only here.
    from asn1crypto import cms

    whole = _covers(hashing.content, sealed.ranges)
    time = _pdf_time(sealed.stated)
    try:
        signed = cms.ContentInfo.load(sealed.container)["content"]
        signer = signed["signer_infos"][0]
        certificate = _certificate(signed, signer)
        name = certificate.subject.native.get("common_name")
        time = time or _cms_time(signer)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError):
        return Signature(None, time, None, whole), "chữ ký số hỏng, không đọc được"
    name = " ".join(name) if isinstance(name, list) else name
    try:
        intact = _is_intact(hashing, sealed.ranges, signer, certificate)
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
        intact = None
    why = "" if intact is not None else f"chữ ký số của {name} tạo theo cách không kiểm tra được"
    return Signature(name, time, intact, whole), why


def _covers(content: memoryview, ranges: Sequence[int]) -> bool:
    """Whether all but the signature itself is signed, to the last byte."""
    if len(ranges) != 4 or ranges[0] != 0 or min(ranges) < 0:
        return False
    gap = content[ranges[1] : ranges[2]]
    return sum(ranges[2:]) == len(content) and _HEX_STRING.fullmatch(gap) is not None


def _certificate(signed: cms.SignedData, signer: cms.SignerInfo) -> x509.Certificate:
    """The signer's certificate; `IndexError` where the container holds none."""
    certificates = [choice.chosen for choice in signed["certificates"] if choice.name == "certificate"]
    wanted = signer["sid"]
    for certificate in certificates:
        if wanted.name == "issuer_and_serial_number":
            # Compared as bytes: to compare names by the rules of LDAP takes longer than all the rest.
            named = wanted.chosen
            issuer = certificate["tbs_certificate"]["issuer"].dump()
            if (
                certificate.serial_number == named["serial_number"].native
                and issuer == named["issuer"].dump()
            ):
                return certificate
        elif certificate.key_identifier == wanted.native:
            return certificate
    return certificates[0]


def _is_intact(
    hashing: _Hashing, ranges: Sequence[int], signer: cms.SignerInfo, certificate: x509.Certificate
) -> bool | None:
    """Whether the signed bytes have the digest that was signed; None where the way of signing is unknown."""
    digest = hashing.digest(ranges, signer["digest_algorithm"]["algorithm"].native)
    if digest is None:
        return False
    attributes = signer["signed_attrs"]
    if not attributes.native:
        return _verifies(certificate, signer, None, digest)
    signed = next((a["values"][0].native for a in attributes if a["type"].native == "message_digest"), None)
    if signed != digest:
        return False
    return _verifies(certificate, signer, attributes.untag().dump(), b"")


def _verifies(
    certificate: x509.Certificate, signer: cms.SignerInfo, message: bytes | None, digest: bytes
) -> bool | None:
    """Whether the signer's key signed `message`, or else what has this `digest`; None for unknown ways."""
    from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa, utils
    from cryptography.hazmat.primitives.serialization import load_der_public_key

    kind = getattr(hashes, signer["digest_algorithm"]["algorithm"].native.upper(), None)
    if kind is None:
        return None
    how: Any = kind() if message is not None else utils.Prehashed(kind())
    signature, payload = signer["signature"].native, message if message is not None else digest
    try:
        key = load_der_public_key(certificate.public_key.dump())
        if isinstance(key, rsa.RSAPublicKey):
            if signer["signature_algorithm"]["algorithm"].native == "rsassa_pss":
                key.verify(signature, payload, padding.PSS(padding.MGF1(kind()), padding.PSS.AUTO), how)
            else:
                key.verify(signature, payload, padding.PKCS1v15(), how)
        elif isinstance(key, ec.EllipticCurvePublicKey):
            key.verify(_der(signature, key.curve.key_size), payload, ec.ECDSA(how))
        else:
            return None
    except InvalidSignature:
        return False
    except UnsupportedAlgorithm:
        return None
    return True


def _der(signature: bytes, bits: int) -> bytes:
    """An ECDSA signature as DER; some tokens write the two numbers one behind the other."""
    from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

    half = (bits + 7) // 8
    if len(signature) != 2 * half:
        return signature
    return encode_dss_signature(
        int.from_bytes(signature[:half], "big"), int.from_bytes(signature[half:], "big")
    )


def _pdf_time(stated: str) -> str | None:
    """`D:20250108173049+07'00'` as ISO 8601; None where it says no time."""
    match = _PDF_TIME.match(stated)
    if not match:
        return None
    year, month, day, hour, minute, second, sign, hours, minutes = match.groups()
    zone = f"{sign}{hours}:{minutes or '00'}" if sign else "+00:00" if stated.endswith("Z") else ""
    text = f"{year}-{month or '01'}-{day or '01'}T{hour or '00'}:{minute or '00'}:{second or '00'}{zone}"
    try:
        return datetime.fromisoformat(text).isoformat()
    except ValueError:
        return None


def _cms_time(signer: cms.SignerInfo) -> str | None:
    for attribute in signer["signed_attrs"]:
        if attribute["type"].native == "signing_time":
            moment: datetime = attribute["values"][0].native
            return moment.isoformat()
    return None
