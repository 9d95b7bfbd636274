// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interfaces/upkeepapi.h"
#include "ui/settings/panes.h"
#include "ui/settings/settingsstore.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

struct Panes
{
    Q_DECLARE_TR_FUNCTIONS(SettingsPanes)
};

} // namespace

QWidget *makeDataPane(SettingsStore &store, UpkeepApi & /*upkeep*/, QWidget *parent)
{
    auto *pane = new QWidget(parent);
    QVBoxLayout *column = startPane(pane, Panes::tr("Data"));
    const QString folder = store.api().dataFolder();
    column->addWidget(makeLabel(Panes::tr("Folder"), FontRole::Body, Token::Text2, pane));
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::inGroup);
    auto *path = new ElidedLabel(folder, FontRole::Code, Token::Text, pane);
    path->setElideMode(Qt::ElideMiddle);
    row->addWidget(path, 1);
    auto *copy = new CopyButton(Panes::tr("Copy"), pane);
    copy->setContent(folder);
    row->addWidget(copy);
    auto *open = new QPushButton(Panes::tr("Open"), pane);
    setButtonIcon(open, Glyph::Open);
    QObject::connect(open, &QPushButton::clicked, pane,
                     [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    row->addWidget(open);
    column->addLayout(row);
    column->addWidget(
        makeLabel(Panes::tr("The journal takes %1").arg(fileSize(store.api().databaseBytes())),
                  FontRole::Body, Token::Text, pane));
    column->addStretch(1);
    return pane;
}

} // namespace LeadBridge::Ui
