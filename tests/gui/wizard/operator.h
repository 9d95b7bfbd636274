// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAbstractButton;
class QWidget;

namespace LeadBridge {

/// A person at the window: clicks what can be seen by its name and presses keys, and everything
/// is counted. What is covered, disabled or outside of the window cannot be clicked.
class Operator final
{
public:
    enum class Kind { Any, LineEdit };

    /// A click of the left button on the button of this name. False where there is none that
    /// can be clicked.
    bool click(QWidget *window, const QString &name);
    [[nodiscard]] bool canClick(QWidget *window, const QString &name) const;
    /// Whether a text that contains @p words is shown.
    [[nodiscard]] bool sees(QWidget *window, const QString &words) const;
    /// Presses Tab until what has the focus bears this name; false after going round.
    bool tabTo(const QString &name, Kind kind = Kind::Any);
    /// Latin letters and signs, to whatever has the focus.
    void type(const QString &text);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

    [[nodiscard]] int clicks() const { return m_clicks; }
    [[nodiscard]] int keys() const { return m_keys; } ///< beside letters
    [[nodiscard]] int letters() const { return m_letters; }

private:
    [[nodiscard]] QAbstractButton *button(QWidget *window, const QString &name) const;

    int m_clicks = 0;
    int m_keys = 0;
    int m_letters = 0;
};

} // namespace LeadBridge
