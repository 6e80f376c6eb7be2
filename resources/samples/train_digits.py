#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Trains the two sample models and writes them with their calibration and test data next to this script.

    python3 -m venv /tmp/digits && /tmp/digits/bin/pip install -r resources/samples/requirements.txt
    /tmp/digits/bin/python resources/samples/train_digits.py

Data: the UCI "Optical Recognition of Handwritten Digits" set (E. Alpaydin, C. Kaynak, 1998, CC BY 4.0), the 1,797
images of 8x8 pixels that scikit-learn ships. What is trained is the ONNX graph itself: a small evaluator below runs its
nodes under JAX, so the file that is written and the function that was optimized cannot differ.
"""
import argparse
import os
import sys
from pathlib import Path

# One thread: sums keep their order, and a second run gives the same bytes.
os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"

import jax
import jax.numpy as jnp
import numpy as np
import onnxruntime
from onnx import helper, numpy_helper
from sklearn.datasets import load_digits

import digits_models
from digits_models import INPUT, LOGITS

CALIBRATION_IMAGES, TEST_IMAGES = 256, 450
BATCH, EPOCHS, DROPOUT, LABEL_SMOOTHING, WEIGHT_DECAY = 64, 150, 0.1, 0.05, 0.02
BATCH_NORM_MOMENTUM = 0.9


# The data

def load_splits():
    """Train, calibration and test as (images f32[n,1,8,8] in 0..1, labels i64[n]); shuffled once, disjoint."""
    digits = load_digits()
    order = np.random.default_rng(0).permutation(len(digits.target))
    images = (digits.images[order, None] / 16.0).astype(np.float32)
    labels = digits.target[order].astype(np.int64)
    bounds = [0, TEST_IMAGES, TEST_IMAGES + CALIBRATION_IMAGES, len(labels)]
    test, calibration, train = [(images[a:b], labels[a:b]) for a, b in zip(bounds, bounds[1:])]
    return train, calibration, test


def shifted(images, random):
    """Each image moved by -1, 0 or 1 pixel in both directions, the edge filled with zero."""
    padded = np.pad(images, ((0, 0), (0, 0), (1, 1), (1, 1)))
    size = digits_models.IMAGE_SIZE
    moved = [image[:, y:y + size, x:x + size] for image, (y, x) in zip(padded, random.integers(0, 3, (len(images), 2)))]
    return np.stack(moved)


# The evaluator: ONNX nodes under JAX, with the training behaviour of batch normalization and dropout

class Training:
    """What a training step needs beside the weights: the random key, and the statistics it gathers."""

    def __init__(self, key):
        self.key, self.statistics = key, {}

    def dropout(self, x):
        self.key, key = jax.random.split(self.key)
        return jnp.where(jax.random.bernoulli(key, 1 - DROPOUT, x.shape), x / (1 - DROPOUT), 0.0)


def pooled(x, attributes):
    window = (1, 1, *attributes["kernel_shape"])
    return jax.lax.reduce_window(x, -jnp.inf, jax.lax.max, window, (1, 1, *attributes["strides"]), "VALID")


def convolved(x, weight, attributes):
    top, left, bottom, right = attributes["pads"]
    return jax.lax.conv_general_dilated(x, weight, attributes["strides"], [(top, bottom), (left, right)],
                                        feature_group_count=attributes["group"])


def padded(x, amounts):
    half = len(amounts) // 2
    return jnp.pad(x, list(zip(amounts[:half].tolist(), amounts[half:].tolist())))


# Integer arithmetic on shapes stays in numpy, since shapes are known while JAX traces.
OPERATIONS = {
    "Identity": lambda a, x: x,
    "Constant": lambda a: numpy_helper.to_array(a["value"]),
    "Shape": lambda a, x: np.int64(x.shape),
    "Gather": lambda a, x, index: np.take(x, index, axis=a["axis"]),
    "Unsqueeze": lambda a, x, axes: np.expand_dims(x, tuple(axes.tolist())),
    "Concat": lambda a, *xs: np.concatenate(xs, axis=a["axis"]),
    "Reshape": lambda a, x, shape: jnp.reshape(x, shape.tolist()),
    "Transpose": lambda a, x: jnp.transpose(x, a["perm"]),
    "Pad": lambda a, x, amounts: padded(x, amounts),
    "Conv": lambda a, x, weight: convolved(x, weight, a),
    "MaxPool": lambda a, x: pooled(x, a),
    "GlobalAveragePool": lambda a, x: jnp.mean(x, axis=(2, 3), keepdims=True),
    "Gemm": lambda a, x, weight, bias: x @ weight.T + bias,
    "MatMul": lambda a, x, y: jnp.matmul(x, y),
    "ReduceMean": lambda a, x: jnp.mean(x, axis=tuple(a["axes"]), keepdims=bool(a["keepdims"])),
    "Softmax": lambda a, x: jax.nn.softmax(x, axis=a["axis"]),
    "Relu": lambda a, x: jnp.maximum(x, 0),
    "Erf": lambda a, x: jax.lax.erf(x),
    "Sqrt": lambda a, x: jnp.sqrt(x),
    "Add": lambda a, x, y: x + y,
    "Sub": lambda a, x, y: x - y,
    "Mul": lambda a, x, y: x * y,
    "Div": lambda a, x, y: x / y,
    "Pow": lambda a, x, y: x ** int(y),
}


def normalized(node, attributes, inputs, training):
    """Batch normalization by the statistics of this batch, which are blended into the running ones."""
    x, scale, bias, running_mean, running_var = inputs
    mean, var = jnp.mean(x, axis=(0, 2, 3)), jnp.var(x, axis=(0, 2, 3))
    for name, old, new in zip(node.input[3:], (running_mean, running_var), (mean, var)):
        training.statistics[name] = BATCH_NORM_MOMENTUM * old + (1 - BATCH_NORM_MOMENTUM) * new
    factor = scale / jnp.sqrt(var + attributes["epsilon"])
    return (x - mean[:, None, None]) * factor[:, None, None] + bias[:, None, None]


def evaluate(nodes, weights, images, training):
    """The logits of the graph for a batch of images."""
    values = {**weights, INPUT: images}
    for node in nodes:
        inputs = [values[name] for name in node.input]
        attributes = {item.name: helper.get_attribute_value(item) for item in node.attribute}
        if node.op_type == "BatchNormalization":
            result = normalized(node, attributes, inputs, training)
        elif node.op_type == "Dropout":
            result = training.dropout(inputs[0])
        else:
            result = OPERATIONS[node.op_type](attributes, *inputs)
        values[node.output[0]] = result
    return values[LOGITS]


# Training

def make_step(builder):
    """One step of Adam with decoupled weight decay on the matrices and kernels."""

    def loss(trained, frozen, images, labels, key):
        training = Training(key)
        logits = evaluate(builder.nodes, {**trained, **frozen}, images, training)
        target = jax.nn.one_hot(labels, digits_models.CLASSES) * (1 - LABEL_SMOOTHING)
        target += LABEL_SMOOTHING / digits_models.CLASSES
        return -jnp.mean(jnp.sum(target * jax.nn.log_softmax(logits), axis=1)), training.statistics

    def step(trained, frozen, moments, images, labels, key, rate, count):
        (value, statistics), gradients = jax.value_and_grad(loss, has_aux=True)(trained, frozen, images, labels, key)
        new_weights, new_moments = {}, {}
        for name, weight in trained.items():
            first = 0.9 * moments[name][0] + 0.1 * gradients[name]
            second = 0.99 * moments[name][1] + 0.01 * gradients[name] ** 2
            update = first / (1 - 0.9 ** count) / (jnp.sqrt(second / (1 - 0.99 ** count)) + 1e-8)
            decay = WEIGHT_DECAY * weight if weight.ndim > 1 else 0.0
            new_weights[name], new_moments[name] = weight - rate * (update + decay), (first, second)
        return new_weights, {**frozen, **statistics}, new_moments, value

    return jax.jit(step)


def train(builder, images, labels, peak_rate, epochs):
    """Trains the weights of `builder` and returns all of them by name."""
    trained = {name: jnp.asarray(array) for name, array in builder.weights.items() if name not in builder.frozen}
    frozen = {name: jnp.asarray(builder.weights[name]) for name in sorted(builder.frozen)}
    moments = {name: (jnp.zeros_like(array), jnp.zeros_like(array)) for name, array in trained.items()}
    step, random, key = make_step(builder), np.random.default_rng(3), jax.random.key(4)
    batches = len(labels) // BATCH
    for index in range(epochs * batches):
        if index % batches == 0:
            order = random.permutation(len(labels))
        picked = order[index % batches * BATCH:][:BATCH]
        progress = index / (epochs * batches)
        rate = peak_rate * min(1.0, progress / 0.05) * 0.5 * (1 + np.cos(np.pi * progress))
        key, step_key = jax.random.split(key)
        batch = shifted(images[picked], random), labels[picked]
        trained, frozen, moments, value = step(trained, frozen, moments, *batch, step_key, np.float32(rate),
                                               np.float32(index + 1))
        if index % (batches * 25) == 0:
            print(f"  epoch {index // batches:3d}  loss {float(value):.4f}", file=sys.stderr)
    return {name: np.asarray(array) for name, array in {**trained, **frozen}.items()}


def accuracy(path, images, labels):
    """The share of right answers that ONNX Runtime gets from the written file."""
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    probabilities, = session.run(None, {INPUT: images})
    return float(np.mean(np.argmax(probabilities, axis=1) == labels))


def main():
    parser = argparse.ArgumentParser(description="Trains the sample models.")
    parser.add_argument("--output", type=Path, default=Path(__file__).resolve().parent, help="folder to write to")
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)

    train_split, calibration, test = load_splits()
    for name, (images, labels) in {"calibration": calibration, "test": test}.items():
        np.savez(options.output / f"digits_{name}.npz", image=images, label=labels)

    for name, make, peak_rate in (("digits_cnn", digits_models.digits_cnn, 4e-3),
                                  ("digits_transformer", digits_models.digits_transformer, 2e-3)):
        print(f"training {name} on {len(train_split[1])} images", file=sys.stderr)
        builder = make()
        weights = train(builder, *train_split, peak_rate, options.epochs)
        path = options.output / f"{name}.onnx"
        path.write_bytes(builder.model(name, weights).SerializeToString(deterministic=True))
        print(f"{name}: test accuracy {accuracy(path, *test):.2%}, calibration {accuracy(path, *calibration):.2%}, "
              f"{len(builder.nodes)} nodes, {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
