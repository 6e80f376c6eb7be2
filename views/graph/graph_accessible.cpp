// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/graph_accessible.h"

#include <QCoreApplication>
#include <QPointer>

#include "core/engine/engine.pb.h"
#include "views/common/format.h"
#include "views/graph/edge_painter.h"
#include "views/graph/graph_canvas.h"

namespace tenon::views {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(GraphAccessible)
};

/// One box. Not valid any more once another drawing is shown.
class BoxAccessible : public QAccessibleInterface {
public:
    BoxAccessible(GraphCanvas* canvas, std::uint32_t box)
        : canvas(canvas), drawing(canvas->index()->shared()), box(box) {}

    std::uint32_t position() const { return box; }

    bool isValid() const override {
        const auto shown = drawing.lock();
        return canvas && shown && canvas->index() && canvas->index()->shared() == shown;
    }

    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(canvas); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::TreeItem; }

    QString text(QAccessible::Text which) const override {
        return which == QAccessible::Name && isValid() ? spokenName(canvas->index()->geometry(), box) : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}

    QRect rect() const override {
        if (!isValid()) return {};
        const QRect seen =
            canvas->viewport().toScreen(handleOf(canvas->index()->geometry().boxes[box])).toAlignedRect();
        return {canvas->mapToGlobal(seen.topLeft()), seen.size()};
    }

    QAccessible::State state() const override {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const Box::Kind kind = canvas->index()->geometry().boxes[box].kind;
        state.focusable = state.selectable = true;
        state.focused = canvas->hasFocus() && canvas->focusedBox() == box;
        state.selected = canvas->states()[box] & state::selected;
        state.expandable = kind == Box::Kind::scope || kind == Box::Kind::frame;
        state.expanded = kind == Box::Kind::frame;
        state.collapsed = kind == Box::Kind::scope;
        state.offscreen = !canvas->viewport().visible().intersects(canvas->index()->geometry().boxes[box].rect);
        return state;
    }

private:
    QPointer<GraphCanvas> canvas;
    std::weak_ptr<const Geometry> drawing;
    std::uint32_t box;
};

QAccessibleInterface* make(const QString& className, QObject* object) {
    if (className != QLatin1String(GraphCanvas::staticMetaObject.className())) return nullptr;
    return new GraphCanvasAccessible(static_cast<GraphCanvas*>(object));
}

QString spokenNode(const engine::Graph& graph, const engine::Node& node) {
    const QString name = plainLine(node.name(), 120), op = plainLine(node.op(), 60);
    if (node.outputs().empty()) return Words::tr("%1 %2").arg(op, name);
    return Words::tr("%1 %2, output %3")
        .arg(op, name, shapeText(graph.values(static_cast<int>(node.outputs(0))).shape()));
}

}  // namespace

QString spokenName(const Geometry& geometry, std::uint32_t i) {
    const Box& box = geometry.boxes[i];
    switch (box.kind) {
        case Box::Kind::node:
            return spokenNode(*geometry.graph, geometry.graph->nodes(static_cast<int>(box.node)));
        case Box::Kind::scope:
            return Words::tr("Scope %1, %2, closed").arg(box.title, box.subtitle);
        case Box::Kind::frame:
            return Words::tr("Scope %1, %2, open").arg(box.title, box.subtitle);
        case Box::Kind::input:
            return Words::tr("Input %1, %2").arg(box.title, box.subtitle);
        case Box::Kind::output:
            return Words::tr("Output %1, %2").arg(box.title, box.subtitle);
        default:
            return Words::tr("Value %1").arg(box.title);
    }
}

GraphCanvasAccessible::GraphCanvasAccessible(GraphCanvas* canvas)
    : QAccessibleWidget(canvas, QAccessible::Tree), canvas(canvas) {}

GraphCanvasAccessible::~GraphCanvasAccessible() {
    forget();
}

void GraphCanvasAccessible::install() {
    static const bool isInstalled = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

void GraphCanvasAccessible::forget() const {
    for (const QAccessible::Id id : std::as_const(children)) QAccessible::deleteAccessibleInterface(id);
    children.clear();
}

int GraphCanvasAccessible::childCount() const {
    return canvas->index() ? static_cast<int>(canvas->index()->geometry().boxes.size()) : 0;
}

QAccessibleInterface* GraphCanvasAccessible::child(int box) const {
    if (box < 0 || box >= childCount()) return nullptr;
    if (drawing.lock() != canvas->index()->shared()) {
        forget();
        drawing = canvas->index()->shared();
    }
    auto known = children.find(box);
    if (known == children.end())
        known = children.insert(
            box, QAccessible::registerAccessibleInterface(new BoxAccessible(canvas, static_cast<std::uint32_t>(box))));
    return QAccessible::accessibleInterface(*known);
}

QAccessibleInterface* GraphCanvasAccessible::childAt(int x, int y) const {
    if (!canvas->index()) return nullptr;
    const QPointF scene = canvas->viewport().toScene(canvas->mapFromGlobal(QPointF(x, y)));
    const std::uint32_t box = canvas->index()->boxAt(scene);
    return box == kNone ? nullptr : child(static_cast<int>(box));
}

QAccessibleInterface* GraphCanvasAccessible::focusChild() const {
    return canvas->focusedBox() == kNone ? nullptr : child(static_cast<int>(canvas->focusedBox()));
}

int GraphCanvasAccessible::indexOfChild(const QAccessibleInterface* child) const {
    const auto* box = dynamic_cast<const BoxAccessible*>(child);
    return box ? static_cast<int>(box->position()) : -1;
}

}  // namespace tenon::views
