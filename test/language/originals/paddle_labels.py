"""
Labels characters with the small LAC model in Paddle's own operators: one JSON string a line on stdin, one result a line.

Paddle 3 has no `fluid`, which jieba's own code needs, but it still has the operators; they run as a static program.
Arguments: the folder `jieba/lac_small` of jieba's source archive, and LAC's `q2b.dic`. Needs paddlepaddle 3.3.1.
"""
import json
import os
import sys
from pathlib import Path

os.environ["FLAGS_enable_pir_api"] = "0"
os.environ["FLAGS_enable_pir_in_executor"] = "0"

import numpy as np
import paddle
from paddle.base import core

paddle.enable_static()
paddle.set_flags({"FLAGS_enable_pir_api": False})

FOLDER, TABLE = Path(sys.argv[1]), Path(sys.argv[2])
GRU = {"gate_activation": "sigmoid", "activation": "tanh", "origin_mode": False, "is_test": True}


def pairs(path):
    lines = (line.rstrip("\r").split("\t") for line in path.read_text(encoding="utf8").split("\n"))
    return [line for line in lines if len(line) == 2]


def load(name, *shape):
    count = int(np.prod(shape))
    data = (FOLDER / "model_baseline" / name).read_bytes()
    return np.frombuffer(data[-4 * count :], dtype="<f4").reshape(shape).copy()


ids = {word: int(number) for number, word in pairs(FOLDER / "word.dic")}
labels = {int(number): label for number, label in pairs(FOLDER / "tag.dic")}
half_width = dict(pairs(TABLE))

parameters = {
    "word_emb": load("word_emb", 20941, 128),
    "crfw": load("crfw", 59, 57),
    "fc_4.w_0": load("fc_4.w_0", 256, 57),
    "fc_4.b_0": load("fc_4.b_0", 57),
}
for layer in range(4):
    parameters[f"fc_{layer}.w_0"] = load(f"fc_{layer}.w_0", 128 if layer < 2 else 256, 384)
    parameters[f"fc_{layer}.b_0"] = load(f"fc_{layer}.b_0", 384)
    parameters[f"gru_{layer}.w_0"] = load(f"gru_{layer}.w_0", 128, 384)
    parameters[f"gru_{layer}.b_0"] = load(f"gru_{layer}.b_0", 1, 384)

program = paddle.static.Program()
block = program.global_block()


def variable(name, shape, dtype="float32", persistable=False):
    return block.create_var(name=name, shape=shape, dtype=dtype, persistable=persistable)


def operator(kind, inputs, outputs, **attributes):
    block.append_op(type=kind, inputs=inputs, outputs=outputs, attrs=attributes)


weights = {name: variable(name, list(value.shape), persistable=True) for name, value in parameters.items()}


def dense(x, layer, size):
    product, total = variable(f"product{layer}", [-1, size]), variable(f"sum{layer}", [-1, size])
    operator("mul", {"X": [x], "Y": [weights[f"fc_{layer}.w_0"]]}, {"Out": [product]}, x_num_col_dims=1, y_num_col_dims=1)
    operator("elementwise_add", {"X": [product], "Y": [weights[f"fc_{layer}.b_0"]]}, {"Out": [total]}, axis=1)
    return total


def gru(x, layer, backward):
    names = {"Hidden": 128, "BatchGate": 384, "BatchResetHiddenPrev": 128, "BatchHidden": 128}
    outputs = {name: [variable(f"{name}{layer}", [-1, size])] for name, size in names.items()}
    inputs = {"Input": [x], "Weight": [weights[f"gru_{layer}.w_0"]], "Bias": [weights[f"gru_{layer}.b_0"]]}
    operator("gru", inputs, outputs, is_reverse=backward, **GRU)
    return outputs["Hidden"][0]


words = variable("words", [-1, 1], "int64")
words.desc.set_lod_level(1)
x = variable("embedded", [-1, 128])
operator("lookup_table", {"Ids": [words], "W": [weights["word_emb"]]}, {"Out": [x]})
for pair in range(2):
    forward = gru(dense(x, 2 * pair, 384), 2 * pair, False)
    backward = gru(dense(x, 2 * pair + 1, 384), 2 * pair + 1, True)
    x = variable(f"both{pair}", [-1, 256])
    operator("concat", {"X": [forward, backward]}, {"Out": [x]}, axis=1)
path = variable("path", [-1, 1], "int64")
inputs = {"Emission": [dense(x, 4, 57)], "Transition": [weights["crfw"]]}
operator("crf_decoding", inputs, {"ViterbiPath": [path]})

place = paddle.CPUPlace()
executor = paddle.static.Executor(place)
for name, value in parameters.items():
    paddle.static.global_scope().var(name).get_tensor().set(value, place)

for line in sys.stdin:
    text = json.loads(line)
    tensor = core.DenseTensor()
    numbers = [ids.get(half_width.get(char, char), ids["OOV"]) for char in text]
    tensor.set(np.array(numbers, dtype="int64").reshape(-1, 1), place)
    tensor.set_recursive_sequence_lengths([[len(numbers)]])
    (found,) = executor.run(program, feed={"words": tensor}, fetch_list=["path"], return_numpy=False)
    result = [labels[int(number)] for number in np.array(found).reshape(-1)]
    print(json.dumps({"text": text, "labels": result}, ensure_ascii=False))
