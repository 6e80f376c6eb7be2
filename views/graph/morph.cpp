// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/morph.h"

#include "views/graph/box_keys.h"

namespace tenon::views {

namespace {

QRectF mixed(const QRectF& a, const QRectF& b, double t) {
    return {a.topLeft() + (b.topLeft() - a.topLeft()) * t, a.size() + (b.size() - a.size()) * t};
}

/// Where `rect` comes to lie when `outer` is drawn as `onto`.
QRectF carried(const QRectF& rect, const QRectF& outer, const QRectF& onto) {
    const double sx = onto.width() / std::max(outer.width(), 1.0), sy = onto.height() / std::max(outer.height(), 1.0);
    return {onto.left() + (rect.left() - outer.left()) * sx, onto.top() + (rect.top() - outer.top()) * sy,
            rect.width() * sx, rect.height() * sy};
}

/// The innermost frame around `box` of `here` that is also in the other drawing, as positions in both.
std::pair<std::uint32_t, std::uint32_t> sharedFrame(const Geometry& here, const std::vector<QString>& keys,
                                                    std::uint32_t box, const BoxesByKey& there) {
    for (std::uint32_t frame = here.boxes[box].parent; frame < here.boxes.size(); frame = here.boxes[frame].parent)
        if (const auto found = there.find(keys[frame]); found != there.end()) return {frame, *found};
    return {kNone, kNone};
}

}  // namespace

Morph::Morph(std::shared_ptr<const Geometry> from, const Colouring& fromColours, std::shared_ptr<const Geometry> to,
             const Colouring& toColours, const QPointF& shift)
    : target(std::move(to)), colours(toColours) {
    const std::vector<QString> oldKeys = boxKeys(*from), newKeys = boxKeys(*target);
    const BoxesByKey oldBoxes = boxesByKey(oldKeys), newBoxes = boxesByKey(newKeys);
    for (std::uint32_t i = 0; i < target->boxes.size(); ++i) {
        const QRectF rect = target->boxes[i].rect;
        if (const auto old = oldBoxes.find(newKeys[i]); old != oldBoxes.end()) {
            moves.push_back({from->boxes[*old].rect.translated(shift), rect});
            continue;
        }
        const auto [frame, old] = sharedFrame(*target, newKeys, i, oldBoxes);
        const QRectF start =
            frame == kNone ? rect : carried(rect, target->boxes[frame].rect, from->boxes[old].rect.translated(shift));
        moves.push_back({start, rect, true, false});
    }
    for (std::uint32_t i = 0; i < from->boxes.size(); ++i) {
        if (newBoxes.contains(oldKeys[i])) continue;
        const QRectF rect = from->boxes[i].rect.translated(shift);
        const auto [frame, left] = sharedFrame(*from, oldKeys, i, newBoxes);
        const QRectF end =
            frame == kNone ? rect : carried(rect, from->boxes[frame].rect.translated(shift), target->boxes[left].rect);
        leaving.push_back(from->boxes[i]);
        leaving.back().node = leaving.back().value = leaving.back().scope = leaving.back().parent = kNone;
        moves.push_back({rect, end, false, true});
        colours.boxes.push_back(fromColours.boxes[i]);
        colours.figures.push_back(fromColours.figures[i]);
    }
}

Geometry Morph::at(double t) const {
    Geometry drawing;
    drawing.graph = target->graph;
    drawing.scopes = target->scopes;
    drawing.bounds = target->bounds;
    drawing.boxes = target->boxes;
    drawing.edges = target->edges;
    drawing.boxes.insert(drawing.boxes.end(), leaving.begin(), leaving.end());
    for (std::size_t i = 0; i < moves.size(); ++i) drawing.boxes[i].rect = mixed(moves[i].from, moves[i].to, t);
    for (Edge& edge : drawing.edges) {
        const QRectF &from = drawing.boxes[edge.from].rect, &to = drawing.boxes[edge.to].rect;
        const QRectF &fromEnd = moves[edge.from].to, &toEnd = moves[edge.to].to;
        const QPointF start(from.center().x() - fromEnd.center().x(), from.bottom() - fromEnd.bottom());
        const QPointF end(to.center().x() - toEnd.center().x(), to.top() - toEnd.top());
        const double last = static_cast<double>(edge.points.size()) - 1;
        for (std::size_t i = 0; i < edge.points.size(); ++i) edge.points[i] += start + (end - start) * (i / last);
    }
    return drawing;
}

std::vector<float> Morph::opacitiesAt(double t) const {
    std::vector<float> opacities;
    opacities.reserve(moves.size());
    for (const Move& move : moves)
        opacities.push_back(static_cast<float>(move.isComing ? t : move.isGoing ? 1 - t : 1));
    return opacities;
}

}  // namespace tenon::views
