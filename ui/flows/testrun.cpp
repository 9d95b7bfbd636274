// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/testrun.h"

#include "app/destinations/destination.h"
#include "app/interfaces/wording.h"
#include "app/klientiks/eventcatalogue.h"
#include "ui/flows/flowtexts.h"
#include "ui/flows/previewpane.h"
#include "ui/flows/testanswer.h"
#include "ui/flows/testleaddialog.h"
#include "ui/widgets/whenready.h"

#include <QUrlQuery>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

/// The number a call centre would ring for the sample, as it goes out.
QString phoneOf(const FlowsApi &flows, const Action &action, const QString &event)
{
    const Destination *destination = findDestination(action.destination);
    const QList<PreviewLine> lines = flows.preview(action, catalogueSample(event));
    for (const PreviewLine &line : lines) {
        const InputDescription *input = destination->description().input(line.name);
        if (input && input->kind == InputKind::Phone)
            return line.value;
    }
    return {};
}

TestLeadDialog::Facts factsOf(const FlowsApi &flows, const Flow &flow)
{
    TestLeadDialog::Facts facts;
    facts.eventTitle = eventTitle(flow.source.event);
    for (const Action &action : flow.actions) {
        const Destination *destination = findDestination(action.destination);
        if (!destination || !action.enabled)
            continue;
        const QString name = destinationText(action.destination);
        if (!facts.services.contains(name))
            facts.services.append(name);
        if (!destination->description().hasSandbox)
            continue;
        if (!facts.tried.contains(name))
            facts.tried.append(name);
        if (facts.phone.isEmpty())
            facts.phone = phoneOf(flows, action, flow.source.event);
    }
    return facts;
}

} // namespace

SampleEvent catalogueSample(const QString &eventId)
{
    SampleEvent sample;
    const QString query = sampleQuery(eventId).replace(u'+', "%20"_L1);
    const auto items = QUrlQuery(query).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        sample.fields.append({ name, value });
    return sample;
}

TestRun::TestRun(FlowsApi &flows, PreviewPane &pane, QObject *parent)
    : QObject(parent)
    , m_flows(flows)
    , m_pane(pane)
{
}

void TestRun::ask(const Flow &flow, bool unsaved)
{
    TestLeadDialog::Facts facts = factsOf(m_flows, flow);
    facts.unsaved = unsaved;
    auto *dialog = new TestLeadDialog(facts, m_pane.window());
    connect(dialog, &TestLeadDialog::chosen, this, &TestRun::targetChosen);
    dialog->open();
}

void TestRun::send(const Flow &flow, TestTarget target)
{
    const int run = ++m_run;
    const QStringList services = factsOf(m_flows, flow).services;
    m_pane.showSending(target == TestTarget::Sandbox
                           ? tr("Sending to the sandbox…")
                           : tr("Sending to %1…").arg(services.join(u", ")));
    const QString first = flow.actions.isEmpty() ? QString() : flow.actions.first().destination;
    whenReady(m_flows.sendTest(flow.id, target), this,
              [this, run, first](const Result<TestReport> &result) {
                  if (run != m_run)
                      return;
                  tell(result, first);
                  emit answered();
              });
}

void TestRun::tell(const Result<TestReport> &result, const QString &destinationId)
{
    const TestAnswer answer = testAnswer(result, destinationId);
    m_pane.showAnswer(answer.sign, answer.fact, answer.sentence);
}

} // namespace LeadBridge::Ui
