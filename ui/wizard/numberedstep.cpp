// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/numberedstep.h"

#include "ui/widgets/labels.h"

#include <QPainter>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

namespace {
constexpr int circleSide = 28;
constexpr int gap = 12;
} // namespace

void paintStepNumber(QPainter *painter, const QRectF &circle, int number, bool filled)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(themeColor(filled ? Token::Accent : Token::AccentSoft));
    painter->drawEllipse(circle);
    painter->setFont(Theme::instance().font(FontRole::SmallStrong));
    painter->setPen(themeColor(filled ? Token::OnAccent : Token::Accent));
    painter->drawText(circle, Qt::AlignCenter, QString::number(number));
}

NumberedStep::NumberedStep(int number, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_number(number)
    , m_body(new QVBoxLayout)
{
    auto *words = new Paragraph(title, FontRole::Strong, Token::Text, this);
    words->setAccessibleName(tr("%1. %2").arg(number).arg(title));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(circleSide + gap, 4, 0, 0);
    column->setSpacing(6);
    column->addWidget(words);
    column->addLayout(m_body);
    m_body->setSpacing(6);
    setMinimumHeight(circleSide);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void NumberedStep::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintStepNumber(&painter, QRectF(0, 0, circleSide, circleSide), m_number, false);
}

} // namespace LeadBridge::Ui
