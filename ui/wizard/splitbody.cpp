// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/splitbody.h"

#include "ui/widgets/tokens.h"

#include <QBoxLayout>

namespace LeadBridge::Ui {

SplitBody::SplitBody(int rightWidth, QWidget *parent)
    : QWidget(parent)
    , m_rightWidth(rightWidth)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_left(new QWidget(this))
    , m_right(new QWidget(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->addWidget(m_left, 1);
    m_row->addWidget(m_right);
    arrange();
}

void SplitBody::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void SplitBody::arrange()
{
    const bool narrow = window()->width() < Size::narrowWindow;
    m_row->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_row->setSpacing(narrow ? Space::page : Space::betweenGroups);
    m_row->setAlignment(m_left, narrow ? Qt::Alignment() : Qt::AlignTop);
    m_row->setAlignment(m_right, narrow ? Qt::Alignment() : Qt::AlignTop);
    m_row->setStretch(0, narrow ? 0 : 1);
    if (narrow) {
        m_right->setMinimumWidth(0);
        m_right->setMaximumWidth(QWIDGETSIZE_MAX);
    } else {
        m_right->setFixedWidth(m_rightWidth);
    }
}

} // namespace LeadBridge::Ui
