// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/klientiks/parameterstring.h"
#include "tests/gui/sampledata.h"
#include "ui/flows/flowdraft.h"
#include "ui/flows/flowsaver.h"
#include "ui/wizard/setuppage.h"

namespace LeadBridge {

/// What one page of the wizard needs to stand alone: an engine and the draft of a stored flow
/// with an id, on whatever page.
struct SetupFixture
{
    FakeEngine engine;
    Ui::FlowDraft draft;
    Ui::SetupContext context { partsOf(engine), draft, {}, false };

    SetupFixture()
    {
        fillFirstUse(engine);
        Flow flow = Ui::makeNewFlow(engine.flows);
        flow.id = { 7 };
        flow.setupStep = 5;
        flow.source.parameters = { { QStringLiteral("client_id"), QStringLiteral("id") },
                                   { QStringLiteral("fio"), QStringLiteral("name") },
                                   { QStringLiteral("tel"), QStringLiteral("phone") } };
        flow.source.stringVersion = 2;
        engine.flows.flowsNow = { flow };
        FlowSummary summary;
        summary.id = flow.id;
        summary.name = flow.name;
        summary.setupStep = flow.setupStep;
        engine.flows.summariesNow = { summary };
        draft.begin(flow);
    }

    /// An event of the flow, as the history has it.
    EventId receive(const Fields &fields, const QDateTime &receivedUtc,
                    const ReadingNotes &notes = {})
    {
        EventStory story;
        story.row.id = { 100 + static_cast<qint64>(engine.history.rowsNow.size()) };
        story.row.flow = draft.flow().id;
        story.row.receivedUtc = receivedUtc;
        story.row.client = fieldValue(fields, QStringLiteral("fio")).value_or(QString());
        story.row.state = State::Held;
        story.fields = fields;
        story.notes = notes;
        engine.history.rowsNow.prepend(story.row);
        engine.history.storiesNow.insert(story.row.id, story);
        emit engine.history.eventsAppended({ story.row.id });
        return story.row.id;
    }

    /// Everything CPA.House asks for, and its key.
    void fillIn()
    {
        for (const auto &[input, value] :
             { std::pair("id_webmaster", "1001"), std::pair("id_offer", "2002"),
               std::pair("id_source", "3003"), std::pair("id_stream", "4004"),
               std::pair("ip_address", "203.0.113.25"), std::pair("user_agent", "Mozilla/5.0") })
            draft.setMapping(0, QString::fromLatin1(input),
                             Mapping { MappingKind::Constant, QString::fromLatin1(value) });
        draft.setMapping(0, QStringLiteral("name"),
                         Mapping { MappingKind::Field, QStringLiteral("fio") });
        draft.setMapping(0, QStringLiteral("phone"),
                         Mapping { MappingKind::Field, QStringLiteral("tel") });
        engine.settings.secretsNow = { { QStringLiteral("cpa-house-key"), {} } };
        store();
    }

    /// What the wizard does a moment after each edit.
    void store()
    {
        engine.flows.flowsNow = { draft.flow() };
        draft.markStored(draft.flow().id, draft.flow());
    }
};

} // namespace LeadBridge
