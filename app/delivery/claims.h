// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/lane.h"
#include "app/delivery/preparation.h"
#include "app/delivery/ratelimits.h"

#include <QHash>
#include <QList>

#include <functional>
#include <memory>

namespace LeadBridge {

/// A delivery that is written down as being sent, or about to be.
struct Claim
{
    DueDelivery due;
    Preparation preparation;
    QList<Limit> limits;
    bool probe = false; ///< tells whether a held destination works again
    int round = 0; ///< claims of an earlier round are not sent any more
};
using ClaimPointer = std::shared_ptr<Claim>;

/// Counts what is claimed and on the wire per host and per lane, and keeps to the limits: to a
/// host, and by an action, at most so many requests at once, and at most as many again claimed
/// ahead, so that the wire is not idle while the journal writes the next marks. What is claimed
/// ahead at a crash becomes uncertain though nothing was sent, hence no more than that, and none
/// of what has a rate: it would leave later than its token was taken.
class Claims final
{
public:
    void setHostLimit(int requests) { m_hostLimit = requests; }

    [[nodiscard]] bool hasRoom(const Lane &lane, const Preparation &preparation,
                               const QList<Limit> &limits) const;
    /// Counts the claim in; it is not ready before it is marked.
    void add(Lane &lane, const ClaimPointer &claim);
    /// The claim is marked and may be sent.
    void setReady(const ClaimPointer &claim);
    /// The next claim to this host that may go out now, counted as in flight; or null.
    ClaimPointer takeReady(const ServiceAddress &address,
                           const std::function<Lane &(const LaneKey &)> &laneOf);
    /// Counts out a claim that was not sent.
    void drop(Lane &lane, const ClaimPointer &claim);
    /// Counts out a request that ended.
    void finish(Lane &lane, const ClaimPointer &claim);

    /// Takes the ready claims out of which @p wanted says so, still counted.
    QList<ClaimPointer> takeAllReady(const std::function<bool(const Claim &)> &wanted);

    [[nodiscard]] int count() const { return m_count; }

private:
    struct Host
    {
        QList<ClaimPointer> ready;
        int claimed = 0; ///< marking or ready
        int inFlight = 0;
    };

    [[nodiscard]] int laneLimit(const Preparation &preparation) const;
    void forgetIfIdle(const ServiceAddress &address);

    QHash<ServiceAddress, Host> m_hosts;
    int m_hostLimit = 6;
    int m_count = 0;
};

} // namespace LeadBridge
