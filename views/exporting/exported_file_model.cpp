// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exporting/exported_file_model.h"

#include <QFontDatabase>

#include "core/engine/engine.pb.h"
#include "views/common/format.h"

namespace tenon::views {

namespace {

constexpr int kShownDigits = 12;  // of the 64 of a SHA-256: enough to compare by eye

}  // namespace

void ExportedFileModel::setExported(Snapshot<engine::Exported> exported) {
    beginResetModel();
    m_exported = std::move(exported);
    endResetModel();
}

QString ExportedFileModel::checksums() const {
    QString lines;
    for (int row = 0; row < rowCount(); ++row)
        lines += plainLine(m_exported->files(row).sha256()) + QStringLiteral("  ") +
                 plainLine(m_exported->files(row).path(), 4096) + QLatin1Char('\n');
    return lines;
}

int ExportedFileModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_exported ? 0 : m_exported->files_size();
}

int ExportedFileModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columnCountOf;
}

QVariant ExportedFileModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const engine::ExportedFile& file = m_exported->files(index.row());
    if (role == Qt::TextAlignmentRole && index.column() == bytesColumn)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::FontRole && index.column() == hashColumn)
        return QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (role == Qt::ToolTipRole && index.column() == hashColumn) return plainLine(file.sha256());
    if (role != Qt::DisplayRole) return {};
    switch (index.column()) {
        case pathColumn:
            return plainLine(file.path());
        case bytesColumn:
            return formatBytes(file.bytes());
        default:
            return plainLine(file.sha256()).left(kShownDigits);
    }
}

QVariant ExportedFileModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCountOf) return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == bytesColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case pathColumn:
            return tr("File");
        case bytesColumn:
            return tr("Size");
        default:
            return tr("SHA-256 (beginning)");
    }
}

}  // namespace tenon::views
