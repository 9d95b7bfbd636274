// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/states.h"

#include <QString>

#include <optional>

namespace LeadBridge {

/// What an event's row shows, worked out from its steps in their order: the state of the
/// gravest, and the reason of the first step that is in that state. Pure.
class EventSummary
{
public:
    struct Step
    {
        State state = State::Pending;
        QString reason; ///< as text
        QString orderId;
        std::optional<qint64> nextTry; ///< waiting after a failed try
    };
    void add(const Step &step);

    /// Of an event all of whose steps were skipped: Filtered. Without steps: Delivered.
    [[nodiscard]] State state() const;
    [[nodiscard]] QString reason() const { return m_reason; }
    [[nodiscard]] QString orderId() const { return m_orderId; } ///< the first one got
    [[nodiscard]] std::optional<qint64> nextTry() const;

private:
    std::optional<State> m_state;
    QString m_reason;
    QString m_orderId;
    std::optional<qint64> m_nextTry;
};

} // namespace LeadBridge
