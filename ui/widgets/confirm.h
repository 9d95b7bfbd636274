// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QDialog;
class QWidget;

namespace LeadBridge::Ui {

/// A question before something that cannot be taken back. Buttons are verbs.
struct Question
{
    QString title; ///< the question itself
    QString text; ///< what will happen, with numbers
    QString safeVerb; ///< the default; Esc and closing mean the same
    QString otherVerb; ///< a middle way, or empty
    QString verb; ///< what was asked for
};

enum class Answer { Safe, Other, Do };

/// Asks without waiting: returns at once, @p answered is called later, once, on the main
/// thread. It is not called when @p parent goes away first. Object names of the buttons for
/// tests: safe, other, do.
QDialog *confirm(QWidget *parent, const Question &question,
                 const std::function<void(Answer)> &answered);

} // namespace LeadBridge::Ui
