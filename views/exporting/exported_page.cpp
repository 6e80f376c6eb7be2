// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exporting/exported_page.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeView>
#include <QUrl>

#include "core/engine/engine.pb.h"
#include "views/common/format.h"
#include "views/common/theme.h"
#include "views/exporting/export_snippets.h"
#include "views/exporting/exported_file_model.h"

namespace tenon::views {

namespace {

QLabel* plainLabel(const QString& text = {}, bool isBold = false) {
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont font = label->font();
    if (isBold) font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

void colour(QLabel* label, const QColor& color) {
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, color);
    label->setPalette(palette);
}

}  // namespace

ExportedPage::ExportedPage(QWidget* parent) : QWidget(parent) {
    m_title = plainLabel({}, true);
    m_mark = plainLabel({}, true);
    m_mark->setWordWrap(false);
    m_mark->setAlignment(Qt::AlignTop);
    m_selfTest = plainLabel();
    m_selfTest->setAlignment(Qt::AlignTop);
    m_snippets = new QTabWidget;
    m_snippets->setAccessibleName(tr("How to call it"));

    auto* test = new QHBoxLayout;
    test->addWidget(m_mark);
    test->addWidget(m_selfTest, 1);
    auto* layout = new QVBoxLayout(this);
    const int margin = fontMetrics().height();
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->addWidget(m_title);
    layout->addLayout(test);
    layout->addSpacing(fontMetrics().height() / 2);
    layout->addWidget(makeFiles(), 2);
    layout->addSpacing(fontMetrics().height() / 2);
    layout->addWidget(plainLabel(tr("How to call it"), true));
    layout->addWidget(m_snippets, 3);
    layout->addWidget(makeButtons());
    connect(&Theme::current(), &Theme::changed, this, &ExportedPage::showSelfTest);
}

QWidget* ExportedPage::makeFiles() {
    m_model = new ExportedFileModel(this);
    m_files = new QTreeView;
    m_files->setModel(m_model);
    m_files->setRootIsDecorated(false);
    m_files->setUniformRowHeights(true);
    m_files->setAccessibleName(tr("Files of the export"));
    m_files->header()->setStretchLastSection(false);
    m_files->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_files->header()->setSectionResizeMode(ExportedFileModel::pathColumn, QHeaderView::Stretch);
    return m_files;
}

QWidget* ExportedPage::makeButtons() {
    auto* open = new QPushButton(tr("&Open folder"));
    auto* copy = new QPushButton(tr("Copy check&sums"));
    copy->setToolTip(tr("SHA-256 of every file, as sha256sum --check reads them"));
    auto* another = new QPushButton(tr("&Export another…"));
    auto* close = new QPushButton(tr("&Close"));
    close->setDefault(true);
    setFocusProxy(close);
    connect(open, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QString::fromStdString(m_exported->folder()))); });
    connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_model->checksums()); });
    connect(another, &QPushButton::clicked, this, &ExportedPage::anotherWanted);
    connect(close, &QPushButton::clicked, this, &ExportedPage::closeWanted);
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(open);
    layout->addWidget(copy);
    layout->addStretch(1);
    layout->addWidget(another);
    layout->addWidget(close);
    return row;
}

void ExportedPage::setExported(const Snapshot<engine::Exported>& exported, int format) {
    m_exported = exported;
    std::int64_t bytes = 0;
    for (const engine::ExportedFile& file : exported->files()) bytes += file.bytes();
    m_title->setText(tr("Exported to %1: %n file(s), %2", nullptr, exported->files_size())
                         .arg(plainLine(exported->folder()), formatBytes(bytes)));
    m_model->setExported(exported);
    addSnippets(*exported, format);
    showSelfTest();
}

QString ExportedPage::selfTestText() const {
    return m_selfTest->text();
}

void ExportedPage::showSelfTest() {
    if (!m_exported) return;
    const Theme& theme = Theme::current();
    const bool ran = m_exported->self_test_ran(), passed = m_exported->self_test_passed();
    m_mark->setText(!ran ? QStringLiteral("–") : passed ? QStringLiteral("✓") : QStringLiteral("✗"));
    colour(m_mark, !ran ? theme.mutedText : passed ? theme.good : theme.bad);
    colour(m_selfTest, !ran ? theme.mutedText : passed ? theme.good : theme.bad);
    QString sentence = plainLine(m_exported->self_test());
    if (!sentence.isEmpty()) sentence[0] = sentence[0].toUpper();
    if (sentence.isEmpty())
        sentence = !ran     ? tr("The self-test was not run.")
                   : passed ? tr("The self-test passed.")
                            : tr("The self-test failed: do not use these files.");
    m_selfTest->setText(sentence);
}

void ExportedPage::addSnippets(const engine::Exported& exported, int format) {
    while (m_snippets->count() > 0) delete m_snippets->widget(0);
    for (const Snippet& snippet :
         usageSnippets(plainLine(exported.folder(), 4096), plainLine(exported.main_file()), format)) {
        auto* text = new QPlainTextEdit(snippet.code);
        text->setReadOnly(true);
        text->setTabChangesFocus(true);
        text->setLineWrapMode(QPlainTextEdit::NoWrap);
        text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        text->setFrameShape(QFrame::NoFrame);
        text->setAccessibleName(tr("How to call it from %1").arg(snippet.title));
        m_snippets->addTab(text, snippet.title);
    }
    auto* copy = new QPushButton(tr("Co&py"));
    copy->setToolTip(tr("Copies the code that is shown"));
    connect(copy, &QPushButton::clicked, this, [this] {
        if (auto* text = qobject_cast<QPlainTextEdit*>(m_snippets->currentWidget()))
            QApplication::clipboard()->setText(text->toPlainText());
    });
    m_snippets->setCornerWidget(copy);
    copy->show();
}

}  // namespace tenon::views
