// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMetaType>

#include <compare>

namespace LeadBridge {

/// A row number that cannot be mistaken for another table's. 0 means "none".
template <class Tag> struct Id
{
    qint64 value = 0;

    [[nodiscard]] bool isValid() const { return value > 0; }
    auto operator<=>(const Id &) const = default;
};

template <class Tag> size_t qHash(Id<Tag> id, size_t seed = 0)
{
    return ::qHash(id.value, seed);
}

using FlowId = Id<struct FlowTag>;
using EventId = Id<struct EventTag>;
using DeliveryId = Id<struct DeliveryTag>;
using AttemptId = Id<struct AttemptTag>;

} // namespace LeadBridge

Q_DECLARE_METATYPE(LeadBridge::FlowId)
Q_DECLARE_METATYPE(LeadBridge::EventId)
Q_DECLARE_METATYPE(LeadBridge::DeliveryId)
Q_DECLARE_METATYPE(LeadBridge::AttemptId)
