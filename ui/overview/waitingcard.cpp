// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/waitingcard.h"

#include "ui/widgets/choices.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <chrono>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

QString shortenedAddress(const QString &address)
{
    const QString mark = u"/hook/"_s;
    const qsizetype at = address.indexOf(mark);
    if (at < 0)
        return address;
    const qsizetype from = at + mark.size();
    qsizetype end = address.indexOf(u'?', from);
    if (end < 0)
        end = address.size();
    return address.left(from) + middleElided(address.mid(from, end - from)) + address.mid(end);
}

WaitingCard::WaitingCard(QWidget *parent)
    : QFrame(parent)
    , m_name(new ElidedLabel({}, FontRole::Section, Token::Text, this))
    , m_address(new ElidedLabel({}, FontRole::Code, Token::Text, this))
    , m_copy(new CopyButton(tr("Copy the address"), this))
    , m_wait(makeLabel({}, FontRole::Section, Token::Text, this))
    , m_answer(new ElidedLabel({}, FontRole::Small, Token::Text2, this))
    , m_sample(new QPushButton(tr("Send a sample"), this))
{
    setKind(this, u"card"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::page, 20, Space::page, 20);
    column->setSpacing(Space::card);
    column->addWidget(m_name);
    column->addStretch(1);
    auto *chain = new ChainPicture(this);
    chain->setSmallLines(false);
    column->addWidget(chain);
    column->addStretch(1);
    column->addWidget(buildAddress());
    column->addWidget(buildWaiting());
    column->addStretch(1);
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &WaitingCard::tick);
    connect(m_sample, &QPushButton::clicked, this, &WaitingCard::sampleRequested);
}

QWidget *WaitingCard::buildAddress()
{
    auto *frame = new QFrame(this);
    setKind(frame, u"sunken"_s);
    auto *row = new QHBoxLayout(frame);
    row->setContentsMargins(Space::card, 12, 12, 12);
    row->setSpacing(12);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(
        makeLabel(tr("Paste this address into Klientiks"), FontRole::Small, Token::Text3, frame));
    texts->addWidget(m_address);
    row->addLayout(texts, 1);
    m_copy->setObjectName(u"copyAddress"_s);
    setKind(m_copy, u"primary"_s);
    m_copy->setIconTone(Token::OnAccent);
    row->addWidget(m_copy);
    return frame;
}

QWidget *WaitingCard::buildWaiting()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(new SignView(Sign::Pending, line, 20));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_wait);
    texts->addWidget(m_answer);
    row->addLayout(texts, 1);
    m_sample->setObjectName(u"sendSample"_s);
    setButtonIcon(m_sample, Glyph::Send);
    row->addWidget(m_sample);
    setAnswer({});
    return line;
}

void WaitingCard::setFlow(const QString &name, const QString &address)
{
    m_name->setText(oneLine(name));
    m_address->setText(shortenedAddress(address));
    m_copy->setContent(address);
}

void WaitingCard::setSending(bool sending)
{
    m_sample->setEnabled(!sending);
}

void WaitingCard::setAnswer(const QString &text)
{
    m_answer->setText(text.isEmpty() ? tr("It appears here by itself, usually within seconds.")
                                     : oneLine(text));
}

void WaitingCard::tick()
{
    const std::chrono::seconds waited(m_since.elapsed() / 1000);
    m_wait->setText(tr("Waiting for the first event · %1").arg(stopwatch(waited)));
}

void WaitingCard::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    if (!m_since.isValid())
        m_since.start();
    m_timer.start();
    tick();
}

void WaitingCard::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    m_timer.stop();
}

} // namespace LeadBridge::Ui
