// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/historyapi.h"
#include "ui/history/conditions.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace LeadBridge::Ui {

/// Where the filter leaves nothing: its conditions to take away, and how many events there
/// would be without each of them.
class NothingFound final : public QWidget
{
    Q_OBJECT
public:
    NothingFound(HistoryApi &history, QWidget *parent);
    void setConditions(const Conditions &conditions, const QString &flowName);

signals:
    void conditionsWanted(const LeadBridge::Ui::Conditions &conditions);

private:
    void addChip(ConditionKind kind, const QString &text);
    void askWithout(ConditionKind kind, const QString &text);
    void addOffer(const QString &text, qint64 count, const Conditions &conditions);
    void clear();

    HistoryApi &m_history;
    Conditions m_conditions;
    int m_question = 0;
    QHBoxLayout *m_chips;
    QVBoxLayout *m_offers;
    QList<QWidget *> m_built;
};

} // namespace LeadBridge::Ui
