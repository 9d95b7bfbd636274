// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/topbar.h"

#include "ui/shell/statusheader.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

TopBar::TopBar(StatusHeader *header, QWidget *parent)
    : QFrame(parent)
    , m_back(new QPushButton(this))
    , m_title(new ElidedLabel({}, FontRole::PageTitle, Token::Text, this))
    , m_detail(new ElidedLabel({}, FontRole::Body, Token::Text3, this))
{
    setKind(this, u"top"_s);
    setMinimumHeight(Size::topBar);
    auto *chevron = new SignView(Sign::Info, this);
    chevron->setGlyph(Glyph::Right, Token::Text3);
    m_chevron = chevron;
    setKind(m_back, u"crumb"_s);
    m_back->setObjectName(u"back"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Space::page, 0, Space::page, 0);
    row->setSpacing(12);
    row->addWidget(m_back);
    row->addWidget(m_chevron);
    row->addWidget(m_title);
    row->addWidget(m_detail, 1, Qt::AlignVCenter);
    row->addStretch(0);
    row->addWidget(header, 0, Qt::AlignVCenter);
    connect(m_back, &QPushButton::clicked, this, &TopBar::backRequested);
}

void TopBar::setWhere(const QString &title, const QString &detail, const QString &part)
{
    const bool inside = !part.isEmpty();
    m_back->setText(title);
    m_back->setVisible(inside);
    m_chevron->setVisible(inside);
    m_title->setText(inside ? part : title);
    m_detail->setText(detail);
}

} // namespace LeadBridge::Ui
