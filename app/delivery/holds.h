// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/journalvalues.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>

#include <chrono>
#include <map>
#include <optional>

namespace LeadBridge {

/// What a try tells of its destination as a whole, whatever became of the lead.
enum class Sign {
    Works, ///< it took the lead, or refused this one
    Nothing, ///< neither nor
    Fails, ///< not reached, no answer, out of order: the next lead would hardly fare better
    Shuts, ///< it refuses whoever asks so: key, rights, payment. Each further lead would be lost
};

/// Whether a refusal for this reason is one of whoever asks: see Sign::Shuts. Pure.
[[nodiscard]] bool shutsOut(ReasonCode code);

/// Pure. Of letters a 5xx code is a refusal of the letter, not trouble of the server (RFC 5321,
/// 4.2.1).
[[nodiscard]] Sign signOf(const FinishedAttempt &attempt);

/// An action of which nothing goes out because its destination keeps failing.
struct HeldAction
{
    ActionId action;
    Reason reason; ///< of the last failure
    QDateTime sinceUtc;
    QDateTime probeUtc; ///< when one lead is tried next; invalid: not before something changes

    bool operator==(const HeldAction &) const = default;
};

/// Which actions are held. After so many failures in a row nothing more of an action goes out;
/// now and then one lead is tried, and the first that works lets all go. Knows no lead, no clock
/// and no network. Lives on the delivery thread.
class Holds final
{
public:
    using Tick = std::chrono::nanoseconds; ///< Clock::monotonic()

    struct Rules
    {
        int failures = 5; ///< in a row, until an action is held
        std::chrono::milliseconds firstProbe { 5'000 }; ///< then twice as long each time
        std::chrono::milliseconds longestProbe { 300'000 };
    };
    /// No destination keeps a probe away for longer, whatever its Retry-After.
    static constexpr std::chrono::seconds askedLimit { 3600 };

    enum class Turn {
        Free,
        Probe, ///< one may go, and tells whether the others may
        Waits,
    };

    /// What one try said.
    struct Word
    {
        Sign sign = Sign::Nothing;
        Reason reason;
        std::optional<std::chrono::seconds> asked; ///< Outcome::retryAfter
        bool probe = false;
    };

    void setRules(const Rules &rules) { m_rules = rules; }

    [[nodiscard]] Turn turnOf(const ActionId &action, Tick now) const;
    [[nodiscard]] bool isHeld(const ActionId &action) const;
    /// When turnOf() may change by itself.
    [[nodiscard]] std::optional<Tick> nextProbe(const ActionId &action) const;

    /// A probe is on its way; giveBackProbe(): it was not sent.
    void sendProbe(const ActionId &action);
    void giveBackProbe(const ActionId &action);
    /// Whether held() is another one now.
    bool note(const ActionId &action, const Word &word, Tick now, const QDateTime &nowUtc);

    /// One lead is tried at once: the operator says so, or what was wrong was changed.
    bool tryNow(const ActionId &action, Tick now);
    /// As an earlier run left it, with a try at once: who knows what has changed since.
    void hold(const HeldAction &held, Tick now);
    /// The action is gone.
    bool forget(const ActionId &action);

    [[nodiscard]] QList<HeldAction> held(Tick now, const QDateTime &nowUtc) const;

private:
    struct Standing
    {
        int failures = 0;
        bool isHeld = false;
        bool probing = false; ///< one is on its way
        int probes = 0; ///< made since it is held
        std::optional<Tick> next; ///< of the next probe; none: not before something changes
        Reason reason;
        QDateTime sinceUtc;
    };

    void begin(Standing &standing, const QDateTime &nowUtc) const;
    void planProbe(Standing &standing, const Word &word, Tick now) const;

    Rules m_rules;
    std::map<ActionId, Standing> m_standings;
};

} // namespace LeadBridge

Q_DECLARE_METATYPE(LeadBridge::HeldAction)
