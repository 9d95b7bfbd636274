// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/statusapi.h"
#include "ui/flows/addresscard.h"

namespace LeadBridge::Ui {

/// What the head of an address card says.
struct AddressStanding
{
    AddressCard::Standing standing = AddressCard::Standing::Ready;
    QString words; ///< empty: the usual ones of the standing
};

/// How it stands with the address of a flow that is @p stored, by what is known now: whether
/// anything listens, whether there is a public base, and the last answer of its check.
[[nodiscard]] AddressStanding addressStanding(const StatusApi &status, bool stored,
                                              const QDateTime &nowUtc);

/// Whether the check found this program.
[[nodiscard]] bool reachesHere(const AddressCheck &check);

/// "The address was checked from the internet 2 min ago", or why it was not reached.
[[nodiscard]] QString checkedAddressText(const AddressCheck &check, const QDateTime &nowUtc);

} // namespace LeadBridge::Ui
