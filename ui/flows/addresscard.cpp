// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/addresscard.h"

#include "ui/flows/addresslines.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status.h"
#include "ui/widgets/switch.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QToolButton>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

struct HeadLook
{
    Token paper;
    Token ink;
    Sign sign;
};

HeadLook lookOf(AddressCard::Standing standing)
{
    switch (standing) {
    case AddressCard::Standing::Ready:
        return { Token::Sunken, Token::Text2, Sign::Info };
    case AddressCard::Standing::LocalOnly:
    case AddressCard::Standing::NotSaved:
        return { Token::WarnBg, Token::Warn, Sign::Warning };
    case AddressCard::Standing::NotReceiving:
    case AddressCard::Standing::Unreachable:
        return { Token::BadBg, Token::Bad, Sign::Failed };
    case AddressCard::Standing::Checking:
        return { Token::WaitBg, Token::Wait, Sign::Pending };
    case AddressCard::Standing::Verified:
        return { Token::OkBg, Token::Ok, Sign::Delivered };
    }
    return {};
}

QString wordsOf(AddressCard::Standing standing)
{
    switch (standing) {
    case AddressCard::Standing::Ready:
        return AddressCard::tr("The address works. It was not checked from the internet");
    case AddressCard::Standing::LocalOnly:
        return AddressCard::tr("Only this computer reaches the address. Klientiks needs a public "
                               "one");
    case AddressCard::Standing::NotSaved:
        return AddressCard::tr("The address works once the flow is saved");
    case AddressCard::Standing::NotReceiving:
        return AddressCard::tr("Nothing is received now: the address does not answer");
    case AddressCard::Standing::Checking:
        return AddressCard::tr("Checking the address…");
    case AddressCard::Standing::Verified:
        return AddressCard::tr("The address was checked from the internet");
    case AddressCard::Standing::Unreachable:
        return AddressCard::tr("The address cannot be reached");
    }
    return {};
}

} // namespace

AddressCard::AddressCard(QWidget *parent)
    : QFrame(parent)
    , m_head(new QFrame(this))
    , m_sign(new SignView(Sign::Info, m_head, 16))
    , m_ring(new BusyRing(m_head, 16))
    , m_word(new ElidedLabel({}, FontRole::Small, Token::Text, m_head))
    , m_check(new QPushButton(tr("Check now"), m_head))
    , m_settings(new QPushButton(tr("Open the settings"), m_head))
    , m_lines(new AddressLines(this))
    , m_eye(new QToolButton(this))
    , m_copy(new CopyButton(tr("Copy the address"), this))
{
    setKind(this, u"card"_s);
    m_lines->setObjectName(u"addressLines"_s);
    m_eye->setObjectName(u"revealSecret"_s);
    m_eye->setIcon(icon(Glyph::Eye));
    m_eye->setCheckable(true);
    m_eye->setToolTip(tr("Show the whole address"));
    m_eye->setAccessibleName(m_eye->toolTip());
    setKind(m_eye, u"smallIcon"_s);
    connect(m_eye, &QToolButton::toggled, m_lines, &AddressLines::setRevealed);
    auto *body = new QHBoxLayout;
    body->setContentsMargins(14, 10, 8, 10);
    body->addWidget(m_lines, 1);
    body->addWidget(m_eye, 0, Qt::AlignTop);

    m_copy->setObjectName(u"copyAddress"_s);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(14, 0, 14, 14);
    foot->setSpacing(Space::formRow);
    foot->addWidget(m_copy);
    foot->addWidget(new Paragraph(tr("The lines stand apart for reading, one line is copied"),
                                  FontRole::Small, Token::Text3, this),
                    1, Qt::AlignVCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    buildHead();
    column->addWidget(m_head);
    column->addLayout(body);
    column->addLayout(foot);
    setStanding(Standing::Ready);
}

void AddressCard::buildHead()
{
    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(14, 4, 8, 4);
    head->setSpacing(Space::inGroup);
    m_head->setMinimumHeight(Size::control);
    m_check->setObjectName(u"checkAddress"_s);
    m_settings->setObjectName(u"addressSettings"_s);
    for (QPushButton *link : { m_check, m_settings })
        setKind(link, u"link"_s);
    head->addWidget(m_sign);
    head->addWidget(m_ring);
    head->addWidget(m_word, 1);
    head->addWidget(m_check);
    head->addWidget(m_settings);
    connect(m_check, &QPushButton::clicked, this, &AddressCard::checkRequested);
    connect(m_settings, &QPushButton::clicked, this, &AddressCard::settingsRequested);
}

void AddressCard::setProminent()
{
    setKind(m_copy, u"bigPrimary"_s);
    m_copy->setIconTone(Token::OnAccent);
}

QPushButton *AddressCard::copyButton() const
{
    return m_copy;
}

void AddressCard::setAddress(const QString &address, const QString &secret)
{
    m_address = address;
    m_lines->setAddress(address, secret);
    updateCopy();
}

void AddressCard::setStanding(Standing standing, const QString &words)
{
    m_standing = standing;
    const HeadLook look = lookOf(standing);
    m_word->setText(words.isEmpty() ? wordsOf(standing) : words);
    setTone(m_word, look.ink);
    m_sign->setSign(look.sign);
    m_sign->setPaper(look.paper);
    m_sign->setVisible(standing != Standing::Checking);
    m_ring->setRunning(standing == Standing::Checking);
    updateButtons();
    updateCopy();
    update();
}

void AddressCard::setCheckOffered(bool offered)
{
    m_checkOffered = offered;
    updateButtons();
}

void AddressCard::updateButtons()
{
    const bool asked = m_standing == Standing::Ready || m_standing == Standing::Verified
        || m_standing == Standing::Unreachable;
    m_check->setVisible(m_checkOffered && asked);
    m_settings->setVisible(m_standing == Standing::LocalOnly || m_standing == Standing::NotReceiving
                           || m_standing == Standing::Unreachable);
}

void AddressCard::updateCopy()
{
    const bool notSaved = m_standing == Standing::NotSaved;
    m_copy->setContent(notSaved ? QString() : m_address,
                       tr("Save the flow first: until then the address does not answer"));
}

void AddressCard::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF inside = QRectF(rect()).adjusted(1, 1, -1, -1);
    QPainterPath card;
    card.addRoundedRect(inside, Radius::card - 1, Radius::card - 1);
    QPainterPath strip;
    strip.addRect(QRectF(inside.x(), inside.y(), inside.width(), m_head->height()));
    painter.fillPath(card.intersected(strip), themeColor(lookOf(m_standing).paper));
}

} // namespace LeadBridge::Ui
