// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/masking.h"
#include "app/delivery/preparation.h"
#include "app/storage/journalvalues.h"

#include <QDateTime>

#include <chrono>

namespace LeadBridge {

/// How and when one try went.
struct TryFacts
{
    QDateTime startedUtc;
    QDateTime endedUtc;
    std::chrono::milliseconds duration { 0 };
    double random = 0; ///< from 0 to below 1, for the time of the next try
    bool probe = false; ///< of a held destination
    int requests = 1; ///< of this step until now, this one included
};

/// A service that wants one request after the other of a step is given up after so many.
inline constexpr int stepRequestLimit = 60;

/// What to do with an answer that leaves the outcome open, for this action.
[[nodiscard]] UncertainPolicy uncertainPolicy(const Action &action, const Destination &destination);

/// What the journal shall write down of a try: the answer's meaning, what the step becomes, and
/// when it is tried again. A test lead is tried once: nobody waits for it later. A request after
/// which the step goes on is no try, and the step keeps its place in its lane. What the service
/// gave as a new secret is masked, too, and stands in the outcome's newSecrets only. Pure.
[[nodiscard]] FinishedAttempt conclude(const DueDelivery &delivery, const Preparation &preparation,
                                       const Answer &answer, const TryFacts &facts,
                                       const Masker &masker);

/// The step as it waits for its next request once @p attempt is stored.
[[nodiscard]] DueDelivery afterAttempt(DueDelivery delivery, const FinishedAttempt &attempt);

/// The same where the client's data could not be asked for: nothing was sent, and it is tried
/// again like any other failed try.
[[nodiscard]] FinishedAttempt concludeLookup(const DueDelivery &delivery, const Action &action,
                                             const Reason &reason, const TryFacts &facts);

/// The same for a step that ends without a request.
[[nodiscard]] FinishedAttempt concludeUnsent(const DueDelivery &delivery,
                                             const Preparation &preparation,
                                             const QDateTime &nowUtc);

} // namespace LeadBridge
