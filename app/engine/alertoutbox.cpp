// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/alertoutbox.h"

#include "app/alerts/alertsettingsfile.h"
#include "app/base/logging.h"
#include "app/delivery/whendone.h"
#include "app/engine/alertdispatch.h"
#include "app/storage/secretstore.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace LeadBridge {

namespace {

constexpr int mostWaiting = 50; // of one address; then the oldest is dropped

AlertLetter letterOf(const StoredAlert &alert)
{
    return { QStringLiteral("alert-%1-%2").arg(alert.id).arg(alert.madeUtc.toMSecsSinceEpoch()),
             alert.recipient,
             { alert.title, alert.text },
             alert.madeUtc };
}

} // namespace

AlertOutbox::AlertOutbox(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_store(parts.queue)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &AlertOutbox::pump);
    connect(&parts.secrets, &SecretStore::changed, this, [this] { setSettings(m_settings); });
}

void AlertOutbox::setSettings(const AlertSettings &settings)
{
    m_settings = settings;
    if (!m_running)
        return;
    dropStrangers();
    const QDateTime now = m_parts.clock.nowUtc();
    for (Waiting &waiting : m_waiting)
        waiting.alert.dueUtc = now;
    pump();
}

void AlertOutbox::start()
{
    whenDone(this, m_store.waiting(), [this](const Result<QList<StoredAlert>> &alerts) {
        m_running = true;
        takeOver(alerts.value_or(QList<StoredAlert>()));
        dropStrangers();
        pump();
        emit changed();
    });
}

void AlertOutbox::stop()
{
    m_running = false;
    m_timer.stop();
}

void AlertOutbox::takeOver(const QList<StoredAlert> &alerts)
{
    QList<Waiting> before;
    for (const StoredAlert &alert : alerts) {
        const auto channel = channelFromWord(alert.channel);
        if (!channel)
            continue;
        m_lastId = std::max(m_lastId, alert.id);
        before.append({ { *channel, alert.recipient }, alert });
        if (alert.reason.code != ReasonCode::None)
            m_troubles.insert({ *channel, alert.recipient }, alert.reason);
    }
    m_waiting = before + m_waiting;
}

void AlertOutbox::dropStrangers()
{
    const auto isKnown = [this](const Address &address) {
        return alertRecipients(address.channel, m_settings).contains(address.recipient);
    };
    for (qsizetype i = m_waiting.size() - 1; i >= 0; --i) {
        const Address address = m_waiting.at(i).address;
        if (!isKnown(address) && !m_underWay.contains(address))
            remove(i);
    }
    const QList<Address> troubled = m_troubles.keys();
    for (const Address &address : troubled) {
        if (!isKnown(address))
            setTrouble(address, {});
    }
}

void AlertOutbox::add(AlertChannel channel, const AlertMessage &message)
{
    const QDateTime now = m_parts.clock.nowUtc();
    for (const QString &recipient : alertRecipients(channel, m_settings)) {
        // Also after a start whose rows are not read yet no number comes twice.
        m_lastId = std::max(m_lastId + 1, now.toMSecsSinceEpoch());
        const StoredAlert alert {
            m_lastId, channelWord(channel), recipient, message.title, message.text, now, now
        };
        m_unkept.append(alert);
        m_waiting.append({ { channel, recipient }, alert });
        const Address address { channel, recipient };
        const auto count =
            std::count_if(m_waiting.cbegin(), m_waiting.cend(),
                          [&](const Waiting &waiting) { return waiting.address == address; });
        if (count > mostWaiting && !m_underWay.contains(address))
            remove(firstOf(address));
    }
}

void AlertOutbox::keep(const QString &setting, const QByteArray &value)
{
    const QList<StoredAlert> alerts = std::exchange(m_unkept, {});
    whenDone(this, m_store.add(alerts, setting, value), [](const Result<> &kept) {
        if (!kept)
            qCWarning(lcEngine) << "alerts could not be stored, they go out all the same";
    });
    pump();
    emit changed();
}

qsizetype AlertOutbox::firstOf(const Address &address) const
{
    for (qsizetype i = 0; i < m_waiting.size(); ++i) {
        if (m_waiting.at(i).address == address)
            return i;
    }
    return -1;
}

/// Of each address the oldest goes first, one at a time. Those behind it wait.
void AlertOutbox::pump()
{
    if (!m_running)
        return;
    const QDateTime now = m_parts.clock.nowUtc();
    QSet<Address> seen = m_underWay;
    QList<Waiting> due;
    qint64 pause = std::numeric_limits<qint64>::max();
    for (Waiting &waiting : m_waiting) {
        // The clock was set back: it would otherwise wait as long as that.
        if (waiting.alert.dueUtc > now.addMSecs(longestPause(m_times).count()))
            waiting.alert.dueUtc = now;
        if (seen.contains(waiting.address))
            continue;
        seen.insert(waiting.address);
        if (waiting.alert.dueUtc <= now)
            due.append(waiting);
        else
            pause = std::min(pause, now.msecsTo(waiting.alert.dueUtc));
    }
    for (const Waiting &waiting : due)
        send(waiting);
    // Looked at once a minute at least: the clock may be set.
    constexpr qint64 longest = 60'000;
    if (pause < std::numeric_limits<qint64>::max())
        m_timer.start(static_cast<int>(std::min(pause + 1, longest)));
}

void AlertOutbox::send(const Waiting &waiting)
{
    const Address address = waiting.address;
    m_underWay.insert(address);
    whenDone(this,
             dispatchAlert(m_parts.courier, m_settings, m_parts.secrets.snapshot(), address.channel,
                           letterOf(waiting.alert), waiting.progress),
             [this, address](const Outcome &outcome) { onAnswer(address, outcome); });
}

void AlertOutbox::onAnswer(const Address &address, const Outcome &outcome)
{
    m_underWay.remove(address);
    const qsizetype index = firstOf(address);
    if (index >= 0) {
        Waiting &waiting = m_waiting[index];
        if (outcome.kind == OutcomeKind::Delivered)
            onTaken(index);
        else if (outcome.kind == OutcomeKind::GoesOn && ++waiting.steps < alertSteps)
            waiting.progress = outcome.progress;
        else
            onFailed(index, outcome);
    }
    dropStrangers();
    pump();
    emit changed();
}

void AlertOutbox::onTaken(qsizetype index)
{
    const Address address = m_waiting.at(index).address;
    remove(index);
    setTrouble(address, {});
    emit sent(address.channel);
}

void AlertOutbox::onFailed(qsizetype index, const Outcome &outcome)
{
    Waiting &waiting = m_waiting[index];
    waiting.steps = 0;
    StoredAlert &alert = waiting.alert;
    ++alert.tries;
    alert.reason = outcome.reason;
    const bool refusedForGood = outcome.kind == OutcomeKind::Rejected;
    std::optional<std::chrono::seconds> asked = outcome.retryAfter;
    // A wrong password that is tried in haste locks the account.
    if (refusedForGood)
        asked = std::chrono::duration_cast<std::chrono::seconds>(m_times.retryMost);
    const auto next = nextTry(m_times, alert.tries, alert.madeUtc, m_parts.clock.nowUtc(), asked);
    const Address address = waiting.address;
    if (!next) {
        Reason reason { ReasonCode::TriesUsedUp,
                        { QString::number(alert.tries), reasonWord(outcome.reason.code) } };
        reason.args += outcome.reason.args;
        remove(index);
        setTrouble(address, reason);
        return;
    }
    alert.dueUtc = *next;
    whenDone(this, m_store.update(alert), [](const Result<> &) {});
    // One failure may be a moment's; the next try is half a minute away.
    if (refusedForGood || alert.tries > 1)
        setTrouble(address, outcome.reason);
}

void AlertOutbox::remove(qsizetype index)
{
    const qint64 id = m_waiting.at(index).alert.id;
    m_waiting.removeAt(index);
    m_unkept.removeIf([id](const StoredAlert &alert) { return alert.id == id; });
    whenDone(this, m_store.remove({ id }), [](const Result<> &) {});
}

void AlertOutbox::setTrouble(const Address &address, const Reason &reason)
{
    if (reason.code != ReasonCode::None) {
        m_troubles.insert(address, reason);
        emit failed(address.channel, reason);
    } else {
        m_troubles.remove(address);
        if (trouble(address.channel).code == ReasonCode::None)
            emit recovered(address.channel);
    }
}

void AlertOutbox::forgive(AlertChannel channel)
{
    m_troubles.removeIf([channel](std::pair<const Address &, Reason &> one) {
        return one.first.channel == channel;
    });
    const QDateTime now = m_parts.clock.nowUtc();
    for (Waiting &waiting : m_waiting) {
        if (waiting.address.channel == channel)
            waiting.alert.dueUtc = now;
    }
    emit recovered(channel);
    pump();
}

int AlertOutbox::waiting(AlertChannel channel) const
{
    return static_cast<int>(
        std::count_if(m_waiting.cbegin(), m_waiting.cend(), [channel](const Waiting &waiting) {
            return waiting.address.channel == channel;
        }));
}

Reason AlertOutbox::trouble(AlertChannel channel) const
{
    for (auto it = m_troubles.cbegin(); it != m_troubles.cend(); ++it) {
        if (it.key().channel == channel)
            return it.value();
    }
    return {};
}

} // namespace LeadBridge
