// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/dot_process.h"

#include <QProcess>
#include <QStandardPaths>
#include <algorithm>
#include <charconv>

namespace tenon::views {
namespace {

constexpr double kPixelsPerInch = 72;

void appendInches(QByteArray& text, double pixels) {
    text += QByteArray::number(pixels / kPixelsPerInch, 'f', 5);
}

/// Those of the longest way through: it is drawn straight, so that what leaves and comes back stands beside it.
std::vector<bool> mainLines(const LocalGraph& graph) {
    LocalGraph upward = graph;
    for (LocalGraph::Line& line : upward.lines) std::swap(line.from, line.to);
    const std::vector<std::uint32_t> above = ranksOf(graph), below = ranksOf(upward);
    std::uint32_t longest = 0;
    for (std::size_t i = 0; i < above.size(); ++i) longest = std::max(longest, above[i] + below[i]);
    std::vector<bool> isMain;
    for (const LocalGraph::Line& line : graph.lines)
        isMain.push_back(above[line.to] == above[line.from] + 1 && above[line.to] + below[line.to] == longest);
    return isMain;
}

/// Words of one line of an answer.
class Words {
public:
    explicit Words(std::string_view line) : rest(line) {}

    std::string_view next() {
        rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
        const std::size_t end = std::min(rest.find(' '), rest.size());
        const std::string_view word = rest.substr(0, end);
        rest.remove_prefix(end);
        return word;
    }

    /// Negative at the end or for what is no number.
    double number() {
        const std::string_view word = next();
        double value = -1;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
        return error == std::errc() && end == word.data() + word.size() ? value : kWrong;
    }

    static constexpr double kWrong = -1e9;

private:
    std::string_view rest;
};

std::size_t asIndex(double number, std::size_t count) {
    return number >= 0 && number < static_cast<double>(count) ? static_cast<std::size_t>(number) : count;
}

class PlainReader {
public:
    explicit PlainReader(const LocalGraph& what) : graph(what) {
        layout.centres.resize(graph.items.size());
        layout.lines.resize(graph.lines.size());
    }

    bool readLine(std::string_view line) {
        Words words(line);
        const std::string_view kind = words.next();
        if (kind == "graph") {
            words.number();
            const double width = words.number() * kPixelsPerInch, height = words.number() * kPixelsPerInch;
            layout.size = QSizeF(width, height);
            return width >= 0 && height >= 0;
        }
        if (kind == "node") {
            const std::size_t item = asIndex(words.number(), graph.items.size());
            if (item == graph.items.size()) return false;
            layout.centres[item] = point(words);
            ++items;
        }
        return kind != "edge" || readEdge(words);
    }

    /// Ends of lines meet the borders of their boxes exactly.
    std::optional<LocalLayout> finish() {
        if (items != graph.items.size()) return std::nullopt;
        for (std::size_t i = 0; i < graph.lines.size(); ++i) {
            std::vector<QPointF>& points = layout.lines[i];
            if (points.size() < 4 || points.size() % 3 != 1) return std::nullopt;
            const std::uint32_t from = graph.lines[i].from, to = graph.lines[i].to;
            points.front() = onBorder(points.front(), from, 1);
            points.back() = onBorder(points.back(), to, -1);
        }
        return std::move(layout);
    }

private:
    QPointF point(Words& words) const {
        const double x = words.number() * kPixelsPerInch;
        return {x, layout.size.height() - words.number() * kPixelsPerInch};
    }

    /// The nearest point of the lower (1) or upper (-1) border of a box: dot cuts flat lines at the sides.
    QPointF onBorder(const QPointF& at, std::uint32_t item, int side) const {
        const QPointF centre = layout.centres[item];
        const double half = graph.items[item].width / 2;
        return {std::clamp(at.x(), centre.x() - half, centre.x() + half),
                centre.y() + side * graph.items[item].height / 2};
    }

    bool readEdge(Words& words) {
        const std::size_t from = asIndex(words.number(), graph.items.size());
        const std::size_t to = asIndex(words.number(), graph.items.size());
        constexpr std::size_t kMostPoints = 100000;
        const std::size_t count = asIndex(words.number(), kMostPoints);
        if (count == kMostPoints) return false;
        const LocalGraph::Line line{static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)};
        const auto found = std::lower_bound(graph.lines.begin(), graph.lines.end(), line);
        if (found == graph.lines.end() || *found != line) return false;
        std::vector<QPointF>& points = layout.lines[static_cast<std::size_t>(found - graph.lines.begin())];
        for (std::size_t i = 0; i < count; ++i) points.push_back(point(words));
        return true;
    }

    const LocalGraph& graph;
    LocalLayout layout;
    std::size_t items = 0;
};

}  // namespace

QByteArray dotText(const LocalGraph& graph) {
    QByteArray text = "digraph{graph[nslimit=1,ranksep=";
    appendInches(text, kRankGap);
    text += ",nodesep=";
    appendInches(text, kSideGap);
    text += "];node[shape=box,label=\"\",fixedsize=true];edge[arrowhead=none];";
    for (std::size_t i = 0; i < graph.items.size(); ++i) {
        text += QByteArray::number(i) + "[width=";
        appendInches(text, graph.items[i].width);
        text += ",height=";
        appendInches(text, graph.items[i].height);
        text += "];";
    }
    for (const auto& [role, rank] : {std::pair(LocalGraph::Role::entry, "source"), {LocalGraph::Role::exit, "sink"}}) {
        QByteArray ports;
        for (std::size_t i = 0; i < graph.items.size(); ++i)
            if (graph.items[i].role == role) ports += QByteArray::number(i) + ';';
        if (!ports.isEmpty()) text += QByteArray("{rank=") + rank + ';' + ports + '}';
    }
    const std::vector<bool> isMain = mainLines(graph);
    for (std::size_t i = 0; i < graph.lines.size(); ++i)
        text += QByteArray::number(graph.lines[i].from) + "->" + QByteArray::number(graph.lines[i].to) +
                (isMain[i] ? "[weight=8];" : ";");
    return text + "}\n";
}

std::optional<LocalLayout> layoutFromPlain(const QByteArray& answer, const LocalGraph& graph) {
    PlainReader reader(graph);
    std::string_view rest(answer.data(), static_cast<std::size_t>(answer.size()));
    std::string joined;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.ends_with('\\')) {  // long lines go on
            joined.append(line.substr(0, line.size() - 1));
            continue;
        }
        joined.append(line);
        if (!reader.readLine(joined)) return std::nullopt;
        joined.clear();
    }
    return reader.finish();
}

DotProcess::DotProcess() : program(QStandardPaths::findExecutable(QStringLiteral("dot"))) {}

DotProcess::~DotProcess() {
    stop();
}

bool DotProcess::start() {
    constexpr int kMostFailures = 3;
    if (process && process->state() == QProcess::Running) return true;
    if (program.isEmpty() || failures >= kMostFailures) return false;
    process = std::make_unique<QProcess>();
    process->setProgram(program);
    process->setArguments({QStringLiteral("-Tplain")});
    process->setStandardErrorFile(QProcess::nullDevice());
    process->start();
    const bool isRunning = process->waitForStarted(2000);
    failures = isRunning ? 0 : failures + 1;
    if (!isRunning) process.reset();
    return isRunning;
}

void DotProcess::stop() {
    if (!process) return;
    process->closeWriteChannel();
    process->kill();
    process->waitForFinished(1000);
    process.reset();
}

std::optional<LocalLayout> DotProcess::layOut(const LocalGraph& graph, int limitMs,
                                              const std::function<bool()>& isCancelled) {
    if (!start()) return std::nullopt;
    process->write(dotText(graph));
    const QByteArray answer = readAnswer(limitMs, isCancelled);
    std::optional<LocalLayout> layout = answer.isEmpty() ? std::nullopt : layoutFromPlain(answer, graph);
    // an answer that is late or wrong must not be taken for the next one
    if (!layout) stop();
    return layout;
}

QByteArray DotProcess::readAnswer(int limitMs, const std::function<bool()>& isCancelled) {
    constexpr int kPatienceMs = 15;
    QElapsedTimer timer;
    timer.start();
    QByteArray answer;
    while (!answer.endsWith("\nstop\n")) {
        if (isCancelled() || timer.elapsed() > limitMs || process->state() != QProcess::Running) return {};
        process->waitForReadyRead(kPatienceMs);
        answer += process->readAllStandardOutput();
    }
    answer.chop(5);
    return answer;
}

}  // namespace tenon::views
