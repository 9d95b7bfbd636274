// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/leadrow.h"

#include "app/interfaces/wording.h"
#include "ui/flows/mappingrow.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int beside = 166; ///< where the row's kind begins
constexpr int longestValue = 200;
} // namespace

LeadRow::LeadRow(const InputDescription &input, QWidget *parent)
    : QWidget(parent)
    , m_row(new MappingRow(input, this))
    , m_sign(new SignView(Sign::Invalid, this, 14))
    , m_now(new ElidedLabel({}, FontRole::Small, Token::Text2, this))
{
    m_now->setObjectName("now_"_L1 + input.name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_row);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(beside, 0, 0, 4);
    line->setSpacing(6);
    line->addWidget(m_sign);
    line->addWidget(m_now, 1);
    column->addLayout(line);
    m_sign->hide();
}

void LeadRow::setOutgoing(const PreviewLine &line, bool example)
{
    m_row->setOutgoing(line);
    const bool faulty = line.problem.code != ReasonCode::None;
    m_sign->setVisible(faulty);
    const QString value = oneLine(line.value, longestValue);
    if (faulty)
        m_now->setText(oneLine(reasonText(line.problem), longestValue));
    else
        m_now->setText(example ? tr("in the example: %1").arg(value) : tr("now: %1").arg(value));
}

QString LeadRow::outgoingText() const
{
    return m_now->text();
}

} // namespace LeadBridge::Ui
