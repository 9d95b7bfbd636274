// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <optional>

namespace LeadBridge {

/// Where a step, or a whole event, stands. Stored and printed as the words of stateWord().
/// Skipped is for steps alone.
enum class State {
    Pending, ///< waiting or in progress
    Delivered, ///< every action done
    Rejected, ///< a service refused it; not repeated by itself
    Failed, ///< tries used up
    Uncertain, ///< sent, and no answer that can be understood
    Invalid, ///< a required input could not be filled
    Filtered, ///< the conditions said no
    Duplicate, ///< the same lead came before
    Held, ///< came while sending was stopped
    Skipped, ///< the step's own run rule passed it over
};

/// The word used in the database and by scripts: "pending", "delivered", …
[[nodiscard]] QString stateWord(State state);

/// The opposite of stateWord(); nothing for an unknown word.
[[nodiscard]] std::optional<State> stateFromWord(QStringView word);

/// The graver of two step states: uncertain, rejected, failed, invalid, pending, delivered.
/// Skipped gives way to anything; held, filtered and duplicate never meet another state.
[[nodiscard]] State graver(State a, State b);

} // namespace LeadBridge

Q_DECLARE_METATYPE(LeadBridge::State)
