// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowvalues.h"

#include <QScrollArea>

namespace LeadBridge {
class FlowsApi;
}

namespace LeadBridge::Ui {

class FlowDraft;
class Paragraph;

/// Which events go through the flow at all.
class ConditionPage final : public QScrollArea
{
    Q_OBJECT
public:
    ConditionPage(FlowDraft &draft, FlowsApi &flows, QWidget *parent = nullptr);

    void reload();
    void enterFirst();
    void setKnownFields(const QList<KnownField> &fields);

private:
    FlowDraft &m_draft;
    Paragraph *m_sentence;
};

} // namespace LeadBridge::Ui
