// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/delivery/attemptwriter.h"
#include "app/delivery/backlog.h"
#include "app/delivery/claims.h"
#include "app/delivery/clientsource.h"
#include "app/delivery/clockwatch.h"
#include "app/delivery/conclusion.h"
#include "app/delivery/exclusives.h"
#include "app/delivery/holds.h"
#include "app/delivery/masking.h"
#include "app/delivery/messagesender.h"
#include "app/delivery/preparation.h"
#include "app/delivery/ratelimits.h"
#include "app/delivery/secretsaver.h"
#include "app/delivery/sendingmarks.h"

#include <QHash>
#include <QObject>
#include <QSslCertificate>
#include <QTimer>

#include <memory>
#include <optional>

namespace LeadBridge {

class Journal;

/// Carries out the deliveries that are due. Each action has a lane of its own, and the lanes
/// take turns, so that one that is stuck delays no other; at most so many requests at once go
/// to one host. A request is written down as being sent before its first byte leaves, and its
/// outcome is written down before anything follows from it.
/// Lives on the delivery thread: build it, move it there, then speak to it by queued calls.
/// What a message contains and what an answer means is decided in destinations/.
class DeliveryQueue final : public QObject
{
    Q_OBJECT
public:
    /// @p journal and @p clock must outlive the queue. @p extraAuthorities: see HttpClient.
    DeliveryQueue(Journal &journal, const Clock &clock,
                  const QList<QSslCertificate> &extraAuthorities = {}, QObject *parent = nullptr);
    ~DeliveryQueue() override;

    /// Who knows what events do not tell of their clients; it must outlive the queue. None:
    /// nobody does. To be set before start().
    void setClientSource(ClientSource *clients) { m_clients = clients; }

    /// Where secrets that services give are kept; it must outlive the queue. None: they live in
    /// memory alone. To be set before start().
    void setSecretKeeper(SecretKeeper *keeper) { m_saver.setKeeper(keeper); }
    /// Shared with others on the delivery thread that ask services something.
    [[nodiscard]] Exclusives &exclusives() { return m_exclusives; }
    /// For tests, before start().
    void setHoldRules(const Holds::Rules &rules) { m_holds.setRules(rules); }
    void setDestinations(const Destination *(*destinationOf)(const QString &id))
    {
        m_setup.destinationOf = destinationOf;
    }

public slots:
    /// Begins with what waits in the database. Journal::recover() must have run before.
    void start();
    /// Nothing is sent before the first call. A new flow must be known here before the webhook
    /// takes its first event, or that event's steps end as FlowGone.
    void setFlows(const LeadBridge::FlowSetPointer &flows);
    void setSecrets(const QHash<QString, QString> &secrets);
    /// Off: no further request is begun, those on the wire end in peace. Test leads go out all
    /// the same, and also those of a flow that is not running: somebody asked for them.
    void setSending(bool on);
    /// Nothing of these actions goes out, but for test leads.
    void setPauses(const QList<LeadBridge::ActionId> &actions);
    /// One lead of each of these that is held is tried at once.
    void tryNow(const QList<LeadBridge::ActionId> &actions);
    /// What an earlier run held; before start(). Each is tried at once.
    void setHeld(const QList<LeadBridge::HeldAction> &actions);
    /// Requests at once to one host, over all actions; each action has its own limit besides.
    void setHostParallel(int requests);
    /// Where the test leads of a flow go instead of the action's own address: the sandbox. To
    /// be set before the test event is stored, and kept until its steps have ended.
    void setTestAddresses(const QHash<LeadBridge::FlowId, QUrl> &addresses);
    /// Region of phone numbers without a country code, such as RU.
    void setPhoneRegion(const QString &region);
    /// Begins nothing new, waits up to 10 s for what is on the wire, then sends stopped().
    /// What has no answer by then is found as unfinished by Journal::recover().
    void stop();

signals:
    void stopped();
    /// All that is held now.
    void holdsChanged(const QList<LeadBridge::HeldAction> &held);
    /// A service has given a new secret and it cannot be stored: its step waits, and it is tried
    /// again and again.
    void secretRefused(const QString &name, const LeadBridge::Error &error);
    /// See MessageSender::dateHeard().
    void dateHeard(const QString &host, const QByteArray &date);

private:
    /// A delivery from its claim until its outcome is stored.
    struct Active
    {
        DueDelivery due;
        std::optional<DueDelivery> again; ///< the journal queued it anew meanwhile
        QString exclusive {}; ///< what nobody else may be under way with
    };

    // what waits
    void accept(const QList<DueDelivery> &deliveries);
    void endOldTest(const DueDelivery &delivery);

    // whose turn it is
    void planPump();
    void pump();
    bool advance(Backlog::LaneState &state, const QDateTime &now, QList<ClaimPointer> &batch);
    [[nodiscard]] bool mayWork() const;
    [[nodiscard]] bool maySend(const LaneKey &key) const;
    void wakeAtEarliest(const QDateTime &now);

    // limits
    bool noteClock(const QDateTime &now);
    bool mayLeave(Backlog::LaneState &state);
    void noteLimits(const Claim &claim, const Outcome &outcome, const Answer &answer);
    void giveBackPaused();
    Active endActive(DeliveryId id);
    void onReleased(const QString &exclusive);
    void keepSecrets(FinishedAttempt attempt);

    // pauses and holds
    Holds::Turn turnOf(const DueDelivery &delivery);
    [[nodiscard]] bool isKeptBack(const Claim &claim) const;
    void giveBackKept();
    void beginProbe(Claim &claim);
    void giveBackProbe(const Claim &claim);
    [[nodiscard]] bool holdForSecret(const DueDelivery &delivery, const Preparation &preparation);
    void noteSign(const Claim &claim, const FinishedAttempt &attempt);
    void tryChanged(const FlowSet *before);
    void tellHolds();

    // clients
    void askForClient(const DueDelivery &delivery, const ClientQuestion &question);
    void onClient(DueDelivery delivery, const QDateTime &startedUtc,
                  std::chrono::nanoseconds startedAt, const ClientAnswer &answer);
    [[nodiscard]] TryFacts factsOf(const QDateTime &startedUtc,
                                   std::chrono::nanoseconds startedAt) const;

    // claims
    void claim(Backlog::LaneState &state, Preparation preparation, QList<ClaimPointer> &batch);
    void mark(const QList<ClaimPointer> &batch);
    void onMarked(const QList<ClaimPointer> &batch, const Result<QList<DeliveryId>> &result);
    void drop(const ClaimPointer &claim);
    void returnClaims();
    QList<DeliveryId> giveBack(const QList<ClaimPointer> &claims);
    [[nodiscard]] static bool isCorrected(const Active &active);
    [[nodiscard]] static DueDelivery withFieldsOf(const Active &active, DueDelivery delivery);
    void giveBackCorrected(DeliveryId id);

    // sending
    void sendReady(const ServiceAddress &address);
    void send(const ClaimPointer &claim);
    void onAnswer(const ClaimPointer &claim, const QDateTime &startedUtc,
                  std::chrono::nanoseconds startedAt, const Answer &answer);
    void endUnsent(const DueDelivery &delivery, const Preparation &preparation);
    void onStored(const FinishedAttempt &attempt, bool known);
    const Masker &maskerFor(const QList<QByteArray> &secretValues);

    void replaceSetup();
    void checkStopped();

    Journal &m_journal;
    const Clock &m_clock;
    ClockWatch m_clockWatch;
    std::chrono::milliseconds m_setBack { 0 }; ///< of the clock, and not made good for yet
    bool m_bringingForward = false;
    ClientSource *m_clients = nullptr;
    int m_asking = 0; ///< steps whose client is being asked for
    MessageSender m_sender;
    AttemptWriter m_writer;
    SecretSaver m_saver;
    Exclusives m_exclusives;
    RateLimits m_limits;
    Holds m_holds;
    QList<ActionId> m_paused;
    QHash<DeliveryId, int> m_requests; ///< of steps that went on, until they end
    Backlog m_backlog;
    SendingMarks m_marks;
    DeliverySetup m_setup;
    bool m_sending = true;
    bool m_stopping = false;
    bool m_stopped = false;
    bool m_pumpPlanned = false;
    LaneKey m_lastTurn;
    std::optional<QDateTime> m_earliest; ///< when the next step is due
    std::optional<RateLimits::Tick> m_earliestToken; ///< when one may leave that has to wait
    Claims m_claims;
    int m_round = 0; ///< grows whenever what is claimed may no longer be sent
    QHash<DeliveryId, Active> m_active;
    Masker m_masker;
    QTimer m_dueTimer;
    QTimer m_journalPause; ///< runs while the journal takes no marks
    QTimer m_stopLimit;
};

} // namespace LeadBridge
