// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/storyhead.h"

#include "ui/history/historytexts.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/now.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

namespace {

constexpr int side = 20; ///< of the pane

QToolButton *smallButton(Glyph glyph, const QString &name, const QString &keys, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    setKind(button, QStringLiteral("smallIcon"));
    button->setIcon(icon(glyph, Token::Text));
    button->setIconSize(QSize(16, 16));
    button->setAccessibleName(name);
    button->setToolTip(keys.isEmpty() ? name : name + QStringLiteral(" · ") + keys);
    return button;
}

} // namespace

StoryHead::StoryHead(QWidget *parent)
    : QFrame(parent)
    , m_client(new ElidedLabel({}, FontRole::Section, Token::Text, this))
    , m_phone(new ElidedLabel({}, FontRole::Body, Token::Text2, this))
    , m_event(new ElidedLabel({}, FontRole::Body, Token::Text3, this))
    , m_chip(new StatusChip(this))
    , m_resend(new QPushButton(icon(Glyph::Resend, Token::Text), tr("Send again…"), this))
    , m_menu(new QMenu(this))
{
    setKind(this, QStringLiteral("top"));
    m_client->setObjectName(QStringLiteral("storyClient"));
    m_phone->setObjectName(QStringLiteral("storyPhone"));
    m_event->setObjectName(QStringLiteral("storyEvent"));
    m_chip->setObjectName(QStringLiteral("storyChip"));
    m_resend->setObjectName(QStringLiteral("storyResend"));
    setKind(m_resend, QStringLiteral("small"));
    m_resend->setToolTip(QStringLiteral("F5"));
    auto *newer = smallButton(Glyph::Left, tr("Newer event"), QStringLiteral("Alt+↑"), this);
    auto *older = smallButton(Glyph::Right, tr("Older event"), QStringLiteral("Alt+↓"), this);
    auto *close = smallButton(Glyph::Cross, tr("Close"), QStringLiteral("Esc"), this);
    auto *more = smallButton(Glyph::More, tr("More"), {}, this);
    newer->setObjectName(QStringLiteral("storyNewer"));
    older->setObjectName(QStringLiteral("storyOlder"));
    close->setObjectName(QStringLiteral("storyClose"));
    more->setObjectName(QStringLiteral("storyMore"));
    more->setMenu(m_menu);
    more->setPopupMode(QToolButton::InstantPopup);

    auto *first = new QHBoxLayout;
    first->setSpacing(Space::inGroup);
    first->addWidget(m_client, 1);
    for (QToolButton *button : { newer, older, close })
        first->addWidget(button);
    auto *second = new QHBoxLayout;
    second->setSpacing(Space::inGroup);
    second->addWidget(m_phone);
    second->addWidget(m_event);
    second->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::inGroup);
    buttons->addStretch(1);
    buttons->addWidget(m_resend);
    buttons->addWidget(more);
    m_buttons = buttons;
    m_third = new QBoxLayout(QBoxLayout::LeftToRight);
    m_third->setSpacing(Space::inGroup);
    m_third->addWidget(m_chip, 0, Qt::AlignLeft | Qt::AlignVCenter);
    m_third->addLayout(buttons, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(side, 12, side, 12);
    column->setSpacing(2);
    column->addLayout(first);
    column->addLayout(second);
    column->addSpacing(6);
    column->addLayout(m_third);

    connect(newer, &QToolButton::clicked, this, [this] { emit stepAsked(-1); });
    connect(older, &QToolButton::clicked, this, [this] { emit stepAsked(1); });
    connect(close, &QToolButton::clicked, this, &StoryHead::closeAsked);
    connect(m_resend, &QPushButton::clicked, this, &StoryHead::resendAsked);
}

void StoryHead::setRow(const EventRow &row)
{
    m_client->setText(clientText(row));
    m_client->setToolTip(plainToolTip(row.client));
    m_phone->setText(phoneText(row));
    m_phone->setToolTip(plainToolTip(row.phone));
    m_event->setText(tr("event No. %1").arg(number(row.id.value)) + QStringLiteral(" · ")
                     + day(row.receivedUtc, nowUtc()));
    m_chip->setStatus(statusOf(row, nowUtc()));
    m_chip->setToolTip(plainToolTip(statusHelp(statusOf(row, nowUtc()))));
    placeChip();
}

/// A long state's word gets a line of its own rather than cut the button.
void StoryHead::placeChip()
{
    const int needed =
        m_chip->sizeHint().width() + Space::inGroup + m_buttons->sizeHint().width() + 2 * side;
    m_third->setDirection(needed > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void StoryHead::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    placeChip();
}

} // namespace LeadBridge::Ui
