// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/status.h"

#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QIconEngine>
#include <QPainter>

#include <array>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

struct SignRow
{
    const char *file;
    Token ink;
    Token paper;
};

// In the order of Sign.
constexpr std::array<SignRow, 13> signRows { {
    { "signs/pending", Token::Wait, Token::WaitBg },
    { "signs/retry", Token::Wait, Token::WaitBg },
    { "signs/delivered", Token::Ok, Token::OkBg },
    { "signs/rejected", Token::Bad, Token::BadBg },
    { "signs/failed", Token::Bad, Token::BadBg },
    { "signs/uncertain", Token::Unsure, Token::UnsureBg },
    { "signs/invalid", Token::Warn, Token::WarnBg },
    { "signs/filtered", Token::Idle, Token::IdleBg },
    { "signs/duplicate", Token::Idle, Token::IdleBg },
    { "signs/held", Token::Idle, Token::IdleBg },
    { "signs/test", Token::Idle, Token::IdleBg },
    { "signs/failed", Token::Warn, Token::WarnBg },
    { "icons/info", Token::Wait, Token::WaitBg },
} };

const SignRow &rowOf(Sign sign)
{
    return signRows.at(static_cast<size_t>(sign));
}

struct StateRow
{
    State state;
    Sign sign;
    const char *word;
    const char *help;
};

constexpr std::array<StateRow, 10> stateRows { {
    { State::Pending, Sign::Pending, QT_TRANSLATE_NOOP("States", "Waiting"),
      QT_TRANSLATE_NOOP("States", "We send it as soon as its turn comes") },
    { State::Delivered, Sign::Delivered, QT_TRANSLATE_NOOP("States", "Delivered"),
      QT_TRANSLATE_NOOP("States", "All actions are done") },
    { State::Rejected, Sign::Rejected, QT_TRANSLATE_NOOP("States", "Refused"),
      QT_TRANSLATE_NOOP("States", "The service did not take it; we do not repeat by ourselves") },
    { State::Failed, Sign::Failed, QT_TRANSLATE_NOOP("States", "Not delivered"),
      QT_TRANSLATE_NOOP("States", "The attempts are used up") },
    { State::Uncertain, Sign::Uncertain, QT_TRANSLATE_NOOP("States", "Unclear"),
      QT_TRANSLATE_NOOP("States", "Sent, but there is no answer: the order may exist") },
    { State::Invalid, Sign::Invalid, QT_TRANSLATE_NOOP("States", "Data missing"),
      QT_TRANSLATE_NOOP("States", "There is nothing to fill a required field with") },
    { State::Filtered, Sign::Filtered, QT_TRANSLATE_NOOP("States", "Filtered out"),
      QT_TRANSLATE_NOOP("States", "The conditions of the flow are not met") },
    { State::Duplicate, Sign::Duplicate, QT_TRANSLATE_NOOP("States", "Duplicate"),
      QT_TRANSLATE_NOOP("States", "Such a lead has come before") },
    { State::Held, Sign::Held, QT_TRANSLATE_NOOP("States", "Held"),
      QT_TRANSLATE_NOOP("States", "It came while sending was stopped") },
    { State::Skipped, Sign::Filtered, QT_TRANSLATE_NOOP("States", "Skipped"),
      QT_TRANSLATE_NOOP("States", "The step's own rule passed it over") },
} };

const StateRow &rowOf(State state)
{
    for (const StateRow &row : stateRows) {
        if (row.state == state)
            return row;
    }
    return stateRows.front();
}

QString signFile(Sign sign)
{
    return ":/leadbridge/"_L1 + QLatin1StringView(rowOf(sign).file) + ".svg"_L1;
}

QString translated(const char *text)
{
    return QCoreApplication::translate("States", text);
}

bool isRetry(const Status &status)
{
    return status.state == State::Pending && status.retryIn.has_value();
}

class SignEngine final : public QIconEngine
{
public:
    explicit SignEngine(Sign sign)
        : m_sign(sign)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        paintSign(painter, rect, m_sign, themeColor(Token::Surface));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode, QIcon::State) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintSign(&painter, pixmap.rect(), m_sign, themeColor(Token::Surface));
        return pixmap;
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }

    [[nodiscard]] QIconEngine *clone() const override { return new SignEngine(m_sign); }

private:
    Sign m_sign;
};

constexpr int cellSign = 16;
constexpr int chipSign = 14;
constexpr int cellGap = 7;

} // namespace

Sign signOf(const Status &status)
{
    return isRetry(status) ? Sign::Retry : rowOf(status.state).sign;
}

Token signInk(Sign sign)
{
    return rowOf(sign).ink;
}

Token signPaper(Sign sign)
{
    return rowOf(sign).paper;
}

QString statusWord(const Status &status)
{
    if (isRetry(status))
        return QCoreApplication::translate("States", "Retry in %1").arg(duration(*status.retryIn));
    return translated(rowOf(status.state).word);
}

QString statusHelp(const Status &status)
{
    if (isRetry(status))
        return QCoreApplication::translate(
            "States", "The service did not take it for now, we repeat by ourselves");
    return translated(rowOf(status.state).help);
}

void paintSign(QPainter *painter, const QRectF &rect, Sign sign, const QColor &paper)
{
    paintTinted(painter, rect, signFile(sign), themeColor(rowOf(sign).ink), paper);
}

QIcon signIcon(Sign sign)
{
    return QIcon(new SignEngine(sign));
}

void paintStatus(QPainter *painter, const QRect &rect, const Status &status, const QColor &paper)
{
    const QRectF signRect(rect.x(), rect.y() + (rect.height() - cellSign) / 2, cellSign, cellSign);
    paintSign(painter, signRect, signOf(status), paper);
    const QRect textRect = rect.adjusted(cellSign + cellGap, 0, 0, 0);
    painter->setPen(themeColor(Token::Text));
    painter->drawText(
        textRect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(statusWord(status), Qt::ElideRight, textRect.width()));
}

int statusWidth(const QFontMetrics &metrics, const Status &status)
{
    return cellSign + cellGap + metrics.horizontalAdvance(statusWord(status));
}

SignView::SignView(Sign sign, QWidget *parent, int side)
    : QWidget(parent)
    , m_sign(sign)
    , m_side(side)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void SignView::setSign(Sign sign)
{
    m_sign = sign;
    m_glyph.reset();
    update();
}

void SignView::setGlyph(Glyph glyph, Token tone)
{
    m_glyph = glyph;
    m_tone = tone;
    update();
}

void SignView::setPaper(Token paper)
{
    m_paper = paper;
    update();
}

QSize SignView::sizeHint() const
{
    return { m_side, m_side };
}

void SignView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    if (m_glyph)
        paintGlyph(&painter, rect(), *m_glyph, themeColor(m_tone));
    else
        paintSign(&painter, rect(), m_sign, themeColor(m_paper));
}

StatusChip::StatusChip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFontRole(this, FontRole::Small);
    setStatus({});
}

void StatusChip::setStatus(const Status &status)
{
    setSignAndWord(signOf(status), statusWord(status));
    setToolTip(statusHelp(status));
}

void StatusChip::setSignAndWord(Sign sign, const QString &word)
{
    m_sign = sign;
    m_word = word;
    setAccessibleName(word);
    setToolTip({});
    updateGeometry();
    update();
}

QSize StatusChip::sizeHint() const
{
    return { 6 + chipSign + 6 + fontMetrics().horizontalAdvance(m_word) + 10,
             qMax(Size::chip, fontMetrics().height() + 4) };
}

void StatusChip::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor paper = themeColor(signPaper(m_sign));
    painter.setPen(Qt::NoPen);
    painter.setBrush(paper);
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    paintSign(&painter, QRectF(6, (height() - chipSign) / 2, chipSign, chipSign), m_sign, paper);
    painter.setPen(themeColor(signInk(m_sign)));
    painter.drawText(rect().adjusted(6 + chipSign + 6, 0, -6, 0),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, m_word);
}

} // namespace LeadBridge::Ui
