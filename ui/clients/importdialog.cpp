// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/importdialog.h"

#include "ui/clients/clienttexts.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int least = 440;
constexpr int most = 560;
constexpr int listHeight = 180;

} // namespace

ClientImportDialog::ClientImportDialog(const QString &file, const ClientImport &import,
                                       QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"clientImport"_s);
    const int taken = import.added + import.changed + import.unchanged;
    const QString title = taken > 0 ? tr("The file is loaded") : tr("Nothing was loaded");
    setWindowTitle(title);
    setMinimumWidth(least);
    setMaximumWidth(most);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::page, Space::page, Space::page, 20);
    column->setSpacing(Space::inGroup);
    column->addWidget(new Paragraph(title, FontRole::Section, Token::Text, this));
    column->addWidget(new ElidedLabel(oneLine(file, 200), FontRole::Small, Token::Text3, this));
    const QString counts = QStringList { tr("%n client(s) added", "", import.added),
                                         tr("%n changed", "", import.changed),
                                         tr("%n stayed as they were", "", import.unchanged) }
                               .join(", "_L1);
    auto *words = new Paragraph(counts, FontRole::Body, Token::Text2, this);
    words->setObjectName(u"importCounts"_s);
    column->addWidget(words);
    setAccessibleName(title);
    setAccessibleDescription(counts);
    if (import.refusedCount > 0)
        addRefused(import);
    column->addSpacing(Space::card);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"closeImport"_s);
    close->setDefault(true);
    setKind(close, u"primary"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    row->addWidget(close);
    column->addLayout(row);
    close->setFocus();
}

void ClientImportDialog::addRefused(const ClientImport &import)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addSpacing(Space::inGroup);
    auto *head = new QHBoxLayout;
    head->setSpacing(Space::inGroup);
    head->addWidget(new SignView(Sign::Warning, this));
    head->addWidget(makeLabel(tr("%n line(s) not taken over", "", import.refusedCount),
                              FontRole::Strong, Token::Text, this),
                    1);
    column->addLayout(head);
    auto *list = new QListWidget(this);
    list->setObjectName(u"refusedLines"_s);
    list->setAccessibleName(tr("Lines not taken over"));
    list->setMaximumHeight(listHeight);
    for (const ClientImport::Refused &refused : import.refused)
        list->addItem(tr("line %1: %2").arg(number(refused.line), refusalText(refused.why)));
    const auto more = import.refusedCount - static_cast<int>(import.refused.size());
    if (more > 0)
        list->addItem(tr("and %n more", "", more));
    column->addWidget(list);
}

} // namespace LeadBridge::Ui
