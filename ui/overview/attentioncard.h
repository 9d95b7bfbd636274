// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowvalues.h"
#include "app/storage/problemvalues.h"

#include <QFrame>

class QVBoxLayout;

namespace LeadBridge::Ui {

/// What needs a person: one entry for each problem that nobody has seen yet, with what happened,
/// why and what to do, and the button that mends it.
class AttentionCard final : public QFrame
{
    Q_OBJECT
public:
    explicit AttentionCard(QWidget *parent = nullptr);
    /// Of those that are not over; @p lastUtc: when the last one began, if there was any.
    void setProblems(const QList<ProblemRecord> &problems, const QDateTime &lastUtc);
    /// Of their notices, those that ask for the string in Klientiks to be corrected.
    void setFlows(const QList<FlowSummary> &flows);

signals:
    void allRequested();
    void cureRequested(const LeadBridge::ProblemRecord &problem);
    void leadsRequested(const LeadBridge::ProblemRecord &problem);
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
    [[nodiscard]] QWidget *makeEntry(const ProblemRecord &problem, QWidget *parent);
    [[nodiscard]] QWidget *makeAllWell(QWidget *parent);

    QVBoxLayout *m_list;
    QWidget *m_all;
    QList<ProblemRecord> m_shown;
    QDateTime m_last;
    QList<StringTrouble> m_strings;
    bool m_filled = false;
};

} // namespace LeadBridge::Ui
