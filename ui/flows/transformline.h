// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/flow/transform.h"

#include <QFrame>

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace LeadBridge::Ui {

class ElidedLabel;
class LookupTable;
class SignView;
class ValueChooser;

/// One transform being edited: what it does, its argument or table, the value after it on the
/// example, and buttons to move and remove it.
class TransformLine final : public QFrame
{
    Q_OBJECT
public:
    /// @p number: its place, from 1, of @p count.
    TransformLine(const Transform &transform, int number, int count, QWidget *parent = nullptr);

    [[nodiscard]] Transform transform() const { return m_transform; }
    /// The value after it, or why there is none.
    void showResult(const Result<QString> &result);
    /// A line above stops, and this one is not reached.
    void showUnreached();
    /// What stands in the place of the result, in words.
    [[nodiscard]] QString resultText() const;
    void enter();

signals:
    void edited();
    /// @p by 1 or -1.
    void moveAsked(int by);
    void removeAsked();

private:
    [[nodiscard]] QWidget *makeArgument();
    void addTable(QVBoxLayout *column);
    void addOtherwise(QVBoxLayout *column);
    void addButtons(QHBoxLayout *head, int number, int count);
    void writeArgument(const QString &argument);

    Transform m_transform;
    QWidget *m_first = nullptr; ///< where the hand goes first
    LookupTable *m_table = nullptr;
    SignView *m_sign;
    ElidedLabel *m_result;
};

} // namespace LeadBridge::Ui
