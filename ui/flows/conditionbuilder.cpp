// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/conditionbuilder.h"

#include "app/destinations/destination.h"
#include "app/flow/conditions.h"
#include "ui/flows/conditiongroup.h"
#include "ui/flows/conditiontexts.h"
#include "ui/flows/flowtexts.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status.h"
#include "ui/widgets/whenready.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int sampleCount = 50;
constexpr auto restOfHand = 150ms;
constexpr int samplesAtOnce = 5; ///< a chain is tried on each, and the window must stay quick
constexpr qsizetype mostPaths = 12;

/// Where the values of a JSON answer stand: "data.id".
void addPaths(QStringList &paths, const QString &prefix, const QJsonValue &value)
{
    if (paths.size() >= mostPaths)
        return;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            addPaths(paths, prefix.isEmpty() ? it.key() : QString(prefix + u'.' + it.key()), *it);
    } else if (value.isArray()) {
        addPaths(paths, prefix.isEmpty() ? u"0"_s : QString(prefix + ".0"_L1),
                 value.toArray().first());
    } else if (!prefix.isEmpty() && !value.isUndefined()) {
        paths.append(prefix);
    }
}

QStringList answerPaths(const QByteArray &sampleAnswer)
{
    const QJsonDocument document = QJsonDocument::fromJson(sampleAnswer);
    QStringList paths;
    addPaths(paths, {},
             document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
    return paths;
}

} // namespace

QList<ConditionField> conditionFields(const QList<KnownField> &known, const Flow &flow, int step)
{
    QList<ConditionField> fields;
    for (const KnownField &field : known)
        fields.append({ field.name, insideSentence(fieldTitle(field)), field.lastValue });
    for (int i = 0; i < step; ++i) {
        const QString prefix = u"steps.%1."_s.arg(i + 1);
        const Action &action = flow.actions.at(i);
        QStringList names { prefix + "state"_L1, prefix + "order_id"_L1 };
        if (const Destination *destination = findDestination(action.destination)) {
            const QStringList paths = answerPaths(destination->description().sampleAnswer);
            for (const QString &path : paths)
                names.append(prefix + "response."_L1 + path);
        }
        for (const QString &name : std::as_const(names))
            fields.append({ name, conditionFieldText(name), action.name });
    }
    return fields;
}

ConditionBuilder::ConditionBuilder(FlowsApi &flows, QWidget *parent)
    : QWidget(parent)
    , m_flows(flows)
    , m_group(new ConditionGroup(0, this))
    , m_count(new QWidget(this))
    , m_sign(new SignView(Sign::Info, m_count))
    , m_countText(new Paragraph({}, FontRole::Small, Token::Text2, m_count))
{
    setObjectName(u"conditionBuilder"_s);
    m_countText->setObjectName(u"conditionCount"_s);
    auto *line = new QHBoxLayout(m_count);
    line->setContentsMargins(0, Space::inGroup, 0, 0);
    line->setSpacing(Space::inGroup);
    m_sign->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    line->addWidget(m_sign, 0, Qt::AlignTop);
    line->addWidget(m_countText, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::inGroup);
    column->addWidget(m_group);
    column->addWidget(m_count);
    m_count->hide();
    m_counting.setSingleShot(true);
    connect(&m_counting, &QTimer::timeout, this, &ConditionBuilder::countSome);
    connect(m_group, &ConditionGroup::edited, this, [this] {
        showAll();
        emit edited();
    });
}

void ConditionBuilder::setPlace(const Flow &flow, int step)
{
    const bool otherEvents =
        !m_loaded || flow.id != m_flow.id || flow.source.event != m_flow.source.event;
    m_flow = flow;
    m_step = step;
    m_group->setFields(conditionFields(m_known, flow, step));
    if (otherEvents)
        loadSamples();
}

void ConditionBuilder::setKnownFields(const QList<KnownField> &fields)
{
    m_known = fields;
    m_group->setFields(conditionFields(fields, m_flow, m_step));
}

void ConditionBuilder::setCondition(const std::optional<Condition> &condition)
{
    m_group->setCondition(condition.value_or(Condition {}));
    showAll();
}

std::optional<Condition> ConditionBuilder::condition() const
{
    return m_group->isEmpty() ? std::nullopt : std::optional(m_group->condition());
}

bool ConditionBuilder::hasProblem() const
{
    const auto now = condition();
    return now && Ui::hasProblem(*now);
}

void ConditionBuilder::enter()
{
    m_group->enter();
}

QString ConditionBuilder::countText() const
{
    return m_countText->text();
}

void ConditionBuilder::showAll()
{
    const auto now = condition();
    setAccessibleName(now ? tr("If %1").arg(conditionText(*now)) : tr("No conditions"));
    countSoon();
}

void ConditionBuilder::loadSamples()
{
    m_loaded = true;
    m_samples.clear();
    whenReady(m_flows.samples(m_flow.source, m_flow.id, sampleCount), this,
              [this, id = m_flow.id](const Result<QList<SampleEvent>> &samples) {
                  if (id != m_flow.id)
                      return;
                  m_samples = samples.value_or(QList<SampleEvent> {});
                  m_samples.removeIf([](const SampleEvent &one) { return !one.id.isValid(); });
                  countSoon();
              });
}

/// What is shown stays until the new number is there.
void ConditionBuilder::countSoon()
{
    m_at = 0;
    m_passed = 0;
    const bool possible = condition() && !hasProblem() && !m_samples.isEmpty();
    m_count->setVisible(possible && !m_countText->text().isEmpty());
    if (possible)
        m_counting.start(restOfHand);
    else
        m_counting.stop();
}

bool ConditionBuilder::passes(const SampleEvent &sample) const
{
    const Condition now = m_group->condition();
    if (m_step < 0 || !asksForSteps(now))
        return holds(now, sample.fields);
    Flow flow = m_flow;
    flow.conditions.reset();
    flow.actions[m_step].conditions = now;
    flow.actions[m_step].enabled = true;
    flow.actions[m_step].run = RunRule::Always;
    const StepPreview step = m_flows.previewSteps(flow, sample).value(m_step);
    return step.reason.code != ReasonCode::StepConditions;
}

void ConditionBuilder::countSome()
{
    const int until = qMin(static_cast<int>(m_samples.size()), m_at + samplesAtOnce);
    for (; m_at < until; ++m_at)
        m_passed += passes(m_samples.at(m_at)) ? 1 : 0;
    if (m_at < m_samples.size())
        m_counting.start(0ms);
    else
        tell();
}

void ConditionBuilder::tell()
{
    const int all = static_cast<int>(m_samples.size());
    const QString events = tr("Of the last %n event(s)", nullptr, all);
    m_countText->setText(m_step < 0 ? tr("%1, %2 go through").arg(events).arg(m_passed)
                                    : tr("%1, the step runs for %2").arg(events).arg(m_passed));
    m_sign->setSign(m_passed == 0 ? Sign::Warning : Sign::Filtered);
    m_count->show();
}

} // namespace LeadBridge::Ui
