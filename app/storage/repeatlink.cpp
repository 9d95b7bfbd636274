// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/repeatlink.h"

#include <optional>

namespace LeadBridge {

namespace {

constexpr auto sentByHand = QLatin1StringView("sent"); // the second argument

std::optional<Reason> linkIn(const Reason &reason)
{
    const Reason first =
        reason.code == ReasonCode::Several ? reasonFromText(reason.args.value(0)) : reason;
    return first.code == ReasonCode::DuplicateOf ? std::optional(first) : std::nullopt;
}

} // namespace

Reason withRepeat(const Reason &before, const Reason &now)
{
    const auto link = linkIn(before);
    if (!link)
        return now;
    const Reason sent { ReasonCode::DuplicateOf, { link->args.value(0), QString(sentByHand) } };
    if (now.code == ReasonCode::None || now.code == ReasonCode::Accepted)
        return sent;
    if (now.code != ReasonCode::Several)
        return together({ sent, now });
    return { ReasonCode::Several, QStringList { toText(sent) } + now.args };
}

EventId repeatedBy(const Reason &reason)
{
    const auto link = linkIn(reason);
    return { link ? link->args.value(0).toLongLong() : 0 };
}

bool isSentRepeat(const Reason &reason)
{
    return reason.code == ReasonCode::DuplicateOf && reason.args.value(1) == sentByHand;
}

} // namespace LeadBridge
