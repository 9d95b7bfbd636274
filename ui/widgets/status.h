// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/states.h"
#include "ui/widgets/icon.h"

#include <QWidget>

#include <chrono>
#include <optional>

class QPainter;

namespace LeadBridge::Ui {

/// The signs of resources/signs: each has a shape of its own, so that a state is never told by
/// colour alone.
enum class Sign {
    Pending,
    Retry,
    Delivered,
    Rejected,
    Failed,
    Uncertain,
    Invalid,
    Filtered,
    Duplicate,
    Held,
    Test,
    Warning,
    Info,
};

/// What a status chip or cell shows.
struct Status
{
    State state = State::Pending;
    std::optional<std::chrono::milliseconds> retryIn; ///< of a pending one, when known
    bool test = false; ///< a test event; shown as such only by testStatus() users

    bool operator==(const Status &) const = default;
};

[[nodiscard]] Sign signOf(const Status &status);
[[nodiscard]] Token signInk(Sign sign); ///< Ok, Bad, Wait, …
[[nodiscard]] Token signPaper(Sign sign); ///< OkBg, BadBg, …
[[nodiscard]] QString statusWord(const Status &status); ///< "Delivered", "Retry in 9 s"
[[nodiscard]] QString statusHelp(const Status &status); ///< one sentence for the tooltip

/// Draws a sign. @p paper is the colour of what it stands on: the tick is cut out in it.
void paintSign(QPainter *painter, const QRectF &rect, Sign sign, const QColor &paper);

/// An icon of a sign, for buttons, menus and combo boxes.
[[nodiscard]] QIcon signIcon(Sign sign);

/// Draws a status for a table cell: the sign coloured, the word in text, elided, no pill.
/// The painter's font is used. @p paper is the row's background.
void paintStatus(QPainter *painter, const QRect &rect, const Status &status, const QColor &paper);

/// Width paintStatus() would like.
[[nodiscard]] int statusWidth(const QFontMetrics &metrics, const Status &status);

/// A sign alone, of 16 px unless told, to stand in a layout.
class SignView final : public QWidget
{
    Q_OBJECT
public:
    explicit SignView(Sign sign, QWidget *parent = nullptr, int side = 16);
    void setSign(Sign sign);
    [[nodiscard]] Sign sign() const { return m_sign; }
    /// A glyph in place of a sign.
    void setGlyph(Glyph glyph, Token tone);
    /// Token of what lies under it; surface unless told.
    void setPaper(Token paper);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Sign m_sign;
    std::optional<Glyph> m_glyph;
    Token m_tone = Token::Text2;
    Token m_paper = Token::Surface;
    int m_side;
};

/// The status as a pill: sign 14, word, own background.
class StatusChip final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusChip(QWidget *parent = nullptr);
    void setStatus(const Status &status);
    /// A chip with a sign and a word of the caller's, such as "Attention".
    void setSignAndWord(Sign sign, const QString &word);
    [[nodiscard]] QString word() const { return m_word; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Sign m_sign = Sign::Pending;
    QString m_word;
};

} // namespace LeadBridge::Ui
