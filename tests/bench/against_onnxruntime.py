# SPDX-License-Identifier: Apache-2.0
"""Times an exported model against ONNX Runtime, interleaved in one process at one thread.

    against_onnxruntime.py TENON MODEL [--shape NAME=1x3x640x640]... [--preset all] [--seconds 10] [--randomize-weights]

Prints medians, and the median of the paired ratios with a bootstrap 95 % interval: above 1, tenon is faster. Processor time
of the thread is compared, so that other programs on the machine disturb less.
"""

import argparse
import ctypes
import pathlib
import subprocess
import sys
import tempfile
import time

import numpy as np
import onnx
import onnxruntime

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "oracle"))
from onnxruntime_agreement import make_inputs, randomize_weights  # noqa: E402


def aligned(size):
    raw = np.zeros(size + 64, np.uint8)
    offset = -raw.ctypes.data % 64
    return raw[offset : offset + size]


def load_exported(tenon, model, bindings, preset, folder, feeds, session):
    export = [tenon, "export", str(model), *bindings, "--preset", preset, "--name", "m", "-o", str(folder / "m"), "--no-self-test"]
    if preset == "int8":
        export += ["--calibrate", "random"]
    subprocess.run(export, check=True, stdout=subprocess.DEVNULL)
    library = ctypes.CDLL(str(folder / "m" / "libm.so"))
    library.m_workspace_bytes.restype = ctypes.c_int64
    workspace = aligned(max(64, library.m_workspace_bytes(1)))
    inputs = [np.ascontiguousarray(feeds[i.name]) for i in session.get_inputs()]
    outputs = [np.zeros_like(o) for o in session.run(None, feeds)]
    pointers = lambda arrays: (ctypes.c_void_p * len(arrays))(*[a.ctypes.data for a in arrays])
    arguments = (pointers(inputs), pointers(outputs), ctypes.c_void_p(workspace.ctypes.data), ctypes.c_int64(workspace.size), ctypes.c_int32(1))

    def run(keep=(inputs, outputs, workspace)):
        status = library.m_run(*arguments)
        if status:
            sys.exit(f"the exported model returned {status}")

    return run


def block(run, repeats):
    start = time.thread_time_ns()
    for _ in range(repeats):
        run()
    return (time.thread_time_ns() - start) / repeats


def bootstrap(ratios, random):
    medians = [np.median(random.choice(ratios, len(ratios))) for _ in range(2000)]
    return np.percentile(medians, [2.5, 97.5])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tenon")
    parser.add_argument("model", type=pathlib.Path)
    parser.add_argument("--shape", action="append", default=[])
    parser.add_argument("--preset", default="all")
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--randomize-weights", action="store_true")
    arguments = parser.parse_args()
    shapes = {s.rpartition("=")[0]: [int(d) for d in s.rpartition("=")[2].split("x")] for s in arguments.shape}

    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        model = arguments.model
        if arguments.randomize_weights:
            model = folder / "model.onnx"
            onnx.save(randomize_weights(onnx.load(arguments.model)), model)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
        feeds = make_inputs(session, shapes, folder)
        bindings = [a for n, v in feeds.items() for a in ("--shape", f"{n}={'x'.join(map(str, v.shape))}")]
        ours = load_exported(arguments.tenon, model, bindings, arguments.preset, folder, feeds, session)
        theirs = lambda: session.run(None, feeds)
        for _ in range(3):
            ours(), theirs()
        repeats = max(1, int(2e6 / max(1.0, block(theirs, 5))))
        mine, peers = [], []
        end = time.time() + arguments.seconds
        while time.time() < end or len(mine) < 8:
            first, second = ((ours, mine), (theirs, peers)) if len(mine) % 2 else ((theirs, peers), (ours, mine))
            for run, samples in (first, second):
                samples.append(block(run, repeats))
        ratios = np.array(peers) / np.array(mine)
        low, high = bootstrap(ratios, np.random.default_rng(0))
        print(f"{arguments.model.name} {arguments.preset}: tenon {np.median(mine) / 1e6:.3f} ms, ONNX Runtime "
              f"{np.median(peers) / 1e6:.3f} ms, speed {np.median(ratios):.2f} of ONNX Runtime [{low:.2f}, {high:.2f}], {len(mine)} rounds")


if __name__ == "__main__":
    main()
