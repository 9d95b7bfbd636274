// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/remaininglist.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/wizard/causerow.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

RemainingList::RemainingList(QWidget *parent)
    : QFrame(parent)
    , m_column(new QVBoxLayout(this))
{
    setKind(this, u"card"_s);
    setObjectName(u"remaining"_s);
    setAccessibleName(tr("What remains"));
    auto *title = makeLabel(tr("What remains"), FontRole::Strong, Token::Text, this);
    title->setContentsMargins(14, 12, 14, 11);
    m_column->setContentsMargins(1, 1, 1, 1);
    m_column->setSpacing(0);
    m_column->addWidget(title);
}

void RemainingList::setItems(const QList<Remaining> &all)
{
    if (m_rows && all == m_shown)
        return;
    m_shown = all;
    if (m_rows) {
        m_column->removeWidget(m_rows);
        m_rows->hide();
        m_rows->deleteLater();
    }
    m_rows = new QWidget(this);
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    if (all.isEmpty()) {
        auto *row = new CauseRow(m_rows);
        row->set(Sign::Delivered, tr("Nothing: everything is set up"), {});
        rows->addWidget(row);
    }
    for (const Remaining &one : all) {
        auto *row = new CauseRow(m_rows);
        row->set(one.blocks ? Sign::Invalid : Sign::Warning, one.text, {}, one.verb);
        row->button()->setObjectName(u"mend%1"_s.arg(rows->count() + 1));
        connect(row->button(), &QPushButton::clicked, this,
                [this, step = one.step] { emit stepWanted(step); });
        rows->addWidget(row);
    }
    m_column->addWidget(m_rows);
}

} // namespace LeadBridge::Ui
