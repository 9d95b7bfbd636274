// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sendingmethods.h"

#include "app/base/clock.h"
#include "app/engine/controlmethods.h"
#include "app/engine/futures.h"
#include "app/engine/sendingservice.h"
#include "app/flow/actionkeys.h"
#include "app/interfaces/flowsapi.h"
#include "app/interfaces/wording.h"

#include <QJsonArray>

namespace LeadBridge {

using namespace Qt::StringLiterals;

namespace {

using Reply = ControlMethods::Reply;

QString kindWord(DestinationStanding::Kind kind)
{
    return kind == DestinationStanding::Kind::Paused ? u"paused"_s
        : kind == DestinationStanding::Kind::Held    ? u"held"_s
                                                     : u"sending"_s;
}

QJsonObject standingObject(const DestinationStanding &standing, int step)
{
    QJsonObject object {
        { u"flow"_s, standing.flowName },        { u"step"_s, step },
        { u"action"_s, standing.actionName },    { u"destination"_s, standing.destination },
        { u"state"_s, kindWord(standing.kind) }, { u"waiting"_s, standing.waiting }
    };
    if (standing.sinceUtc.isValid())
        object.insert(u"since"_s, isoUtc(standing.sinceUtc));
    if (standing.untilUtc.isValid()) {
        const bool isHeld = standing.kind == DestinationStanding::Kind::Held;
        object.insert(isHeld ? u"next_try"_s : u"until"_s, isoUtc(standing.untilUtc));
    }
    if (standing.kind == DestinationStanding::Kind::Held) {
        object.insert(u"code"_s, reasonWord(standing.reason.code));
        object.insert(u"why"_s, reasonText(standing.reason));
    }
    return object;
}

/// In the order of the flows and their steps; @p actions: only these, none: all.
Reply list(SendingService &sending, const QList<ActionId> &actions)
{
    return sending.countedStandings().then(
        [actions](const Result<QList<DestinationStanding>> &standings) -> Result<QJsonValue> {
            if (!standings)
                return tl::unexpected(standings.error());
            QJsonArray all;
            int step = 0;
            FlowId flow;
            for (const DestinationStanding &standing : *standings) {
                step = standing.action.first == flow ? step + 1 : 1;
                flow = standing.action.first;
                if (actions.isEmpty() || actions.contains(standing.action))
                    all.append(standingObject(standing, step));
            }
            return QJsonValue(all);
        });
}

/// The step of the flow that was named, or all of its steps.
Result<QList<ActionId>> actionsMeant(const FlowsApi &flows, const QJsonObject &parameters)
{
    const QString name = parameters["flow"_L1].toString();
    for (const FlowSummary &summary : flows.summaries()) {
        if (summary.name != name)
            continue;
        const auto flow = flows.flow(summary.id);
        const qsizetype steps = flow ? flow->actions.size() : 0;
        const qint64 step = parameters["step"_L1].toInteger();
        if (step < 0 || step > steps)
            return fail(ErrorKind::InvalidInput, u"the flow has no such step"_s,
                        QString::number(step));
        QList<ActionId> actions;
        for (qsizetype i = 0; i < steps; ++i) {
            if (step == 0 || step == i + 1)
                actions.append({ summary.id, actionKey(*flow, i) });
        }
        return actions;
    }
    return fail(ErrorKind::NotFound, u"no flow has this name"_s, name);
}

/// Does @p what with the steps that are meant, and tells how they stand then.
template <class What>
Reply changed(SendingService &sending, const Result<QList<ActionId>> &actions, What what)
{
    if (!actions)
        return answered<QJsonValue>(tl::unexpected(actions.error()));
    if (actions->isEmpty())
        return answered<QJsonValue>(QJsonValue(QJsonArray()));
    return what(*actions)
        .then(&sending,
              [&sending, actions = *actions](const Result<> &done) -> Reply {
                  return done ? list(sending, actions)
                              : answered<QJsonValue>(tl::unexpected(done.error()));
              })
        .unwrap();
}

} // namespace

void addSendingMethods(ControlMethods &methods, SendingService &sending, const FlowsApi &flows)
{
    methods.add(u"sending.list"_s, [&sending](const QJsonObject &) { return list(sending, {}); });
    methods.add(u"sending.pause"_s, [&sending, &flows](const QJsonObject &parameters) {
        const QDateTime until =
            QDateTime::fromString(parameters["until"_L1].toString(), Qt::ISODateWithMs);
        return changed(sending, actionsMeant(flows, parameters),
                       [&](const QList<ActionId> &actions) {
                           return sending.pause(actions, until.isValid() ? until.toUTC() : until);
                       });
    });
    methods.add(u"sending.resume"_s, [&sending, &flows](const QJsonObject &parameters) {
        return changed(sending, actionsMeant(flows, parameters),
                       [&](const QList<ActionId> &actions) { return sending.resume(actions); });
    });
}

} // namespace LeadBridge
