// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/previewfeed.h"

#include "ui/flows/flowdraft.h"
#include "ui/flows/previewpane.h"
#include "ui/flows/testrun.h"
#include "ui/widgets/whenready.h"

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int sampleCount = 50;
constexpr auto sampleRefresh = 1s;

QString urlOf(const Action &action)
{
    const QString url = action.settings.value("url"_L1).toString();
    const Destination *destination = findDestination(action.destination);
    if (!url.isEmpty() || !destination)
        return url;
    for (const SettingDescription &setting : destination->description().settings) {
        if (setting.name == "url"_L1)
            return setting.defaultValue;
    }
    return {};
}

} // namespace

PreviewFeed::PreviewFeed(FlowsApi &flows, HistoryApi &history, FlowDraft &draft, PreviewPane &pane,
                         QWidget *editor)
    : QObject(editor)
    , m_flows(flows)
    , m_draft(draft)
    , m_pane(pane)
{
    m_soon.setSingleShot(true);
    m_samplesSoon.setSingleShot(true);
    m_samplesSoon.setInterval(sampleRefresh);
    connect(&m_soon, &QTimer::timeout, this, &PreviewFeed::update);
    connect(&m_samplesSoon, &QTimer::timeout, this, &PreviewFeed::loadSamples);
    connect(&draft, &FlowDraft::edited, this, &PreviewFeed::updateSoon);
    connect(&pane, &PreviewPane::sampleChanged, this, &PreviewFeed::update);
    connect(&history, &HistoryApi::eventsAppended, this, [this, editor] {
        if (editor->isVisible() && !m_samplesSoon.isActive())
            m_samplesSoon.start();
    });
}

void PreviewFeed::setStep(int step)
{
    m_step = step;
}

QList<SourceNotice> PreviewFeed::notices() const
{
    const QList<FlowSummary> all = m_flows.summaries();
    for (const FlowSummary &summary : all) {
        if (summary.id == m_draft.flow().id)
            return summary.notices;
    }
    return {};
}

void PreviewFeed::load()
{
    m_pane.setLoading(true);
    const Source source = m_draft.flow().source;
    whenReady(m_flows.knownFields(source, m_draft.flow().id), this,
              [this, event = source.event](const Result<QList<KnownField>> &fields) {
                  if (event != m_draft.flow().source.event)
                      return;
                  m_fields = fields.value_or(QList<KnownField> {});
                  emit fieldsLoaded();
              });
    loadSamples();
}

void PreviewFeed::loadSamples()
{
    const Source source = m_draft.flow().source;
    whenReady(m_flows.samples(source, m_draft.flow().id, sampleCount), this,
              [this, event = source.event](const Result<QList<SampleEvent>> &samples) {
                  if (event != m_draft.flow().source.event)
                      return;
                  QList<SampleEvent> shown = samples.value_or(QList<SampleEvent> {});
                  if (shown.isEmpty())
                      shown.append(catalogueSample(event));
                  m_pane.setSamples(shown, event);
                  m_pane.setLoading(false);
                  update();
              });
}

void PreviewFeed::updateSoon()
{
    m_soon.start();
}

void PreviewFeed::update()
{
    if (m_step < 0 || m_step >= m_draft.flow().actions.size())
        return;
    const Action &action = m_draft.flow().actions.at(m_step);
    StepPreview step = m_flows.previewSteps(m_draft.flow(), m_pane.sample()).value(m_step);
    if (step.record.method.isEmpty())
        m_pane.setAddress(u"POST"_s, urlOf(action));
    else
        m_pane.setAddress(QString::fromLatin1(step.record.method), step.record.url.toString());
    // A key that is not asked for and not given goes nowhere: it is empty, not hidden.
    for (PreviewLine &line : step.lines)
        line.secret = line.secret && (line.required || action.mapping.contains(line.name));
    m_pane.setStep(step);
    emit linesMade(step.lines);
}

} // namespace LeadBridge::Ui
