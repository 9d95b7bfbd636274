// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contacts/client.h"
#include "app/flow/flow.h"
#include "app/storage/historyvalues.h"

namespace LeadBridge {

/// The catalogue's example of this event (of client_created for an unknown one), with the sample
/// person for what it does not tell.
[[nodiscard]] SampleEvent catalogueSample(const QString &eventId);

/// @p events with what their fields and the directory's @p clients tell of their clients.
[[nodiscard]] QList<SampleEvent> withClients(QList<SampleEvent> events, const Source &source,
                                             const QList<ClientEntry> &clients);

/// An invented client, whom test leads are about when nobody else is known.
[[nodiscard]] const ClientData &samplePerson();

} // namespace LeadBridge
