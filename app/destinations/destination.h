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
    QByteArray progress {}; ///< what earlier requests of this step left: Outcome::progress
    QByteArray nonce {}; ///< random letters that stay the same over all tries of the step
    QDateTime nowUtc {}; ///< when this try is made
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

    /// What the answer to the request built from the same @p action and @p context means.
    [[nodiscard]] virtual Outcome interpret(const Action &action, const BuildContext &context,
                                            const Answer &answer) const = 0;

    /// All inputs as they would go out, in the order of the description, faulty ones marked.
    [[nodiscard]] virtual QList<PreviewLine> preview(const Action &action,
                                                     const BuildContext &context) const = 0;

    /// After a request that was sent and not answered: a question whether the service has what it
    /// was to make. Changes nothing there. Only where the description says canBeAsked.
    [[nodiscard]] virtual tl::expected<OutboundMessage, QList<Reason>>
    askRequest(const Action &action, const BuildContext &context) const;
    /// Delivered with FoundByAsking where the service has it, so that the step goes on or is done;
    /// Retry with NotThere where it has nothing and the request may be sent again; else what is
    /// wrong with the question itself, and it is asked again later.
    [[nodiscard]] virtual Outcome interpretAsk(const Action &action, const BuildContext &context,
                                               const Answer &answer) const;

    /// A request that shows whether address, key and rights are right and changes nothing at the
    /// service, but for a @p testMessage, which the operator has asked for. May need several, as
    /// build() does. The default asks the service's address for its head.
    [[nodiscard]] virtual tl::expected<OutboundMessage, QList<Reason>>
    checkRequest(const Action &action, const BuildContext &context, bool testMessage) const;
    /// Delivered with ConnectionWorks, or what is wrong. The default is content with any answer.
    [[nodiscard]] virtual Outcome interpretCheck(const Action &action, const BuildContext &context,
                                                 const Answer &answer) const;

    /// The request for what a chooser can offer, where the description names choosers.
    [[nodiscard]] virtual tl::expected<OutboundMessage, QList<Reason>>
    choicesRequest(const QString &chooser, const Action &action, const BuildContext &context) const;
    [[nodiscard]] virtual tl::expected<QList<Choice>, Outcome>
    readChoices(const QString &chooser, const Action &action, const BuildContext &context,
                const Answer &answer) const;
};

/// All destinations the program knows, in the order they are offered.
[[nodiscard]] const QList<const Destination *> &destinations();

/// The destination with this id, or nullptr.
[[nodiscard]] const Destination *findDestination(const QString &id);

} // namespace LeadBridge
