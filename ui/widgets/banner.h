// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/status.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace LeadBridge::Ui {

class Paragraph;

enum class BannerKind { Info, Ok, Warn, Bad, Unsure };

/// A strip on top of a page or inside a pane: sign, bold fact, a sentence, up to two buttons,
/// and × where it may be sent away. Announced to screen readers when it is shown.
class Banner final : public QFrame
{
    Q_OBJECT
public:
    explicit Banner(BannerKind kind, QWidget *parent = nullptr);

    void setBannerKind(BannerKind kind);
    void setText(const QString &fact, const QString &sentence = {});
    /// An empty verb hides the button.
    void setAction(const QString &verb);
    void setSecondAction(const QString &verb);
    void setClosable(bool closable);
    [[nodiscard]] QString fact() const;

signals:
    void actionTriggered();
    void secondActionTriggered();
    void closed();

protected:
    void showEvent(QShowEvent *event) override;

private:
    SignView *m_sign;
    Paragraph *m_fact;
    Paragraph *m_sentence;
    QPushButton *m_action;
    QPushButton *m_second;
    QToolButton *m_close;
};

/// Property of a window whose foot a toast must leave free: its height, in place of the usual
/// bottom line's.
inline constexpr auto toastRoomProperty = "lbToastRoom";

/// A short word in the bottom right corner of a window: 5 s, 15 s with an action such as Undo,
/// and as long as the mouse is on it. Not for errors that need a person.
class Toast final : public QFrame
{
    Q_OBJECT
public:
    /// Shows @p text over the window of @p anyWidget; a toast already there gives way.
    /// @p undone is called when the action is pressed.
    static Toast *show(QWidget *anyWidget, const QString &text, const QString &action = {},
                       const std::function<void()> &undone = {});
    [[nodiscard]] QString text() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    Toast(QWidget *window, const QString &text, const QString &action,
          const std::function<void()> &undone);
    void place();

    QTimer *m_life;
    Paragraph *m_text;
};

} // namespace LeadBridge::Ui
