// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/wizard/operator.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QTest>
#include <QWindow>

#include <optional>

namespace LeadBridge {

namespace {

constexpr int longestRound = 120; // Tabs

QString nameOf(const QWidget *widget)
{
    if (!widget->accessibleName().isEmpty())
        return widget->accessibleName();
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return button ? button->text() : QString();
}

bool isNamed(const QAbstractButton *button, const QString &name)
{
    return button->text() == name || button->accessibleName() == name;
}

/// What is scrolled out is scrolled in, as with the wheel.
void bringIntoView(QWidget *widget)
{
    for (QWidget *up = widget->parentWidget(); up; up = up->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(up))
            area->ensureWidgetVisible(widget);
    }
}

/// Where @p widget can be hit; nothing where something else lies over its middle.
std::optional<QPoint> spotOf(QWidget *widget)
{
    bringIntoView(widget);
    QWidget *window = widget->window();
    const QPoint spot = widget->mapTo(window, widget->rect().center());
    QWidget *hit = window->childAt(spot);
    return hit && (hit == widget || widget->isAncestorOf(hit)) ? std::optional(spot) : std::nullopt;
}

} // namespace

QAbstractButton *Operator::button(QWidget *window, const QString &name) const
{
    // A question stands over the window it belongs to.
    const auto buttons = window->findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        if (button->isVisible() && button->isEnabled() && isNamed(button, name) && spotOf(button))
            return button;
    }
    return nullptr;
}

bool Operator::canClick(QWidget *window, const QString &name) const
{
    return button(window, name) != nullptr;
}

bool Operator::click(QWidget *window, const QString &name)
{
    QAbstractButton *found = button(window, name);
    if (!found)
        return false;
    QTest::mouseClick(found->window()->windowHandle(), Qt::LeftButton, Qt::NoModifier,
                      *spotOf(found));
    ++m_clicks;
    return true;
}

bool Operator::sees(QWidget *window, const QString &words) const
{
    const auto widgets = window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible())
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (widget->accessibleName().contains(words) || (label && label->text().contains(words)))
            return true;
    }
    return false;
}

bool Operator::tabTo(const QString &name, Kind kind)
{
    for (int i = 0; i < longestRound; ++i) {
        const QWidget *focused = QApplication::focusWidget();
        const bool fits = kind == Kind::Any || qobject_cast<const QLineEdit *>(focused);
        if (focused && fits && nameOf(focused) == name)
            return true;
        press(Qt::Key_Tab);
    }
    return false;
}

void Operator::type(const QString &text)
{
    for (const QChar letter : text)
        QTest::keyClick(QGuiApplication::focusWindow(), letter.toLatin1());
    m_letters += static_cast<int>(text.size());
}

void Operator::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(QGuiApplication::focusWindow(), key, modifiers);
    ++m_keys;
}

} // namespace LeadBridge
