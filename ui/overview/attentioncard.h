// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowvalues.h"
#include "app/storage/historyvalues.h"
#include "app/storage/overviewvalues.h"

#include <QFrame>

class QVBoxLayout;

namespace LeadBridge::Ui {

/// What needs a person: one entry for each cause, with what happened, why and what to do, and a
/// button that shows the leads.
class AttentionCard final : public QFrame
{
    Q_OBJECT
public:
    explicit AttentionCard(QWidget *parent = nullptr);
    void setProblems(const QList<Problem> &problems);
    /// Of their notices, those that ask for the string in Klientiks to be corrected.
    void setFlows(const QList<FlowSummary> &flows);

signals:
    void historyRequested(const LeadBridge::HistoryFilter &filter);
    void stringRequested(LeadBridge::FlowId flow);

private:
    /// What is wrong with the string of one flow.
    struct StringTrouble
    {
        FlowId flow;
        QString flowName;
        SourceNotice notice;

        bool operator==(const StringTrouble &) const = default;
    };

    void rebuild();
    [[nodiscard]] QWidget *makeStringEntry(const StringTrouble &trouble, QWidget *parent);
    [[nodiscard]] QWidget *makeEntry(const Problem &problem, QWidget *parent);
    [[nodiscard]] QWidget *makeAllWell(QWidget *parent);

    QVBoxLayout *m_list;
    QWidget *m_all;
    QList<Problem> m_shown;
    QList<StringTrouble> m_strings;
    bool m_filled = false;
};

/// Events of this cause, as far as a filter can tell them apart.
[[nodiscard]] HistoryFilter filterFor(const Problem &problem);

} // namespace LeadBridge::Ui
