// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/clientsource.h"
#include "app/delivery/serviceaddress.h"
#include "app/destinations/destination.h"
#include "app/flow/flow.h"
#include "app/storage/asking.h"
#include "app/storage/journalvalues.h"

#include <QHash>
#include <QUrl>

#include <memory>

namespace LeadBridge {

/// What a delivery is carried out with: snapshots, replaced as wholes.
struct DeliverySetup
{
    FlowSetPointer flows; ///< null: not known yet, nothing may be sent
    QHash<QString, QString> secrets;
    QHash<FlowId, QUrl> testAddresses; ///< where test leads of a flow go instead
    QString phoneRegion = QStringLiteral("RU");
    const Destination *(*destinationOf)(const QString &id) = &findDestination; ///< for tests
};

/// A delivery looked at: either a request ready to go, or what becomes of the step without one.
struct Preparation
{
    bool sends = false;
    State state = State::Pending; ///< Skipped or Invalid, where nothing is sent
    Reason reason;

    FlowSetPointer flows; ///< keeps the action alive
    std::shared_ptr<const Action> asItWas {}; ///< keeps it alive where it is not one of the flows'
    const Action *action = nullptr;
    const Destination *destination = nullptr;
    std::optional<Asking> asking {}; ///< the message asks whether the service has it already
    BuildContext context; ///< what the message was built from, for reading its answer
    OutboundMessage message;
    ServiceAddress address;
};

/// The action a delivery is carried out with: as it was where the operator wants that, else the
/// one it belongs to, wherever it stands in its flow now, or nullptr where flow or action are gone.
[[nodiscard]] const Action *actionOf(const FlowSet &flows, const DueDelivery &delivery);

/// Whether a key that is not there is the reason, or one of several.
[[nodiscard]] bool lacksSecret(const Reason &reason);

/// Whether the step's run rule lets it run after what the earlier steps came to. Steps that
/// were themselves skipped do not count; the first step always runs.
[[nodiscard]] bool mayRun(RunRule rule, const QList<StepResult> &earlier);

/// Why a step is passed over without a look at its inputs: it is switched off, its run rule or
/// its conditions say so. ReasonCode::None: it runs.
[[nodiscard]] Reason passedOver(const Action &action, const Fields &fields,
                                const QList<StepResult> &earlier);

/// Letters that stay the same over all tries of a step and are no other step's, also not one of
/// another installation: 32 hexadecimal digits.
[[nodiscard]] QByteArray nonceOf(const DueDelivery &delivery);

/// What is to be asked about the client before the delivery can be prepared; nothing where all
/// is known, or was asked for this try.
[[nodiscard]] std::optional<ClientQuestion> questionOf(const DueDelivery &delivery,
                                                       const DeliverySetup &setup);

/// @p address with scheme, host and port of @p base.
[[nodiscard]] QUrl redirected(QUrl address, const QUrl &base);

/// Builds the request of a delivery, or says why there is none. Pure. @p nowUtc: of this try.
[[nodiscard]] Preparation prepare(const DueDelivery &delivery, const DeliverySetup &setup,
                                  const QDateTime &nowUtc);

} // namespace LeadBridge
