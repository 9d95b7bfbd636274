// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/formgroup.h"

#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace LeadBridge::Ui {

FormGroup::FormGroup(const QString &title, const QString &hint, bool first, QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(10, first ? 0 : Space::page, 0, Space::sign);
    line->setSpacing(10);
    line->addWidget(makeLabel(title, FontRole::Section, Token::Text, this), 0, Qt::AlignBaseline);
    if (!hint.isEmpty())
        line->addWidget(new ElidedLabel(hint, FontRole::Small, Token::Text3, this), 1,
                        Qt::AlignBaseline);
    line->addStretch(hint.isEmpty() ? 1 : 0);
    m_column->addLayout(line);
}

void FormGroup::addRow(QWidget *row, bool counts)
{
    m_column->addWidget(row);
    if (counts)
        m_rows.append(row);
}

void FormGroup::followRows()
{
    setVisible(std::any_of(m_rows.cbegin(), m_rows.cend(),
                           [](const QWidget *row) { return !row->isHidden(); }));
}

} // namespace LeadBridge::Ui
