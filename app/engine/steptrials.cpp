// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/steptrials.h"

#include "app/delivery/preparation.h"
#include "app/flow/actionkeys.h"
#include "app/flow/conditions.h"
#include "app/flow/plan.h"

#include <algorithm>
#include <utility>

namespace LeadBridge {

namespace {

struct Trial
{
    int key = 0; ///< of the action
    StepPreview preview;
    std::optional<OutboundMessage> message; ///< where it would go out
};

using Trials = QList<Trial>;

BuildContext contextFor(const Flow &flow, const SampleEvent &event, const TrialSetup &setup)
{
    // The same for every flow, so that two of them differ by what they are made of alone.
    static const QByteArray nonce(32, '0');
    BuildContext context;
    context.fields = event.fields;
    context.event = event.id;
    context.receivedUtc = event.receivedUtc.isValid() ? event.receivedUtc : setup.nowUtc;
    context.secrets = setup.secrets;
    context.phoneRegion = setup.phoneRegion;
    context.known = filledUp(clientOf(flow.source, event.fields), event.known);
    context.nonce = nonce;
    context.nowUtc = setup.nowUtc;
    return context;
}

Trial tried(const Action &action, const BuildContext &context, const Reason &passedOver)
{
    Trial trial;
    trial.key = action.key;
    const Destination *destination = findDestination(action.destination);
    if (!destination) {
        trial.preview = { State::Invalid, { ReasonCode::FlowGone, {} }, {}, {} };
        return trial;
    }
    trial.preview.lines = destination->preview(action, context);
    auto built = destination->build(action, context);
    if (built)
        trial.preview.record = built->record;
    if (passedOver.code != ReasonCode::None) {
        trial.preview.state = State::Skipped;
        trial.preview.reason = passedOver;
    } else if (built) {
        trial.message = std::move(*built);
    } else {
        trial.preview.state = State::Invalid;
        trial.preview.reason = together(built.error());
    }
    return trial;
}

/// What the step would leave for the later ones.
StepResult resultOf(int step, const Action &action, State state)
{
    StepResult result;
    result.step = step;
    result.state = state;
    const Destination *destination = findDestination(action.destination);
    if (state == State::Delivered && destination) {
        result.orderId = destination->description().sampleId;
        result.response = destination->description().sampleAnswer;
    }
    return result;
}

std::optional<StepResult> deliveredResult(const QList<StepResult> &results, int step)
{
    const auto found = std::find_if(results.cbegin(), results.cend(), [step](const auto &result) {
        return result.step == step && result.state == State::Delivered;
    });
    return found == results.cend() ? std::nullopt : std::optional(*found);
}

Trials triedFlow(const Flow &flow, const SampleEvent &event, const TrialSetup &setup)
{
    Trials trials;
    BuildContext context = contextFor(flow, event, setup);
    const bool isWanted = !flow.conditions || holds(*flow.conditions, event.fields);
    for (const Action &action : flow.actions) {
        const Reason reason = isWanted ? passedOver(action, context.fields, context.earlier)
                                       : Reason { ReasonCode::ConditionsNotMet, {} };
        trials.append(tried(action, context, reason));
        const int step = static_cast<int>(trials.size());
        const auto known = deliveredResult(setup.results, step);
        context.earlier.append(known ? *known
                                     : resultOf(step, action, trials.constLast().preview.state));
    }
    return trials;
}

bool sendTheSame(const Trial &one, const Trial &other)
{
    if (!one.message || !other.message)
        return !one.message && !other.message;
    return one.message->request == other.message->request
        && one.message->mail == other.message->mail && one.message->proxy == other.message->proxy;
}

/// The place of the step with this key, or -1.
qsizetype placeOf(const Trials &trials, int key)
{
    const auto found = std::find_if(trials.cbegin(), trials.cend(), [key](const Trial &trial) {
        return key != 0 && trial.key == key;
    });
    return found == trials.cend() ? -1 : std::distance(trials.cbegin(), found);
}

/// What two flows do with one event, step by step.
class EventComparison
{
public:
    EventComparison(const Trials &before, const Trials &after, const SampleEvent &event)
        : m_event(event)
    {
        for (qsizetype i = 0; i < after.size(); ++i) {
            const qsizetype was = placeOf(before, after.at(i).key);
            compare(was < 0 ? gone() : before.at(was), after.at(i), i);
        }
        for (qsizetype i = 0; i < before.size(); ++i) {
            if (placeOf(after, before.at(i).key) < 0)
                compare(before.at(i), gone(), i);
        }
    }

    [[nodiscard]] bool stops() const { return m_stops; }
    [[nodiscard]] const QList<StepDifference> &differences() const { return m_differences; }

private:
    static Trial gone()
    {
        Trial trial;
        trial.preview = { State::Skipped, { ReasonCode::FlowGone, {} }, {}, {} };
        return trial;
    }

    void compare(const Trial &before, const Trial &after, qsizetype place)
    {
        const bool stops =
            after.preview.state == State::Invalid && before.preview.state != State::Invalid;
        if (!stops && sendTheSame(before, after))
            return;
        m_stops = m_stops || stops;
        m_differences.append({ m_event.id, m_event.client, static_cast<int>(place) + 1,
                               before.preview, after.preview });
    }

    const SampleEvent &m_event;
    QList<StepDifference> m_differences;
    bool m_stops = false;
};

} // namespace

QList<StepPreview> triedSteps(const Flow &flow, const SampleEvent &event, const TrialSetup &setup)
{
    QList<StepPreview> steps;
    for (const Trial &trial : triedFlow(flow, event, setup))
        steps.append(trial.preview);
    return steps;
}

Comparison comparedFlows(Flow stored, Flow changed, const QList<SampleEvent> &events,
                         const TrialSetup &setup)
{
    giveKeys(stored.actions, 0);
    keepKeys(changed.actions, stored.actions);
    constexpr qsizetype mostDifferences = 200;
    Comparison comparison;
    for (const SampleEvent &event : events) {
        const EventComparison one(triedFlow(stored, event, setup), triedFlow(changed, event, setup),
                                  event);
        ++comparison.events;
        if (one.stops())
            ++comparison.stop;
        else if (one.differences().isEmpty())
            ++comparison.same;
        else
            ++comparison.differ;
        comparison.differences += one.differences();
    }
    comparison.differences =
        comparison.differences.first(std::min(mostDifferences, comparison.differences.size()));
    return comparison;
}

QList<StepDifference> resendDifferences(const PastEvent &past, const std::optional<Flow> &today,
                                        const SampleEvent &event, TrialSetup setup)
{
    Flow before;
    Flow after;
    after.source = today ? today->source : past.source;
    before.source = past.source.event.isEmpty() ? after.source : past.source;
    for (const PastStep &step : past.steps) {
        const Action *now = today ? findAction(*today, step.key, step.key) : nullptr;
        Action gone; // of no destination: whoever tries it says that it is gone
        gone.key = step.key;
        after.actions.append(now ? *now : gone);
        before.actions.append(step.action.value_or(after.actions.constLast()));
        for (Flow *flow : { &before, &after })
            flow->actions.last().key = step.key;
        setup.results.append(step.result);
    }
    return comparedFlows(before, after, { event }, setup).differences;
}

} // namespace LeadBridge
