// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_flow.h"

#include <QPointer>

#include "app/document.h"
#include "core/engine/engine.pb.h"
#include "views/exporting/export_dialog.h"

namespace tenon::app {

void runExport(Document* document, const QString& suggestedFolder, QWidget* parent) {
    views::ExportOptions options;
    for (const VariantItem& item : document->measurableVariants()) options.variants << item.name;
    options.current = document->variants()->current().name;
    for (const std::string& target : document->session()->model()->targets())
        options.targets << QString::fromStdString(target);
    options.folder = suggestedFolder;

    auto* dialog = new views::ExportDialog(options, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto request = std::make_shared<quint64>(0);
    QObject::connect(dialog, &views::ExportDialog::exportWanted, document,
                     [document, request, dialog = QPointer(dialog)](const views::ExportChoice& choice) {
                         const auto& items = document->variants()->items();
                         const auto item = std::ranges::find(items, choice.variant, &VariantItem::name);
                         if (item == items.end()) return;
                         engine::Export what;
                         what.mutable_variant()->set_name(item->name.toStdString());
                         what.mutable_variant()->set_recipe(printRecipe(item->recipe));
                         what.set_format(static_cast<engine::Export::Format>(choice.format));
                         what.set_target(choice.target.toStdString());
                         what.set_folder(choice.folder.toStdString());
                         what.set_self_test(choice.selfTest);
                         dialog->showBusy(Document::tr("Exporting"), -1);
                         *request = document->exportVariant(
                             what,
                             [dialog](const std::shared_ptr<const engine::Reply>& reply) {
                                 if (!dialog) return;
                                 if (reply->has_exported())
                                     dialog->showExported(views::share(reply, &reply->exported()));
                                 else
                                     dialog->showFailure(isCancelled(*reply) ? Document::tr("The export was cancelled.")
                                                                             : failureOf(*reply));
                             },
                             [dialog](const QString&, double fraction) {
                                 if (dialog) dialog->showBusy(Document::tr("Exporting"), fraction);
                             });
                     });
    QObject::connect(dialog, &views::ExportDialog::cancelWanted, document,
                     [document, request] { document->session()->cancel(*request); });
    dialog->open();
}

}  // namespace tenon::app
