// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/stringcheckdialog.h"

#include "ui/flows/flowtexts.h"
#include "ui/flows/stringcheckview.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
constexpr QSize usual { 1080, 680 };
}

StringCheckDialog::StringCheckDialog(const Flow &flow, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"stringCheckDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("String check"));
    auto *view = new StringCheckView(this);
    view->setExpected(flow.source.event, flow.source.stringVersion);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"closeStringCheck"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(Space::formRow);
    head->addWidget(makeLabel(tr("String check"), FontRole::PageTitle, Token::Text, this));
    head->addWidget(new ElidedLabel(tr("Event: %1").arg(eventTitle(flow.source.event)),
                                    FontRole::Small, Token::Text3, this),
                    1, Qt::AlignBottom);
    head->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::page, 20, Space::page, Space::page);
    column->setSpacing(Space::card);
    column->addLayout(head);
    column->addWidget(view, 1);
    resize(usual.boundedTo(parent->window()->size()));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(view, &StringCheckView::keepAsked, this, [this](const StringCheck &check) {
        emit kept(check);
        accept();
    });
}

} // namespace LeadBridge::Ui
