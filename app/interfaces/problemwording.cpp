// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interfaces/wording.h"
#include "app/interfaces/wordingparts.h"

#include <algorithm>

namespace LeadBridge {

namespace {

/// Whether a client's data would have to come from the directory, and do not.
bool lacksClient(const Reason &reason)
{
    if (reason.code == ReasonCode::Several)
        return std::any_of(reason.args.cbegin(), reason.args.cend(),
                           [](const QString &one) { return lacksClient(reasonFromText(one)); });
    return reason.code == ReasonCode::InputMissing
        && reason.args.value(2).startsWith(QLatin1String("directory."));
}

/// What to do about an order that could not be built.
QString invalidRemedy(const Reason &cause)
{
    if (cause.code == ReasonCode::SecretMissing)
        return say(QT_TRANSLATE_NOOP("Wording", "Store the key in the settings, then send again."));
    if (cause.code == ReasonCode::ClientLookupRefused)
        return say(QT_TRANSLATE_NOOP(
            "Wording", "Check the access to Klientiks in the settings, then send again."));
    if (cause.code == ReasonCode::ClientForgotten)
        return say(QT_TRANSLATE_NOOP("Wording", "Nothing to do: it was your wish."));
    if (lacksClient(cause))
        return say(QT_TRANSLATE_NOOP(
            "Wording", "Write the client's data into the directory, then send again."));
    return say(QT_TRANSLATE_NOOP("Wording", "Check the mapping of the flow, then send again."));
}

} // namespace

ProblemText problemText(State state, const Reason &reason, const QString &destinationName)
{
    const Reason cause = reason.code == ReasonCode::TriesUsedUp ? innerReason(reason) : reason;
    ProblemText text;
    text.why = reasonText(reason);
    switch (state) {
    case State::Rejected:
        text.what = say(QT_TRANSLATE_NOOP("Wording", "%1 refused the lead")).arg(destinationName);
        text.remedy = cause.code == ReasonCode::ServiceSaid
            ? say(QT_TRANSLATE_NOOP("Wording", "Mend what the answer names, then send again."))
            : say(QT_TRANSLATE_NOOP("Wording", "Check the action's address and keys."));
        break;
    case State::Failed:
        text.what = say(QT_TRANSLATE_NOOP("Wording", "Not delivered to %1")).arg(destinationName);
        text.remedy =
            say(QT_TRANSLATE_NOOP("Wording", "When the cause is gone, send the leads again."));
        break;
    case State::Uncertain:
        text.what = say(QT_TRANSLATE_NOOP("Wording", "It is unclear whether %1 got the lead"))
                        .arg(destinationName);
        text.remedy = say(QT_TRANSLATE_NOOP(
            "Wording", "Look in the service's account whether the order is there."));
        break;
    case State::Invalid:
        text.what = cause.code == ReasonCode::PhoneBad
            ? say(QT_TRANSLATE_NOOP("Wording", "The phone number does not fit"))
            : say(QT_TRANSLATE_NOOP("Wording", "Data for the lead is missing"));
        text.remedy = invalidRemedy(cause);
        break;
    case State::Pending:
        text.what = cause.code == ReasonCode::ClientLookupFailed
            ? say(
                QT_TRANSLATE_NOOP("Wording", "Klientiks does not tell the client's data just now"))
            : say(QT_TRANSLATE_NOOP("Wording", "%1 does not take leads just now"))
                  .arg(destinationName);
        text.remedy =
            say(QT_TRANSLATE_NOOP("Wording", "Nothing to do: we keep trying by ourselves."));
        break;
    case State::Delivered:
    case State::Filtered:
    case State::Duplicate:
    case State::Held:
    case State::Skipped:
        text.what = stateText(state);
        break;
    }
    return text;
}

} // namespace LeadBridge
