// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/edge_routing.h"

#include <algorithm>
#include <cmath>

namespace tenon::views {
namespace {

/// The two halves of piece `piece` at `t`, by de Casteljau: seven points.
std::vector<QPointF> halves(const Curve& curve, std::size_t piece, double t) {
    const auto at = [&](std::size_t i) { return curve[piece * 3 + i]; };
    const auto between = [&](const QPointF& a, const QPointF& b) { return a + (b - a) * t; };
    const QPointF a = between(at(0), at(1)), b = between(at(1), at(2)), c = between(at(2), at(3));
    const QPointF d = between(a, b), e = between(b, c);
    return {at(0), a, d, between(d, e), e, c, at(3)};
}

/// Where a piece that goes down passes `y`.
double heightAt(const Curve& curve, std::size_t piece, double y) {
    double low = 0, high = 1;
    for (int i = 0; i < 30; ++i) {
        const double middle = (low + high) / 2;
        (pointAt(curve, piece, middle).y() < y ? low : high) = middle;
    }
    return (low + high) / 2;
}

}  // namespace

QPointF pointAt(const Curve& curve, std::size_t piece, double t) {
    return halves(curve, piece, t)[3];
}

void append(Curve& curve, const Curve& next) {
    if (curve.empty()) {
        curve = next;
        return;
    }
    const QPointF from = curve.back(), to = next.front(), step = (to - from) / 3;
    if (std::abs(step.x()) + std::abs(step.y()) > 0.01) curve.insert(curve.end(), {from + step, to - step, to});
    curve.insert(curve.end(), next.begin() + 1, next.end());
}

void moveEnd(Curve& curve, double x, double reach) {
    const QPointF end(x, curve.back().y());
    if (std::abs(curve.back().x() - x) < 0.5) {
        curve.back() = end;
        return;
    }
    const double y = std::max(end.y() - reach, curve.front().y());
    std::size_t piece = curve.size() / 3 - 1;
    while (piece > 0 && curve[piece * 3].y() > y) --piece;
    const std::vector<QPointF> cut = halves(curve, piece, heightAt(curve, piece, y));
    curve.resize(piece * 3 + 1);
    curve.insert(curve.end(), cut.begin() + 1, cut.begin() + 4);
    // goes on in its own direction, arrives from above
    const QPointF from = curve.back();
    const QPointF slope = cut[3] - cut[2];
    const double half = (end.y() - from.y()) / 2;
    const double drift = slope.y() > 0.1 ? std::clamp(slope.x() / slope.y() * half, -half, half) : 0;
    curve.insert(curve.end(), {from + QPointF(drift, half), end - QPointF(0, half), end});
}

void moveStart(Curve& curve, double x, double reach) {
    // the same upside down
    const auto turn = [&] {
        std::reverse(curve.begin(), curve.end());
        for (QPointF& point : curve) point.setY(-point.y());
    };
    turn();
    moveEnd(curve, x, reach);
    turn();
}

}  // namespace tenon::views
