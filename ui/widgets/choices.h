// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tokens.h"

#include <QAbstractButton>
#include <QFrame>
#include <QPushButton>

class QButtonGroup;
class QHBoxLayout;
class QTimer;

namespace LeadBridge::Ui {

/// A few exclusive choices side by side, such as Day / 90 days.
class Segmented final : public QWidget
{
    Q_OBJECT
public:
    explicit Segmented(const QStringList &texts, QWidget *parent = nullptr);
    void setTexts(const QStringList &texts);
    void setCurrent(int index);
    [[nodiscard]] int current() const;

signals:
    /// By the operator's hand only.
    void currentChanged(int index);

private:
    QButtonGroup *m_group;
    QHBoxLayout *m_row;
};

/// A condition of a filter: a click edits it, the × (or Delete) removes it.
class FilterChip final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FilterChip(const QString &text, QWidget *parent = nullptr);
    void setRemovable(bool removable);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void removed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QRect crossRect() const;

    bool m_removable = true;
    bool m_overCross = false;
};

/// Copies a text; then says "Copied" with a tick for 2 s.
class CopyButton final : public QPushButton
{
    Q_OBJECT
public:
    explicit CopyButton(const QString &verb, QWidget *parent = nullptr);
    /// What is copied. An empty text disables the button; say why in @p whyNot.
    void setContent(const QString &content, const QString &whyNot = {});
    /// Colour of the icon, for a primary button.
    void setIconTone(Token tone);

private:
    void copy();
    void restore();

    QString m_verb;
    QString m_content;
    Token m_tone = Token::Text2;
    QTimer *m_restore;
};

} // namespace LeadBridge::Ui
