// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/flows/conditionrow.h"

class QVBoxLayout;

namespace LeadBridge::Ui {

/// Lines and groups of lines that hold all together, or any of them. A group in a group is shown
/// and kept however deep it is; here two levels are made.
class ConditionGroup final : public QWidget
{
    Q_OBJECT
public:
    /// @p depth: 0 for the outermost.
    ConditionGroup(int depth, QWidget *parent = nullptr);

    void setFields(const QList<ConditionField> &fields);
    /// A single test is a group of one line.
    void setCondition(const Condition &condition);
    [[nodiscard]] Condition condition() const;
    [[nodiscard]] bool isEmpty() const { return m_items.isEmpty(); }
    [[nodiscard]] JoinWord *join() const { return m_join; }
    void enter();
    void addLine();

signals:
    void edited();
    /// The last line was taken away.
    void emptied();

private:
    struct Item
    {
        ConditionRow *row = nullptr; ///< either a line
        ConditionGroup *group = nullptr; ///< or a group
    };

    void addItem(const Condition &condition);
    void addGroup();
    void removeItem(QWidget *widget);
    void setGroupKind(Condition::Kind kind);
    void showJoins();
    [[nodiscard]] Condition newLine() const;
    [[nodiscard]] static QWidget *widgetOf(const Item &item);

    int m_depth;
    Condition::Kind m_kind = Condition::Kind::All;
    QList<ConditionField> m_fields;
    QList<Item> m_items;
    JoinWord *m_join = nullptr; ///< of a group in a group
    QVBoxLayout *m_lines = nullptr;
};

} // namespace LeadBridge::Ui
