// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/exclusives.h"
#include "app/delivery/messagesender.h"
#include "app/delivery/secretsaver.h"
#include "app/destinations/destination.h"
#include "app/interfaces/flowvalues.h"

#include <QFuture>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace LeadBridge {

/// Asks services for the operator, beside all deliveries: whether a connection works, and what
/// they offer for a chooser. Follows a destination through several requests, keeps what secrets
/// it is given, and renews no token that a delivery is just renewing.
/// Lives on the delivery thread; check() and choices() may be called from any.
class ServiceQuestions final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        Exclusives &exclusives;
        SecretKeeper &keeper;
        std::function<QHash<QString, QString>()> secrets; ///< as they are now; from any thread
        const Clock &clock;
    };
    /// For the whole of a question, and how many requests it may take.
    static constexpr std::chrono::seconds timeLimit { 20 };
    static constexpr int requestLimit = 10;

    /// All parts must outlive it and live on the same thread.
    explicit ServiceQuestions(const Parts &parts, QObject *parent = nullptr);
    ~ServiceQuestions() override;

    /// @p context: all but secrets and time. Always a report; what is wrong with the action itself
    /// stands in its reason.
    QFuture<Result<ConnectionReport>> check(const Action &action, const BuildContext &context,
                                            bool testMessage);
    /// Error InvalidInput: the reason in words.
    QFuture<Result<QList<Choice>>> choices(const QString &chooser, const Action &action,
                                           const BuildContext &context);

    /// For tests, which have less patience.
    void setTimeLimit(std::chrono::milliseconds limit) { m_timeLimit = limit; }
    /// For tests, before the first question.
    void setDestinations(const Destination *(*destinationOf)(const QString &id))
    {
        m_destinationOf = destinationOf;
    }

private:
    /// One question on its way through its requests.
    struct Talk
    {
        std::function<tl::expected<OutboundMessage, QList<Reason>>(const BuildContext &)> build;
        std::function<Outcome(const BuildContext &, const Answer &)> read;
        std::function<void(const Outcome &)> end; ///< null once it was called
        BuildContext context;
        int requests = 0;
        Reason late; ///< what to tell when the time is over
    };
    using TalkPointer = std::shared_ptr<Talk>;

    void begin(const TalkPointer &talk);
    void ask(const TalkPointer &talk);
    void waitFor(const QString &exclusive, const TalkPointer &talk);
    void send(const TalkPointer &talk, const OutboundMessage &message);
    void onAnswer(const TalkPointer &talk, const OutboundMessage &message, const Answer &answer);
    void goOn(const TalkPointer &talk, const Outcome &outcome);
    void end(const TalkPointer &talk, const Outcome &outcome);

    Parts m_parts;
    MessageSender m_sender;
    SecretSaver m_saver;
    const Destination *(*m_destinationOf)(const QString &id) = &findDestination;
    std::chrono::milliseconds m_timeLimit = timeLimit;
};

} // namespace LeadBridge
