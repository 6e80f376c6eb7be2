// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/core_text.h"

#include <QCoreApplication>

#include "views/common/format.h"

namespace tenon::views {

QString coreText(std::string_view text) {
    const std::string source(text);
    return plainLine(QCoreApplication::translate("Core", source.c_str()).toStdString());
}

}  // namespace tenon::views
