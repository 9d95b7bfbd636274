// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/leadclients.h"

#include "app/engine/flowservice.h"
#include "app/flow/plan.h"
#include "app/storage/historyreader.h"

namespace LeadBridge {

namespace {

QFuture<LeadClients> clientsFrom(HistoryReader &reader, const FlowSetPointer &flows,
                                 const QList<ProblemRecord> &problems, LeadClients found)
{
    if (problems.isEmpty())
        return QtFuture::makeReadyFuture(found);
    const ProblemRecord problem = problems.constFirst();
    const QList<ProblemRecord> rest = problems.mid(1);
    if (!problem.example.isValid())
        return clientsFrom(reader, flows, rest, found);
    return reader.story(problem.example)
        .then([&reader, flows, rest, problem, found](const Result<EventStory> &story) {
            LeadClients more = found;
            if (story) {
                for (const Field &field : story->fields)
                    more.values[problem.id].append(field.value);
                const Flow *flow = findFlow(*flows, problem.key.flow);
                const ClientData client = clientOf(flow ? flow->source : Source(), story->fields);
                QStringList parts { client.name, client.phone };
                parts.removeAll(QString());
                if (!parts.isEmpty())
                    more.names.insert(problem.id, parts.join(QStringLiteral(", ")));
            }
            return clientsFrom(reader, flows, rest, more);
        })
        .unwrap();
}

} // namespace

QFuture<LeadClients> clientsOfLeads(HistoryReader &reader, const FlowService &flows,
                                    const QList<ProblemRecord> &problems)
{
    return clientsFrom(reader, flows.snapshot(), problems, {});
}

} // namespace LeadBridge
