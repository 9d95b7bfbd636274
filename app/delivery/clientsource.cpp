// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/clientsource.h"

#include "app/flow/plan.h"

namespace LeadBridge {

bool ClientQuestion::isAnsweredBy(const ClientData &client) const
{
    return !(needsName && client.name.isEmpty()) && !(needsPhone && client.phone.isEmpty())
        && !(needsEmail && client.email.isEmpty());
}

std::optional<ClientQuestion> clientQuestion(const Source &source, const Action &action,
                                             const DueDelivery &delivery)
{
    ClientQuestion question;
    bool asks = false;
    for (const Mapping &mapping : action.mapping) {
        if (!isDirectoryBuiltin(mapping))
            continue;
        asks = true;
        question.needsName = question.needsName || mapping.text == directoryName;
        question.needsPhone = question.needsPhone || mapping.text == directoryPhone;
        question.needsEmail = question.needsEmail || mapping.text == directoryEmail;
    }
    if (!asks)
        return std::nullopt;
    question.test = delivery.test;
    if (delivery.fields)
        question.told = clientOf(source, *delivery.fields);
    return question.isAnsweredBy(question.told) ? std::nullopt : std::optional(question);
}

} // namespace LeadBridge
