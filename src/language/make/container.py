"""Writes a model file: named arrays and JSON parts in one gzip stream that src/language/model-file.ts reads."""
import gzip
import hashlib
import json
import struct

import numpy as np

MAGIC = b"CGM1"


class ModelFile:
    """Parts are added in order; the same parts always give the same bytes."""

    def __init__(self, name: str):
        self.name = name
        self.parts = {}
        self.payload = bytearray()

    def _append(self, data: bytes) -> int:
        self.payload.extend(b"\0" * (-len(self.payload) % 8))
        at = len(self.payload)
        self.payload.extend(data)
        return at

    def json(self, name: str, value) -> None:
        data = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode("utf-8")
        self.parts[name] = {"type": "json", "at": self._append(data), "length": len(data)}

    def exact(self, name: str, array) -> None:
        """Float32, or unsigned 32-bit integers, unchanged."""
        array = np.ascontiguousarray(array)
        kind = {"float32": "f32", "uint32": "u32"}[str(array.dtype)]
        self.parts[name] = {"type": kind, "shape": list(array.shape), "at": self._append(array.tobytes())}

    def half(self, name: str, array) -> None:
        """Float16: 11 bits of precision."""
        data = np.ascontiguousarray(array, dtype=np.float16)
        self.parts[name] = {"type": "f16", "shape": list(data.shape), "at": self._append(data.tobytes())}

    def rows(self, name: str, array) -> None:
        """Signed bytes with one float32 scale for each row; the shape must be [rows, columns]."""
        array = np.ascontiguousarray(array, dtype=np.float32)
        assert array.ndim == 2, name
        largest = np.abs(array).max(axis=1, keepdims=True).astype(np.float64)
        scale = (np.where(largest > 0, largest, 1.0) / 127.0).astype(np.float32)
        values = np.clip(np.rint(array.astype(np.float64) / scale), -127, 127).astype(np.int8)
        at = self._append(scale.tobytes())
        self.parts[name] = {
            "type": "i8",
            "shape": list(array.shape),
            "scale": at,
            "at": self._append(values.tobytes()),
        }

    def fine_rows(self, name: str, array) -> None:
        """Twelve-bit integers with one float32 scale for each row; two of them in three bytes. An even number of columns."""
        array = np.ascontiguousarray(array, dtype=np.float32)
        assert array.ndim == 2 and array.shape[1] % 2 == 0, name
        largest = np.abs(array).max(axis=1, keepdims=True).astype(np.float64)
        scale = (np.where(largest > 0, largest, 1.0) / 2047.0).astype(np.float32)
        values = np.clip(np.rint(array.astype(np.float64) / scale), -2047, 2047).astype(np.int32).reshape(-1) & 0xFFF
        first, second = values[0::2], values[1::2]
        packed = np.stack([first & 0xFF, (first >> 8) | ((second & 0xF) << 4), second >> 4], axis=1).astype(np.uint8)
        at = self._append(scale.tobytes())
        self.parts[name] = {
            "type": "i12",
            "shape": list(array.shape),
            "scale": at,
            "at": self._append(packed.tobytes()),
        }

    def content(self) -> bytes:
        header = json.dumps({"name": self.name, "parts": self.parts}, separators=(",", ":"), sort_keys=True).encode()
        header += b" " * (-(8 + len(header)) % 8)
        return MAGIC + struct.pack("<I", len(header)) + header + bytes(self.payload)


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def packed(content: bytes) -> bytes:
    """Gzip without a time, so that only the zlib version can change the packed bytes."""
    return gzip.compress(content, compresslevel=9, mtime=0)
