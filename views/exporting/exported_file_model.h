// SPDX-License-Identifier: GPL-3.0-or-later
// The files of an export with their sizes and checksums.
#pragma once

#include <QAbstractTableModel>

#include "views/common/snapshots.h"

namespace tenon::engine {
class Exported;
}

namespace tenon::views {

class ExportedFileModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { pathColumn, bytesColumn, hashColumn, columnCountOf };

    using QAbstractTableModel::QAbstractTableModel;

    void setExported(Snapshot<engine::Exported> exported);
    /// Lines as `sha256sum --check` reads them.
    QString checksums() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Snapshot<engine::Exported> m_exported;
};

}  // namespace tenon::views
