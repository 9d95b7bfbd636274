// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/addresslines.h"

#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QPainter>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int leading = 6;
constexpr int narrowest = 200;
} // namespace

AddressLines::AddressLines(QWidget *parent)
    : QWidget(parent)
{
    setFontRole(this, FontRole::Code);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void AddressLines::setAddress(const QString &address, const QString &secret)
{
    m_address = address;
    m_secret = secret;
    split();
}

void AddressLines::setRevealed(bool revealed)
{
    m_revealed = revealed;
    split();
}

void AddressLines::split()
{
    m_lines.clear();
    const qsizetype mark = m_address.indexOf(u'?');
    QString base = mark < 0 ? m_address : m_address.left(mark);
    QString secret;
    if (!m_secret.isEmpty() && base.endsWith(m_secret)) {
        base.chop(m_secret.size());
        secret = m_revealed ? m_secret : middleElided(m_secret);
    }
    m_lines.append({ base, secret, true });
    if (mark >= 0) {
        const QStringList pairs = m_address.mid(mark + 1).split(u'&', Qt::SkipEmptyParts);
        for (int i = 0; i < pairs.size(); ++i) {
            const QString &pair = pairs.at(i);
            const qsizetype equals = pair.indexOf(u'=') + 1;
            m_lines.append({ (i == 0 ? u'?' : u'&') + pair.left(equals), pair.mid(equals), false });
        }
    }
    setAccessibleName(text());
    updateGeometry();
    update();
}

QString AddressLines::text() const
{
    QStringList lines;
    for (const Line &line : m_lines)
        lines.append(line.quiet + line.strong);
    return lines.join(u'\n');
}

int AddressLines::lineHeight() const
{
    return fontMetrics().height() + leading;
}

QSize AddressLines::sizeHint() const
{
    int width = narrowest;
    for (const Line &line : m_lines)
        width = qMax(width, fontMetrics().horizontalAdvance(line.quiet + line.strong));
    return { width, static_cast<int>(m_lines.size()) * lineHeight() };
}

QSize AddressLines::minimumSizeHint() const
{
    return { narrowest, sizeHint().height() };
}

void AddressLines::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const QFontMetrics metrics = fontMetrics();
    int y = 0;
    for (const Line &line : m_lines) {
        const int strong = metrics.horizontalAdvance(line.strong);
        const int room = qMax(0, width() - strong);
        const QString quiet = metrics.elidedText(line.quiet, Qt::ElideMiddle, room);
        const QRect whole(0, y, width(), lineHeight());
        painter.setPen(themeColor(Token::Text));
        painter.drawText(whole, Qt::AlignVCenter | Qt::TextSingleLine, quiet);
        painter.setPen(themeColor(line.secret ? Token::Text3 : Token::Accent));
        const int x = metrics.horizontalAdvance(quiet);
        painter.drawText(whole.adjusted(x, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(line.strong, Qt::ElideRight, width() - x));
        y += lineHeight();
    }
}

void AddressLines::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace LeadBridge::Ui
