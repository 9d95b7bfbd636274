// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/unclearbanner.h"

#include "app/interfaces/wording.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

UnclearBanner::UnclearBanner(QWidget *parent)
    : QWidget(parent)
    , m_text(new Paragraph({}, FontRole::Body, Token::Text, this))
    , m_arrived(new QPushButton(tr("It arrived"), this))
    , m_again(new QPushButton(tr("Send again"), this))
{
    auto *frame = new QFrame(this);
    setKind(frame, QStringLiteral("banner-unsure"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(Space::card, Space::card, Space::card, 0);
    outer->addWidget(frame);

    auto *sign = new SignView(Sign::Uncertain, frame, 20);
    sign->setPaper(Token::UnsureBg);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::inGroup);
    for (QPushButton *button : { m_arrived, m_again }) {
        setKind(button, QStringLiteral("small"));
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    m_arrived->setObjectName(QStringLiteral("itArrived"));
    m_again->setObjectName(QStringLiteral("sendAgain"));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(10);
    texts->addWidget(m_text);
    texts->addLayout(buttons);
    auto *row = new QHBoxLayout(frame);
    row->setContentsMargins(14, 12, 14, 12);
    row->setSpacing(12);
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    connect(m_arrived, &QPushButton::clicked, this, [this] { settle(Settlement::Arrived); });
    connect(m_again, &QPushButton::clicked, this, [this] { settle(Settlement::SendAgain); });
}

void UnclearBanner::setDelivery(DeliveryId delivery, const QString &destinationId)
{
    m_delivery = delivery;
    const QString destination = destinationText(destinationId);
    if (destinationId == u"cpa_house")
        m_text->setText(
            tr("The lead left, but no answer came. The order may exist in %1.").arg(destination));
    else if (destinationId == u"telegram" || destinationId == u"email")
        m_text->setText(tr("It left, but no answer came. The message may have arrived all the "
                           "same (%1).")
                            .arg(destination));
    else
        m_text->setText(
            tr("The lead left, but no answer came. It may stand in %1 already.").arg(destination));
    m_arrived->setEnabled(true);
    m_again->setEnabled(true);
}

/// One press counts: the buttons wait for what becomes of it.
void UnclearBanner::settle(Settlement settlement)
{
    m_arrived->setEnabled(false);
    m_again->setEnabled(false);
    emit settled(m_delivery, settlement);
}

} // namespace LeadBridge::Ui
