// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QLabel>

class QTextLayout;

namespace LeadBridge::Ui {

/// A plain-text label of a font role and a tone. Plain text always: what it shows may come
/// from outside.
[[nodiscard]] QLabel *makeLabel(const QString &text, FontRole role, Token tone,
                                QWidget *parent = nullptr);

/// One line, elided where it does not fit, with the whole in the tooltip then. May be clicked
/// through; takes no focus.
class ElidedLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(const QString &text = {}, QWidget *parent = nullptr);
    ElidedLabel(const QString &text, FontRole role, Token tone, QWidget *parent = nullptr);
    void setElideMode(Qt::TextElideMode mode);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QString elided() const;

    Qt::TextElideMode m_mode = Qt::ElideRight;
};

/// Running text: wrapped, plain, with a line height of 1.45.
class Paragraph final : public QWidget
{
    Q_OBJECT
public:
    explicit Paragraph(const QString &text = {}, QWidget *parent = nullptr);
    Paragraph(const QString &text, FontRole role, Token tone, QWidget *parent = nullptr);
    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    void setTextTone(Token tone);
    void setAlignment(Qt::Alignment alignment);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qreal lay(QTextLayout &layout, int width) const;

    QString m_text;
    Token m_tone = Token::Text2;
    Qt::Alignment m_alignment = Qt::AlignLeft;
};

/// The square of a service: its letter, no foreign logo. 28 px unless told.
class LetterTile final : public QWidget
{
    Q_OBJECT
public:
    explicit LetterTile(const QString &letter, QWidget *parent = nullptr, int side = 28);
    void setLetter(const QString &letter);
    /// Accent colours, for the selected step.
    void setActive(bool active);
    [[nodiscard]] QSize sizeHint() const override { return { m_side, m_side }; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_letter;
    bool m_active = false;
    int m_side;
};

/// The letter of a destination by its id: C, H, T, B, a, @.
[[nodiscard]] QString destinationLetter(const QString &destinationId);

} // namespace LeadBridge::Ui
