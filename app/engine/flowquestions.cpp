// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/flowservice.h"
#include "app/engine/servicequestions.h"

#include <QUuid>

// The part of the flow service that asks the services themselves.

namespace LeadBridge {

QFuture<Result<ConnectionReport>>
FlowService::checkConnection(const Action &action, const SampleEvent &sample, bool testMessage)
{
    BuildContext context;
    context.fields = sample.fields;
    context.event = sample.id;
    context.receivedUtc =
        sample.receivedUtc.isValid() ? sample.receivedUtc : m_parts.clock.nowUtc();
    context.phoneRegion = m_phoneRegion;
    context.known = sample.known;
    context.nonce = QUuid::createUuid().toByteArray(QUuid::Id128);
    return m_parts.questions.check(action, context, testMessage);
}

QFuture<Result<QList<Choice>>> FlowService::choices(const Action &action, const QString &chooser)
{
    BuildContext context;
    context.receivedUtc = m_parts.clock.nowUtc();
    context.phoneRegion = m_phoneRegion;
    context.nonce = QUuid::createUuid().toByteArray(QUuid::Id128);
    return m_parts.questions.choices(chooser, action, context);
}

} // namespace LeadBridge
