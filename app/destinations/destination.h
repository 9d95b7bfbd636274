// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/reason.h"
#include "app/contacts/client.h"
#include "app/destinations/description.h"
#include "app/destinations/message.h"
#include "app/flow/fields.h"
#include "app/flow/stepresult.h"

#include <QDateTime>
#include <QHash>

#include <tl/expected.hpp>

namespace LeadBridge {

/// What an action is carried out for. Values only: building a message asks nobody.
struct BuildContext
{
    Fields fields;
    EventId event;
    QDateTime receivedUtc;
    QList<StepResult> earlier;
    QHash<QString, QString> secrets; ///< name to value, of the secrets the action names
    QString phoneRegion = QStringLiteral("RU"); ///< region of numbers without a country code
    ClientData known; ///< what event and client directory tell, for directory.*
};

/// One line of the live preview: what an input would send, or why it cannot.
struct PreviewLine
{
    QString name; ///< wire name
    QString value; ///< empty where secret or missing
    bool secret = false;
    bool required = false;
    Reason problem; ///< None where all is well
};

/// A kind of service. Pure: builds messages and reads answers, opens no socket, knows no clock
/// and no database. Safe from any thread.
class Destination
{
public:
    Destination() = default;
    Destination(const Destination &) = delete;
    Destination &operator=(const Destination &) = delete;
    virtual ~Destination() = default;

    [[nodiscard]] virtual const DestinationDescription &description() const = 0;

    /// The request for this action and event, or everything that is missing or wrong.
    [[nodiscard]] virtual tl::expected<OutboundMessage, QList<Reason>>
    build(const Action &action, const BuildContext &context) const = 0;

    /// What an answer means.
    [[nodiscard]] virtual Outcome interpret(const Answer &answer) const = 0;

    /// All inputs as they would go out, in the order of the description, faulty ones marked.
    [[nodiscard]] virtual QList<PreviewLine> preview(const Action &action,
                                                     const BuildContext &context) const = 0;
};

/// All destinations the program knows, in the order they are offered.
[[nodiscard]] const QList<const Destination *> &destinations();

/// The destination with this id, or nullptr.
[[nodiscard]] const Destination *findDestination(const QString &id);

} // namespace LeadBridge
