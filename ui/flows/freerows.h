// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/description.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace LeadBridge::Ui {

class MappingRow;

/// The inputs an operator names himself, such as headers: a row for each, and a button for the
/// next. A row without a name, or with one that is taken, is written nowhere.
class FreeRows final : public QWidget
{
    Q_OBJECT
public:
    /// @p free belongs to the destination's description.
    explicit FreeRows(const FreeInputs &free, QWidget *parent = nullptr);

    /// Shows what @p action has of these inputs, anew.
    void show(const Action &action, const std::optional<Action> &stored);
    [[nodiscard]] const FreeInputs &free() const { return m_free; }
    /// What is wrong with the name of @p row, or nothing.
    [[nodiscard]] QString nameProblem(const MappingRow *row) const;

signals:
    void rowAdded(LeadBridge::Ui::MappingRow *row);
    void rowRemoved(LeadBridge::Ui::MappingRow *row);
    /// @p mapping: nothing takes the input out of the flow.
    void written(const QString &input, const std::optional<LeadBridge::Mapping> &mapping);

private:
    MappingRow *addRow(const QString &name);
    void addByHand();
    void takeAway(MappingRow *row);
    void write(MappingRow *row);
    void follow(MappingRow *row, const QString &before);
    [[nodiscard]] bool isTaken(const QString &input, const MappingRow *by) const;

    const FreeInputs &m_free;
    QVBoxLayout *m_column;
    QPushButton *m_add;
    QList<MappingRow *> m_rows;
};

} // namespace LeadBridge::Ui
