// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contacts/client.h"
#include "app/storage/historyvalues.h"

namespace LeadBridge {

/// The catalogue's example of this event (of client_created for an unknown one), with the sample
/// person for what it does not tell.
[[nodiscard]] SampleEvent catalogueSample(const QString &eventId);

/// An invented client, whom test leads are about when nobody else is known.
[[nodiscard]] const ClientData &samplePerson();

} // namespace LeadBridge
