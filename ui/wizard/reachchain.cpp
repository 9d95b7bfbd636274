// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/reachchain.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int nodeWidth = 108;
constexpr int boxSide = 44;
constexpr int signSide = 18;
constexpr int chainWidth = 480;

QString linkText(ReachChain::Link link)
{
    switch (link) {
    case ReachChain::Link::Unknown:
        return ReachChain::tr("not checked");
    case ReachChain::Link::Asking:
        return ReachChain::tr("is being checked");
    case ReachChain::Link::Holds:
        return ReachChain::tr("works");
    case ReachChain::Link::Broken:
        return ReachChain::tr("does not work");
    }
    return {};
}

} // namespace

ReachLinks linksOf(const AddressCheck &check)
{
    using Link = ReachChain::Link;
    using Kind = AddressCheck::Kind;
    switch (check.kind) {
    case Kind::Reached:
        return { Link::Holds, Link::Holds };
    case Kind::ReachedLocally:
        return { Link::Unknown, Link::Holds };
    case Kind::NoAddress:
        return {};
    case Kind::NameNotFound:
    case Kind::Refused:
    case Kind::TimedOut:
    case Kind::TlsFailed:
    case Kind::Failed:
        return { Link::Broken, Link::Unknown };
    case Kind::AnotherProgram:
        return { Link::Holds, Link::Broken };
    case Kind::NotListening:
        return { Link::Unknown, Link::Broken };
    }
    return {};
}

ReachChain::ReachChain(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMaximumWidth(chainWidth + 80);
    describe();
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ReachChain::setMiddle(const QString &name, Glyph glyph)
{
    m_middle = name;
    m_glyph = glyph;
    describe();
    update();
}

void ReachChain::setLinks(Link outer, Link inner)
{
    m_links[0] = outer;
    m_links[1] = inner;
    describe();
    update();
}

void ReachChain::describe()
{
    setAccessibleName(tr("The way in"));
    setAccessibleDescription(tr("Internet to %1: %2. %1 to LeadBridge: %3.")
                                 .arg(m_middle, linkText(m_links[0]), linkText(m_links[1])));
}

QSize ReachChain::sizeHint() const
{
    const int line = QFontMetrics(Theme::instance().font(FontRole::Small)).height();
    return { chainWidth, boxSide + 6 + line };
}

void ReachChain::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal step = (width() - nodeWidth) / 2.0;
    for (int i = 0; i < 3; ++i) {
        const QRectF room(i * step, 0, nodeWidth, height());
        paintNode(painter, room, i);
        if (i < 2)
            paintLink(painter, room.center().x() + boxSide / 2.0 + 12,
                      room.center().x() + step - boxSide / 2.0 - 12, m_links[i]);
    }
}

void ReachChain::paintNode(QPainter &painter, const QRectF &room, int index) const
{
    const QString names[] = { tr("Internet"), m_middle, tr("LeadBridge") };
    const QRectF box(room.center().x() - boxSide / 2.0, 0.5, boxSide, boxSide - 1);
    painter.setPen(themeColor(Token::Border));
    painter.setBrush(themeColor(Token::Surface));
    painter.drawRoundedRect(box, 10, 10);
    if (index == 2)
        paintLogo(&painter, QRectF(box.center() - QPointF(13, 13), QSizeF(26, 26)));
    else
        paintGlyph(&painter, QRectF(box.center() - QPointF(11, 11), QSizeF(22, 22)),
                   index == 0 ? Glyph::Globe : m_glyph, themeColor(Token::Text2));
    painter.setFont(Theme::instance().font(FontRole::Small));
    painter.setPen(themeColor(Token::Text));
    painter.drawText(QRectF(room.x(), boxSide + 4, room.width(), room.height() - boxSide - 4),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(names[index], Qt::ElideRight,
                                                      static_cast<int>(room.width())));
}

void ReachChain::paintLink(QPainter &painter, qreal from, qreal to, Link link) const
{
    const qreal y = boxSide / 2.0;
    const Token tone = link == Link::Holds ? Token::Ok
        : link == Link::Broken             ? Token::Bad
        : link == Link::Asking             ? Token::Wait
                                           : Token::Field;
    QPen pen(themeColor(tone), 2, Qt::SolidLine, Qt::FlatCap);
    if (link != Link::Holds)
        pen.setDashPattern({ 3, 2 });
    painter.setPen(pen);
    if (link == Link::Unknown) {
        painter.drawLine(QPointF(from, y), QPointF(to, y));
        return;
    }
    const qreal middle = (from + to) / 2;
    const qreal half = signSide / 2.0 + 4;
    painter.drawLine(QPointF(from, y), QPointF(middle - half, y));
    painter.drawLine(QPointF(middle + half, y), QPointF(to, y));
    const Sign sign = link == Link::Holds ? Sign::Delivered
        : link == Link::Broken            ? Sign::Rejected
                                          : Sign::Pending;
    paintSign(&painter, QRectF(middle - signSide / 2.0, y - signSide / 2.0, signSide, signSide),
              sign, themeColor(Token::Surface));
}

} // namespace LeadBridge::Ui
