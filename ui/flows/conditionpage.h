// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowvalues.h"

#include <QScrollArea>

namespace LeadBridge {
class FlowsApi;
}

namespace LeadBridge::Ui {

class ConditionBuilder;
class FlowDraft;
class Paragraph;

/// Which events go through the flow at all: the form of the card "Condition".
class ConditionPage final : public QScrollArea
{
    Q_OBJECT
public:
    ConditionPage(FlowDraft &draft, FlowsApi &flows, QWidget *parent = nullptr);

    void reload();
    void enterFirst();
    void setKnownFields(const QList<KnownField> &fields);
    /// A line that can never work, such as a pattern that is none.
    [[nodiscard]] bool hasProblem() const;

private:
    void showLead();

    FlowDraft &m_draft;
    ConditionBuilder *m_builder;
    Paragraph *m_lead;
};

} // namespace LeadBridge::Ui
