# SPDX-License-Identifier: Apache-2.0
"""The two sample networks as ONNX graphs with untrained weights.

The graphs are written the way PyTorch exports look: scope names, constants as nodes, shapes computed at run time, layer
normalization, GELU and attention in pieces, batch normalization and padding as nodes of their own. That gives every
clean-up pass of the compiler something real to do.
"""
import math

import numpy as np
from onnx import TensorProto, checker, helper, numpy_helper

INPUT, OUTPUT, LOGITS = "image", "probabilities", "logits"
IMAGE_SIZE, CLASSES = 8, 10
OPSET, IR_VERSION = 17, 8


class GraphBuilder:
    """Collects nodes and weights. `weights` maps a name to an array; those named in `frozen` are not trained."""

    def __init__(self, seed):
        self.random = np.random.default_rng(seed)
        self.nodes, self.weights, self.frozen = [], {}, set()

    def node(self, op, inputs, name, output=None, **attributes):
        """Appends a node and returns the name of its output."""
        output = output or name + "_output_0"
        self.nodes.append(helper.make_node(op, inputs, [output], name=name, **attributes))
        return output

    def constant(self, value, name):
        return self.node("Constant", [], name, value=numpy_helper.from_array(np.asarray(value)))

    def weight(self, name, shape, scale):
        self.weights[name] = (self.random.standard_normal(shape) * scale).astype(np.float32)
        return name

    def filled(self, name, shape, value, frozen=False):
        self.weights[name] = np.full(shape, value, np.float32)
        if frozen:
            self.frozen.add(name)
        return name

    def model(self, name, weights):
        """The ONNX model with the given weights in place of the initial ones; the batch is the symbol `N`."""
        image = helper.make_tensor_value_info(INPUT, TensorProto.FLOAT, ["N", 1, IMAGE_SIZE, IMAGE_SIZE])
        result = helper.make_tensor_value_info(OUTPUT, TensorProto.FLOAT, ["N", CLASSES])
        initializers = [numpy_helper.from_array(np.asarray(weights[key], np.float32), key) for key in self.weights]
        graph = helper.make_graph(self.nodes, name, [image], [result], initializers)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR_VERSION,
                                  producer_name="train_digits.py", producer_version="1",
                                  doc_string="Handwritten digits of 8x8 pixels, trained on the UCI set (CC BY 4.0).")
        checker.check_model(model, full_check=True)
        return model


def batch_size(b, x, scope):
    """`x.size(0)` as PyTorch exports it, shaped [1] so that it can be concatenated into a shape."""
    shape = b.node("Shape", [x], f"{scope}/Shape")
    first = b.node("Gather", [shape, b.constant(np.int64(0), f"{scope}/Constant")], f"{scope}/Gather", axis=0)
    return b.node("Unsqueeze", [first, b.constant(np.int64([0]), f"{scope}/Constant_1")], f"{scope}/Unsqueeze")


def reshape_batched(b, x, dims, scope):
    """`x.view(x.size(0), *dims)` with its whole chain of shape arithmetic."""
    parts = [batch_size(b, x, scope)]
    for index, size in enumerate(dims):
        parts.append(b.constant(np.int64([size]), f"{scope}/Constant_{index + 2}"))
    shape = b.node("Concat", parts, f"{scope}/Concat", axis=0)
    return b.node("Reshape", [x, shape], f"{scope}/Reshape")


# The convolutional network

def conv_bn(b, x, scope, c_in, c_out, kernel=3, stride=1, group=1, pads=None, relu=True):
    """Convolution without a bias, batch normalization, and Relu unless a residual sum comes first."""
    prefix = scope.strip("/").replace("/", ".")
    fan_in = c_in // group * kernel * kernel
    weight = b.weight(f"{prefix}.conv.weight", (c_out, c_in // group, kernel, kernel), math.sqrt(2.0 / fan_in))
    pads = [kernel // 2] * 4 if pads is None else pads
    y = b.node("Conv", [x, weight], f"{scope}/conv/Conv", dilations=[1, 1], group=group, kernel_shape=[kernel, kernel],
               pads=pads, strides=[stride, stride])
    statistics = [b.filled(f"{prefix}.bn.weight", [c_out], 1), b.filled(f"{prefix}.bn.bias", [c_out], 0),
                  b.filled(f"{prefix}.bn.running_mean", [c_out], 0, frozen=True),
                  b.filled(f"{prefix}.bn.running_var", [c_out], 1, frozen=True)]
    y = b.node("BatchNormalization", [y, *statistics], f"{scope}/bn/BatchNormalization", epsilon=1e-5, momentum=0.9)
    return b.node("Relu", [y], f"{scope}/act/Relu") if relu else y


def pad_image(b, x, pads, scope):
    """Zero padding as a node of its own; `pads` is top, left, bottom, right."""
    top, left, bottom, right = pads
    amounts = b.constant(np.int64([0, 0, top, left, 0, 0, bottom, right]), f"{scope}/Constant")
    return b.node("Pad", [x, amounts], f"{scope}/Pad", mode="constant")


def residual_block(b, x, scope, channels):
    y = conv_bn(b, x, f"{scope}/conv1", channels, channels)
    y = conv_bn(b, y, f"{scope}/conv2", channels, channels, relu=False)
    return b.node("Relu", [b.node("Add", [y, x], f"{scope}/Add")], f"{scope}/act/Relu")


def channels_last_dropout(b, x, scope):
    """A dropout between two layout changes: nothing is left of it in inference."""
    x = b.node("Transpose", [x], f"{scope}/Transpose", perm=[0, 2, 3, 1])
    x = b.node("Dropout", [x], f"{scope}/drop/Dropout")
    return b.node("Transpose", [x], f"{scope}/Transpose_1", perm=[0, 3, 1, 2])


def digits_cnn():
    b = GraphBuilder(seed=1)
    x = pad_image(b, INPUT, (1, 1, 1, 1), "/stem/pad")
    x = conv_bn(b, x, "/stem", 1, 24, pads=[0, 0, 0, 0])
    x = conv_bn(b, x, "/layer1", 24, 32)
    x = residual_block(b, x, "/layer2", 32)
    x = pad_image(b, x, (0, 0, 1, 1), "/layer3/pad")
    x = conv_bn(b, x, "/layer3/depthwise", 32, 32, stride=2, group=32, pads=[0, 0, 0, 0])
    x = conv_bn(b, x, "/layer3/pointwise", 32, 64, kernel=1)
    x = b.node("Identity", [x], "/layer3/drop_path/Identity")
    x = conv_bn(b, x, "/layer4", 64, 64)
    x = b.node("MaxPool", [x], "/pool/MaxPool", kernel_shape=[2, 2], strides=[2, 2], ceil_mode=0)
    x = channels_last_dropout(b, x, "/head")
    x = b.node("GlobalAveragePool", [x], "/head/pool/GlobalAveragePool")
    x = reshape_batched(b, x, [-1], "/head/flatten")
    weight, bias = b.weight("head.fc.weight", (CLASSES, 64), 0.1), b.filled("head.fc.bias", [CLASSES], 0)
    b.node("Gemm", [x, weight, bias], "/head/fc/Gemm", output=LOGITS, alpha=1.0, beta=1.0, transB=1)
    b.node("Softmax", [LOGITS], "/Softmax", output=OUTPUT, axis=1)
    return b


# The transformer

WIDTH, HEADS, HIDDEN, BLOCKS = 64, 4, 128, 2


def linear(b, x, scope, c_in, c_out):
    """A linear layer on three dimensions: PyTorch exports it as MatMul and Add, with the bias first."""
    prefix = scope.strip("/").replace("/", ".")
    weight = b.weight(f"{prefix}.weight", (c_in, c_out), 1.0 / math.sqrt(c_in))
    y = b.node("MatMul", [x, weight], f"{scope}/MatMul")
    return b.node("Add", [b.filled(f"{prefix}.bias", [c_out], 0), y], f"{scope}/Add")


def layer_norm(b, x, scope):
    prefix = scope.strip("/").replace("/", ".")
    mean = b.node("ReduceMean", [x], f"{scope}/ReduceMean", axes=[-1], keepdims=1)
    centred = b.node("Sub", [x, mean], f"{scope}/Sub")
    squared = b.node("Pow", [centred, b.constant(np.float32(2), f"{scope}/Constant")], f"{scope}/Pow")
    variance = b.node("ReduceMean", [squared], f"{scope}/ReduceMean_1", axes=[-1], keepdims=1)
    variance = b.node("Add", [variance, b.constant(np.float32(1e-5), f"{scope}/Constant_1")], f"{scope}/Add")
    y = b.node("Div", [centred, b.node("Sqrt", [variance], f"{scope}/Sqrt")], f"{scope}/Div")
    y = b.node("Mul", [y, b.filled(f"{prefix}.weight", [WIDTH], 1)], f"{scope}/Mul")
    return b.node("Add", [y, b.filled(f"{prefix}.bias", [WIDTH], 0)], f"{scope}/Add_1")


def gelu(b, x, scope):
    y = b.node("Div", [x, b.constant(np.float32(math.sqrt(2)), f"{scope}/Constant")], f"{scope}/Div")
    y = b.node("Add", [b.node("Erf", [y], f"{scope}/Erf"), b.constant(np.float32(1), f"{scope}/Constant_1")],
               f"{scope}/Add")
    y = b.node("Mul", [x, y], f"{scope}/Mul")
    return b.node("Mul", [y, b.constant(np.float32(0.5), f"{scope}/Constant_2")], f"{scope}/Mul_1")


def attention_head_view(b, x, scope, perm):
    """[N, rows, width] to [N, heads, rows, width / heads], or with the last two swapped, as `perm` says."""
    x = reshape_batched(b, x, [IMAGE_SIZE, HEADS, WIDTH // HEADS], scope)
    return b.node("Transpose", [x], f"{scope}/Transpose", perm=perm)


def attention(b, x, scope):
    query, key, value = (linear(b, x, f"{scope}/{name}", WIDTH, WIDTH) for name in ("query", "key", "value"))
    query = attention_head_view(b, query, f"{scope}/query_view", [0, 2, 1, 3])
    key = attention_head_view(b, key, f"{scope}/key_view", [0, 2, 3, 1])
    value = attention_head_view(b, value, f"{scope}/value_view", [0, 2, 1, 3])
    scores = b.node("MatMul", [query, key], f"{scope}/MatMul")
    scale = b.constant(np.float32(math.sqrt(WIDTH // HEADS)), f"{scope}/Constant")
    weights = b.node("Softmax", [b.node("Div", [scores, scale], f"{scope}/Div")], f"{scope}/Softmax", axis=-1)
    y = b.node("MatMul", [weights, value], f"{scope}/MatMul_1")
    y = b.node("Transpose", [y], f"{scope}/Transpose", perm=[0, 2, 1, 3])
    return linear(b, reshape_batched(b, y, [IMAGE_SIZE, WIDTH], f"{scope}/merge"), f"{scope}/proj", WIDTH, WIDTH)


def transformer_block(b, x, scope):
    y = attention(b, layer_norm(b, x, f"{scope}/norm1"), f"{scope}/attn")
    x = b.node("Add", [x, b.node("Dropout", [y], f"{scope}/attn/drop/Dropout")], f"{scope}/Add")
    y = linear(b, layer_norm(b, x, f"{scope}/norm2"), f"{scope}/mlp/fc1", WIDTH, HIDDEN)
    y = linear(b, gelu(b, y, f"{scope}/mlp/act"), f"{scope}/mlp/fc2", HIDDEN, WIDTH)
    return b.node("Add", [x, b.node("Dropout", [y], f"{scope}/mlp/drop/Dropout")], f"{scope}/Add_1")


def digits_transformer():
    b = GraphBuilder(seed=2)
    x = reshape_batched(b, INPUT, [IMAGE_SIZE, IMAGE_SIZE], "/rows")
    x = linear(b, x, "/embed", IMAGE_SIZE, WIDTH)
    x = b.node("Add", [x, b.weight("pos_embed", (1, IMAGE_SIZE, WIDTH), 0.1)], "/Add")
    for index in range(BLOCKS):
        x = transformer_block(b, x, f"/blocks.{index}")
    x = layer_norm(b, x, "/norm")
    x = b.node("ReduceMean", [x], "/pool/ReduceMean", axes=[1], keepdims=0)
    weight, bias = b.weight("head.weight", (CLASSES, WIDTH), 0.1), b.filled("head.bias", [CLASSES], 0)
    b.node("Gemm", [x, weight, bias], "/head/Gemm", output=LOGITS, alpha=1.0, beta=1.0, transB=1)
    b.node("Softmax", [LOGITS], "/Softmax", output=OUTPUT, axis=1)
    return b
