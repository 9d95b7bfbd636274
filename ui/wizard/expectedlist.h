// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/fields.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace LeadBridge {
struct Flow;
struct Parameter;
} // namespace LeadBridge

namespace LeadBridge::Ui {

/// "What should come": the pairs a flow asks for, then each with its value or as missing.
class ExpectedList final : public QFrame
{
    Q_OBJECT
public:
    explicit ExpectedList(QWidget *parent = nullptr);

    /// Nothing has come yet.
    void showExpected(const Flow &flow);
    /// @p fields came; @p missing are the names without a value.
    void showCame(const Flow &flow, const Fields &fields, const QStringList &missing);

private:
    void rebuild(const Flow &flow, const Fields *fields, const QStringList &missing);
    void addRow(const Flow &flow, const Parameter &parameter, const Fields *fields, bool missing);

    QLabel *m_count;
    QVBoxLayout *m_column;
    QWidget *m_rows = nullptr;
};

} // namespace LeadBridge::Ui
