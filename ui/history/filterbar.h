// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowsapi.h"
#include "ui/history/conditions.h"

#include <QFrame>
#include <QTimer>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QToolButton;

namespace LeadBridge::Ui {

class ElidedLabel;
class SavedMenu;

/// The line to search by, the conditions as chips, and what they leave.
class FilterBar final : public QFrame
{
    Q_OBJECT
public:
    FilterBar(const FlowsApi &flows, QWidget *parent);

    [[nodiscard]] const Conditions &conditions() const { return m_conditions; }
    /// Tells of the change by conditionsChanged().
    void setConditions(const Conditions &conditions);
    void setCounts(const QString &text, const QString &details);
    void setNarrow(bool narrow);
    void focusSearch();
    [[nodiscard]] QString flowName(FlowId id) const;
    [[nodiscard]] QToolButton *columnsButton() const { return m_columns; }

signals:
    void conditionsChanged();
    void exportAsked();
    void leftSearch(); ///< Enter or arrow down: the hand wants to go to the rows

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *makeSearch();
    void fillMenu(QMenu *menu);
    void fillStates(QMenu *menu);
    void fillFlows(QMenu *menu);
    void fillPeriods(QMenu *menu);
    void fillTests(QMenu *menu);
    void editCondition(ConditionKind kind, QWidget *chip);
    void showChips();
    void showSearchEnd();
    void takeText();
    void change(const Conditions &conditions);

    const FlowsApi &m_flows;
    Conditions m_conditions;
    QLabel *m_hint = nullptr;
    QToolButton *m_clear = nullptr;
    QLineEdit *m_search;
    QPushButton *m_add;
    QMenu *m_addMenu;
    SavedMenu *m_saved;
    QToolButton *m_export;
    QToolButton *m_columns;
    QHBoxLayout *m_chips;
    QList<QWidget *> m_chipWidgets;
    QPushButton *m_reset;
    ElidedLabel *m_counts;
    QHBoxLayout *m_upper;
    QTimer m_typing;
};

} // namespace LeadBridge::Ui
