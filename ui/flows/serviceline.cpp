// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/serviceline.h"

#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/switch.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int ringSide = 14;
constexpr int longestTitle = 120;
} // namespace

ServiceLine::ServiceLine(const QString &label, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_choose(new QPushButton(tr("Choose from the service…"), this))
    , m_ring(new BusyRing(this, ringSide))
    , m_title(new ElidedLabel({}, FontRole::Small, Token::Text2, this))
{
    m_choose->setObjectName("choose_"_L1 + name);
    m_choose->setAccessibleName(tr("%1: choose from the service…").arg(label));
    m_choose->setCursor(Qt::PointingHandCursor);
    setKind(m_choose, u"link"_s);
    connect(m_choose, &QPushButton::clicked, this, &ServiceLine::asked);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 2);
    row->setSpacing(Space::inGroup);
    row->addWidget(m_choose);
    row->addWidget(m_ring);
    row->addWidget(m_title, 1);
    row->addStretch(0);
}

void ServiceLine::setBusy(bool busy)
{
    m_busy = busy;
    // Not disabled: that would throw the focus out of the row.
    m_ring->setRunning(busy);
}

void ServiceLine::setTitle(const QString &title)
{
    m_title->setText(oneLine(title, longestTitle));
}

} // namespace LeadBridge::Ui
