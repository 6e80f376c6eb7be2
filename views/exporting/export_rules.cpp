// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exporting/export_rules.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include "core/engine/engine.pb.h"

namespace tenon::views {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(tenon::views::ExportRules)
};

bool isEarlierExport(const QDir& folder) {
    return QFileInfo(folder.filePath(QStringLiteral("manifest.json"))).isFile();
}

QFileInfo nearestExisting(const QString& path) {
    QFileInfo at(path);
    while (!at.exists() && !at.isRoot()) at = QFileInfo(at.absolutePath());
    return at;
}

}  // namespace

FormatWords formatWords(int format) {
    switch (format) {
        case engine::Export::SHARED_LIBRARY:
            return {Texts::tr("Shared library (.so)"),
                    Texts::tr("To load from C, C++ or Python. With a C header, examples and a self-test.")};
        case engine::Export::STATIC_LIBRARY:
            return {Texts::tr("Static library (.a)"),
                    Texts::tr("To link into a program. With a C header, an example and a self-test.")};
        case engine::Export::OBJECT:
            return {Texts::tr("Object file (.o)"), Texts::tr("To link into a program, without an archive around it. "
                                                             "With a C header, an example and a self-test.")};
        case engine::Export::EXECUTABLE:
            return {Texts::tr("Program"),
                    Texts::tr("Runs by itself: reads and writes NumPy arrays. With arrays to try it on.")};
        case engine::Export::ONNX:
            return {Texts::tr("ONNX model (.onnx)"),
                    Texts::tr("The optimized graph for other tools; nothing is compiled.")};
        default:
            return {};
    }
}

QString targetWords(const QString& target) {
    if (target == QLatin1String("host")) return Texts::tr("This computer");
    if (target == QLatin1String("x86-64-v3")) return Texts::tr("PCs since about 2013, with AVX2 (x86-64-v3)");
    if (target == QLatin1String("x86-64-v4")) return Texts::tr("PCs and servers with AVX-512 (x86-64-v4)");
    if (target == QLatin1String("aarch64"))
        return Texts::tr("64-bit ARM under Linux, such as a Raspberry Pi 4 (aarch64)");
    return target;
}

QString selfTestObstacle(int format, const QString& target) {
    if (format == engine::Export::ONNX)
        return Texts::tr("ONNX holds the graph and no compiled code: there is nothing to run.");
    if (target != QLatin1String("host"))
        return Texts::tr(
            "Code for another kind of machine is not run here. The folder holds a self-test to run there.");
    if (format == engine::Export::STATIC_LIBRARY || format == engine::Export::OBJECT)
        return Texts::tr("Such code runs only within a program. The folder holds a self-test to build and run.");
    return {};
}

QString absoluteFolder(const QString& text) {
    QString path = text.trimmed();
    if (path == QLatin1String("~")) path = QDir::homePath();
    if (path.startsWith(QLatin1String("~/"))) path = QDir::homePath() + path.mid(1);
    return QDir::isAbsolutePath(path) ? QDir::cleanPath(path) : QString();
}

FolderCheck checkFolder(const QString& text, int format) {
    using Kind = FolderCheck::Kind;
    if (text.trimmed().isEmpty()) return {Kind::problem, Texts::tr("Choose a folder to export to.")};
    const QString path = absoluteFolder(text);
    if (path.isEmpty()) return {Kind::problem, Texts::tr("Give the whole path of the folder, starting with / or ~.")};
    const QFileInfo folder(path), nearest = nearestExisting(path);
    if (!nearest.isDir())
        return {Kind::problem, Texts::tr("%1 is a file, not a folder.").arg(nearest.absoluteFilePath())};
    // A folder is replaced by moving another into its place, which its parent must allow.
    const QFileInfo parent(folder.exists() && !folder.isRoot() ? folder.absolutePath() : nearest.absoluteFilePath());
    if (!parent.isWritable())
        return {Kind::problem, Texts::tr("You may not write in %1.").arg(parent.absoluteFilePath())};
    if (!folder.exists()) return {Kind::good, Texts::tr("The folder will be made.")};
    const QDir inside(path);
    if (inside.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
        return {Kind::good, Texts::tr("The folder is empty.")};
    if (format == engine::Export::ONNX)
        return {Kind::note,
                Texts::tr("The folder holds other files. They stay, but a model of the same name is replaced.")};
    if (isEarlierExport(inside)) return {Kind::note, Texts::tr("The earlier export in this folder will be replaced.")};
    return {Kind::problem,
            Texts::tr("The folder holds files that no earlier export wrote. Choose an empty or a new one.")};
}

QString folderWithin(const QString& chosen, const QString& suggested) {
    const QDir folder(chosen);
    if (folder.isEmpty() || isEarlierExport(folder)) return QDir::cleanPath(chosen);
    QString name = QFileInfo(QDir::cleanPath(suggested)).fileName();
    if (name.isEmpty()) name = QStringLiteral("export");
    return QDir::cleanPath(folder.filePath(name));
}

}  // namespace tenon::views
