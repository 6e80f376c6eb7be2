// SPDX-License-Identifier: Apache-2.0
#include "core/loops/compute_words.h"

#include <algorithm>

namespace tenon::loops {

namespace {

bool isByte(ElementType type) {
    return type == ElementType::i8 || type == ElementType::u8;
}

/// The zero point input as numbers; absent is one 0. nullopt when it is computed at run time.
std::optional<std::vector<std::int64_t>> zeroPoints(const Graph& graph, const Node& node, std::size_t input) {
    if (!node.hasInput(input)) return std::vector<std::int64_t>{0};
    const Tensor* tensor = graph.constant(node.inputs[input]);
    if (!tensor) return std::nullopt;
    return tensor->toInts();
}

struct ZeroPoints {
    std::vector<std::int64_t> p, q;
};

std::optional<ZeroPoints> zeroPointsOf(const Graph& graph, const Product& product, bool isLeftConstant) {
    const Node& node = graph.node(product.node);
    const QuantizedInputs inputs = *quantizedInputs(node.op);
    // A convolution names its input first, though it is the right operand of the product.
    const bool isConvolution = product.window.has_value();
    auto first = zeroPoints(graph, node, inputs.leftPoint), second = zeroPoints(graph, node, inputs.rightPoint);
    if (!first || !second) return std::nullopt;
    const bool isFirstP = isConvolution || !isLeftConstant;
    return ZeroPoints{isFirstP ? *first : *second, isFirstP ? *second : *first};
}

/// Weights as bytes: u8 ones less 128.
std::int64_t signedBias(ElementType type) {
    return type == ElementType::u8 ? 128 : 0;
}

/// Offsets of the numbers of Q, and their zero points, by position in the packed depth.
struct Source {
    const Product& product;
    const WordProduct& words;
    const Operand& q;
    ZeroPoints points;
    std::vector<std::int64_t> offsets;  ///< along the depth, in elements; -1: nothing

    Source(const Graph& graph, const Product& product, const WordProduct& words)
        : product(product),
          words(words),
          q(words.q(product)),
          points(*zeroPointsOf(graph, product, words.isLeftConstant)) {
        for (std::int64_t w = 0; w < words.words; ++w)
            for (std::int64_t k : words.depthOfWord(w, product.depth))
                offsets.push_back(k < 0 ? -1 : k * q.strides->depth);
    }

    std::int64_t zeroPoint(std::int64_t batch, std::int64_t i) const {
        if (points.q.size() == 1) return points.q[0];
        return points.q[static_cast<std::size_t>(product.window ? batch * q.extent + i : i)];
    }
};

template <class T>
void packTile(const Source& s, const T* from, std::int64_t batch, std::int64_t tile, std::int64_t first,
              std::int64_t count, std::int32_t* to) {
    const std::int64_t perWord = s.words.perWord, bits = 32 / perWord;
    const std::uint32_t mask = perWord == 4 ? 0xFF : 0xFFFF;
    for (std::int64_t i = 0; i < count; ++i) {
        const T* filter = from + batch * s.q.strides->batch + (first + i) * s.q.strides->free;
        const std::int64_t less = perWord == 4 ? (std::is_signed_v<T> ? 0 : 128) : s.zeroPoint(batch, first + i);
        for (std::int64_t w = 0; w < s.words.words; ++w) {
            std::uint32_t word = 0;
            for (std::int64_t t = 0; t < perWord; ++t) {
                const std::int64_t offset = s.offsets[static_cast<std::size_t>(w * perWord + t)];
                const std::int64_t number = offset < 0 ? 0 : filter[offset] - less;
                word |= (static_cast<std::uint32_t>(number) & mask) << (t * bits);
            }
            to[w * tile + i] = static_cast<std::int32_t>(word);
        }
    }
}

template <class F>
void withBytes(const Tensor& tensor, F&& f) {
    if (tensor.type() == ElementType::u8)
        f(tensor.as<std::uint8_t>().data());
    else
        f(tensor.as<std::int8_t>().data());
}

}  // namespace

std::optional<WordProduct> wordProductOf(const Graph& graph, const Product& product, const Target& target) {
    const Node& node = graph.node(product.node);
    if (!quantizedInputs(node.op)) return std::nullopt;
    WordProduct w;
    w.isLeftConstant = graph.constant(product.left.value) != nullptr && product.left.strides.has_value();
    if (!w.isLeftConstant && (!graph.constant(product.right.value) || !product.right.strides)) return std::nullopt;
    const ElementType pType = graph.elementType(w.p(product).value), qType = graph.elementType(w.q(product).value);
    if (!isByte(pType) || !isByte(qType)) return std::nullopt;
    const auto points = zeroPointsOf(graph, product, w.isLeftConstant);
    // One zero point for all of P: for each row of a matrix, they would not be constants of the filter.
    if (!points || points->p.size() != 1) return std::nullopt;
    const bool isSymmetric = std::ranges::all_of(points->q, [&](std::int64_t z) { return z == signedBias(qType); });
    w.perWord = target.hasDotBytes && isSymmetric ? 4 : 2;
    w.bias = w.perWord == 4 ? points->p[0] + (pType == ElementType::i8 ? 128 : 0) : 0;
    w.taps = product.window ? elementCount(product.window->kernel) : 1;
    w.channelWords = ceilDiv(product.depth / w.taps, w.perWord);
    w.words = w.taps * w.channelWords;
    return w;
}

std::vector<std::int64_t> WordProduct::depthOfWord(std::int64_t word, std::int64_t depth) const {
    const std::int64_t tap = word / channelWords, channels = depth / taps;
    std::vector<std::int64_t> result;
    for (std::int64_t t = 0; t < perWord; ++t) {
        const std::int64_t channel = word % channelWords * perWord + t;
        result.push_back(channel < channels ? channel * taps + tap : -1);
    }
    return result;
}

Expr WordProduct::read(Emitter& e, const Product& product, const Expr& batch, const Expr& word, const Expr& i) const {
    const std::int64_t channels = product.depth / taps, bits = 32 / perWord;
    const Expr tap = binary(BinaryOp::div, word, loops::index(channelWords)),
               firstChannel = binary(BinaryOp::mod, word, loops::index(channelWords)) * perWord;
    Expr result;
    for (std::int64_t t = 0; t < perWord; ++t) {
        const Expr channel = e.simplify(firstChannel + t);
        const Expr exists = e.simplify(binary(BinaryOp::less, channel, loops::index(channels)));
        if (exists->kind == ExprKind::integer && !exists->integer) continue;
        Expr number;
        e.guarded(exists, [&] { number = p(product).read(e, batch, channel * taps + tap, i); });
        number = number + integer(ElementType::i32, bias);
        if (perWord == 2 && t == 0) number = binary(BinaryOp::bitAnd, number, integer(ElementType::i32, 0xFFFF));
        // The highest part needs no mask, and bytes are never negative.
        Expr part = number * integer(ElementType::i32, std::int64_t{1} << (t * bits));
        result = result ? binary(BinaryOp::bitOr, result, part) : part;
    }
    return result;
}

Expr WordProduct::multiplyAdd(const Expr& fromP, const Expr& fromQ, const Expr& sum) const {
    return ternary(perWord == 4 ? TernaryOp::dotBytes : TernaryOp::maddPairs16, fromP, fromQ, sum);
}

Tensor packWords(const Graph& graph, const Product& product, const WordProduct& words, std::int64_t tile) {
    const Source source(graph, product, words);
    const std::int64_t batches = source.q.strides->batchCount, tiles = ceilDiv(source.q.extent, tile);
    Tensor result(ElementType::i32, {batches, tiles, words.words, tile});
    auto* to = reinterpret_cast<std::int32_t*>(result.writableBytes());
    withBytes(*graph.constant(source.q.value), [&](const auto* from) {
        for (std::int64_t b = 0; b < batches; ++b)
            for (std::int64_t t = 0; t < tiles; ++t)
                packTile(source, from, b, tile, t * tile, std::min(tile, source.q.extent - t * tile),
                         to + (b * tiles + t) * words.words * tile);
    });
    return result;
}

Tensor wordCorrections(const Graph& graph, const Product& product, const WordProduct& words) {
    const Source source(graph, product, words);
    const std::int64_t batches = source.q.strides->batchCount, extent = source.q.extent;
    std::vector<std::int32_t> corrections(static_cast<std::size_t>(batches * extent));
    withBytes(*graph.constant(source.q.value), [&]<class T>(const T* from) {
        for (std::int64_t b = 0; b < batches; ++b)
            for (std::int64_t i = 0; i < extent; ++i) {
                std::int64_t sum = 0;
                for (std::int64_t offset : source.offsets)
                    if (offset >= 0)
                        sum += from[b * source.q.strides->batch + i * source.q.strides->free + offset] -
                               (std::is_signed_v<T> ? 0 : 128);
                corrections[static_cast<std::size_t>(b * extent + i)] =
                    static_cast<std::int32_t>(static_cast<std::uint32_t>(-words.bias * sum));
            }
    });
    return Tensor::of<std::int32_t>(ElementType::i32, {batches, extent}, corrections);
}

}  // namespace tenon::loops
