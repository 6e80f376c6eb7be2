# SPDX-License-Identifier: Apache-2.0
"""Compares `tenon` with ONNX Runtime on one real model: compiled outputs at every float preset, and the optimized ONNX.

    onnxruntime_agreement.py TENON MODEL [--shape NAME=1x3x640x640]... [--randomize-weights]

The light_* networks of the ONNX project carry constant weights, under which every class comes out alike;
--randomize-weights replaces them with seeded random ones of a size that keeps activations near one.
"""

import argparse
import pathlib
import subprocess
import sys
import tempfile

import numpy as np
import onnx
import onnxruntime
from onnx import numpy_helper

RTOL, ATOL = 1e-3, 1e-5


def randomize_weights(model):
    """Turns ConstantOfShape weights into initializers drawn from a seeded generator."""
    random = np.random.default_rng(1)
    constants = {i.name: numpy_helper.to_array(i) for i in model.graph.initializer}
    variances = {n.input[4] for n in model.graph.node if n.op_type == "BatchNormalization"}
    kept = []
    for node in model.graph.node:
        if node.op_type != "ConstantOfShape" or node.input[0] not in constants:
            kept.append(node)
            continue
        shape = [int(d) for d in constants[node.input[0]]]
        fan_in = max(1, int(np.prod(shape[1:]))) if len(shape) > 1 else 16
        values = random.standard_normal(shape) * np.sqrt(2.0 / fan_in)
        if node.output[0] in variances:
            values = np.abs(values) + 0.5
        model.graph.initializer.append(numpy_helper.from_array(values.astype(np.float32), node.output[0]))
    del model.graph.node[:]
    model.graph.node.extend(kept)
    return model


def make_inputs(session, shapes, folder):
    random = np.random.default_rng(2)
    types = {"tensor(float)": np.float32, "tensor(int32)": np.int32, "tensor(int64)": np.int64}
    feeds = {}
    for value in session.get_inputs():
        shape = shapes.get(value.name) or [d if isinstance(d, int) and d > 0 else 1 for d in value.shape]
        dtype = types[value.type]
        data = random.random(shape) if dtype == np.float32 else random.integers(0, 8, shape)
        feeds[value.name] = data.astype(dtype)
        np.save(folder / f"input_{len(feeds)}.npy", feeds[value.name])
    return feeds


def open_session(model):
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])


def tenon(program, *arguments):
    done = subprocess.run([program, *arguments], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"tenon {' '.join(arguments)} ended with {done.returncode}: {done.stderr}")


def safe_name(name):
    return "".join(c if c.isascii() and (c.isalnum() or c in "-_.") else "_" for c in name)


def compare(label, names, got, want):
    worst = 0.0
    for name, g, w in zip(names, got, want):
        if g.shape != w.shape or g.dtype != w.dtype:
            sys.exit(f"{label}: {name} is {g.dtype}{g.shape}, ONNX Runtime has {w.dtype}{w.shape}")
        np.testing.assert_allclose(g, w, rtol=RTOL, atol=ATOL, err_msg=f"{label}: {name}")
        if w.size and w.dtype.kind == "f":
            worst = max(worst, float(np.max(np.abs(g.astype(np.float64) - w))))
    print(f"{label}: largest difference {worst:.3g}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tenon")
    parser.add_argument("model", type=pathlib.Path)
    parser.add_argument("--shape", action="append", default=[])
    parser.add_argument("--randomize-weights", action="store_true")
    arguments = parser.parse_args()
    shapes = {s.rpartition("=")[0]: [int(d) for d in s.rpartition("=")[2].split("x")] for s in arguments.shape}

    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        model = arguments.model
        if arguments.randomize_weights:
            model = folder / "model.onnx"
            onnx.save(randomize_weights(onnx.load(arguments.model)), model)
        session = open_session(model)
        feeds = make_inputs(session, shapes, folder)
        names = [o.name for o in session.get_outputs()]
        want = session.run(names, feeds)
        if not any(float(np.ptp(w.astype(np.float64))) > 0 for w in want if w.size > 1):
            sys.exit("every output is constant: the comparison would prove nothing")

        bindings = [a for n, v in feeds.items() for a in ("--shape", f"{n}={'x'.join(map(str, v.shape))}")]
        inputs = [a for i, n in enumerate(feeds) for a in ("--input", f"{n}={folder}/input_{i + 1}.npy")]
        for preset in ("none", "fused", "all"):
            out = folder / preset
            tenon(arguments.tenon, "run", str(model), *bindings, *inputs, "--preset", preset, "--output-dir", str(out))
            compare(preset, names, [np.load(out / f"{safe_name(n)}.npy") for n in names], want)

        optimized = folder / "optimized.onnx"
        tenon(arguments.tenon, "optimize", str(model), *bindings, "--preset", "all", "-o", str(optimized))
        exported = open_session(optimized)
        compare("optimized ONNX", names, exported.run(names, feeds), want)


if __name__ == "__main__":
    main()
