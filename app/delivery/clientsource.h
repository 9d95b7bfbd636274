// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/reason.h"
#include "app/contacts/client.h"
#include "app/flow/flow.h"
#include "app/storage/journalvalues.h"

#include <functional>
#include <optional>

namespace LeadBridge {

/// What a step has to know of the event's client, and the event itself does not tell.
struct ClientQuestion
{
    ClientData told; ///< what the event tells
    bool test = false;
    bool needsName = false;
    bool needsPhone = false;
    bool needsEmail = false;

    [[nodiscard]] bool isAnsweredBy(const ClientData &client) const;
};

struct ClientAnswer
{
    enum class Kind {
        Known, ///< all that anybody knows; may be less than was asked
        TryLater, ///< for now nobody can say
        Refused, ///< asking again is of no use
    };
    Kind kind = Kind::Known;
    ClientData client; ///< what the event told included
    Reason reason; ///< of TryLater and Refused
};

/// Where a step learns what its event does not tell of the client.
class ClientSource
{
public:
    ClientSource() = default;
    ClientSource(const ClientSource &) = delete;
    ClientSource &operator=(const ClientSource &) = delete;
    virtual ~ClientSource() = default;

    /// Calls @p done exactly once, on the delivery thread, possibly before this returns, and
    /// within a minute. Called on the delivery thread.
    virtual void find(const ClientQuestion &question,
                      const std::function<void(const ClientAnswer &)> &done) = 0;
};

/// What the step has to ask; nothing where no mapping of its action wants the directory, or the
/// event tells it all.
[[nodiscard]] std::optional<ClientQuestion>
clientQuestion(const Source &source, const Action &action, const DueDelivery &delivery);

} // namespace LeadBridge
