// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/watchers.h"

#include "app/delivery/whendone.h"
#include "app/destinations/amocrmaccess.h"
#include "app/engine/certificateprobe.h"
#include "app/engine/datafolder.h"
#include "app/engine/flowservice.h"
#include "app/engine/problemservice.h"
#include "app/engine/statusservice.h"
#include "app/engine/statustrouble.h"
#include "app/storage/secretstore.h"

#include <QStorageInfo>
#include <QUrl>

#include <algorithm>

namespace LeadBridge {

namespace {

constexpr int normDays = 35; // a week of norm behind up to four of silence

/// Secrets that flows use, with the destination that needs them.
QMap<QString, QString> secretsInUse(const FlowSet &flows)
{
    QMap<QString, QString> names;
    for (const Flow &flow : flows) {
        if (!flow.running)
            continue;
        for (const Action &action : flow.actions) {
            for (const Mapping &mapping : action.mapping) {
                if (action.enabled && mapping.kind == MappingKind::Secret)
                    names.insert(mapping.text, action.destination);
            }
        }
    }
    return names;
}

HourlyCounts countsOf(FlowId flow, const QList<FlowHour> &hours)
{
    HourlyCounts counts;
    for (const FlowHour &hour : hours) {
        if (hour.flow == flow)
            counts[hour.hour] += hour.count;
    }
    return counts;
}

} // namespace

Watchers::Watchers(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&m_timer, &QTimer::timeout, this, &Watchers::look);
    connect(&m_address, &QTimer::timeout, this, &Watchers::lookAtAddress);
    connect(&m_certificate, &QTimer::timeout, this, &Watchers::lookAtCertificate);
    // A new address or a new key is looked at when it is there, not hours later.
    connect(&parts.status, &StatusApi::receivingChanged, this, [this] {
        if (!m_running)
            return;
        const QString base = m_parts.status.receiving().publicBase;
        if (base != m_askedBase)
            lookAtAddress();
        if (base != m_base)
            lookAtCertificate();
    });
    connect(&parts.secrets, &SecretStore::changed, this, [this] {
        if (m_running)
            lookAtTokens();
    });
}

void Watchers::setTimes(const AlertTimes &times)
{
    m_times = times;
    adopt(m_timer, times.watch);
    adopt(m_certificate, times.certificate);
    planAddress();
}

void Watchers::adopt(QTimer &timer, std::chrono::milliseconds interval) const
{
    if (timer.intervalAsDuration() == interval && timer.isActive() == m_running)
        return;
    timer.setInterval(interval);
    if (m_running)
        timer.start();
}

/// That it is reached again is to be known sooner than that it no longer is.
void Watchers::planAddress()
{
    adopt(m_address, m_reached ? m_times.address : std::min(m_times.address, m_times.addressAgain));
}

void Watchers::start()
{
    m_running = true;
    setTimes(m_times);
    look();
    lookAtAddress();
    lookAtCertificate();
}

void Watchers::stop()
{
    m_running = false;
    for (QTimer *timer : { &m_timer, &m_address, &m_certificate })
        timer->stop();
}

void Watchers::look()
{
    emit looking();
    lookAtDisk();
    lookAtTokens();
    lookAtFlows();
}

bool Watchers::isThere(const ProblemKey &key) const
{
    const QList<ProblemRecord> current = m_parts.problems.current();
    return std::any_of(current.cbegin(), current.cend(),
                       [&](const ProblemRecord &problem) { return problem.key == key; });
}

void Watchers::set(const ProblemKey &key, bool wrong, const Reason &reason,
                   const QString &destination)
{
    ProblemReport report;
    report.key = key;
    report.reason = reason;
    report.destination = destination;
    if (wrong)
        m_parts.problems.raise(report);
    else if (isThere(key))
        m_parts.problems.end(key);
}

void Watchers::lookAtDisk()
{
    const QStorageInfo disk(m_parts.folder.path());
    if (!disk.isValid() || disk.bytesTotal() <= 0)
        return;
    const ProblemKey key { ProblemKind::DiskLow, {}, 0, {} };
    const bool low = diskIsLow(disk.bytesAvailable(), disk.bytesTotal(), m_times, isThere(key));
    set(key, low,
        { ReasonCode::FreeSpace,
          { QString::number(disk.bytesAvailable()), QString::number(disk.bytesTotal()) } });
}

/// Tokens that say of themselves when they end. A pair that is renewed by itself is none of them.
void Watchers::lookAtTokens()
{
    const QHash<QString, QString> values = m_parts.secrets.snapshot();
    const QMap<QString, QString> names = secretsInUse(*m_parts.flows.snapshot());
    const QDateTime now = m_parts.clock.nowUtc();
    for (auto name = names.cbegin(); name != names.cend(); ++name) {
        const auto end = tokenEndUtc(values.value(name.key()));
        set({ ProblemKind::TokenExpiring, {}, 0, name.key() },
            end && expiresSoon(*end, now, m_times),
            { ReasonCode::Expires, { isoUtc(end.value_or(QDateTime())) } }, name.value());
    }
    for (const ProblemRecord &problem : m_parts.problems.current()) {
        if (problem.key.kind == ProblemKind::TokenExpiring && !names.contains(problem.key.subject))
            m_parts.problems.end(problem.key);
    }
}

void Watchers::lookAtAddress()
{
    const ReceivingStatus receiving = m_parts.status.receiving();
    m_askedBase.clear();
    if (receiving.kind != ReceivingStatus::Kind::Listening || receiving.publicBase.isEmpty())
        return;
    m_askedBase = receiving.publicBase;
    whenDone(this, m_parts.status.checkAddress(receiving.publicBase),
             [this](const Result<AddressCheck> &check) {
                 // The answer itself stands in the status, see StatusTrouble.
                 m_reached = !check || !addressTrouble(*check);
                 planAddress();
             });
}

void Watchers::lookAtCertificate()
{
    m_base = m_parts.status.receiving().publicBase;
    const QUrl base(m_base);
    const QString host = base.scheme() == u"https" ? base.host() : QString();
    for (const ProblemRecord &problem : m_parts.problems.current()) {
        if (problem.key.kind == ProblemKind::CertificateExpiring && problem.key.subject != host)
            m_parts.problems.end(problem.key);
    }
    if (host.isEmpty())
        return;
    constexpr quint16 usualPort = 443;
    auto *probe = new CertificateProbe(host, static_cast<quint16>(base.port(usualPort)), this);
    connect(probe, &CertificateProbe::found, this,
            [this, host](const QDateTime &endUtc) { onCertificate(host, endUtc); });
}

void Watchers::onCertificate(const QString &host, const QDateTime &endUtc)
{
    set({ ProblemKind::CertificateExpiring, {}, 0, host },
        expiresSoon(endUtc, m_parts.clock.nowUtc(), m_times),
        { ReasonCode::Expires, { isoUtc(endUtc) } });
}

void Watchers::hearDate(const QString &host, const QByteArray &date)
{
    m_clockJudge.hear(host, httpDate(date), m_parts.clock.nowUtc());
    if (!m_running || !m_clockJudge.knows())
        return;
    const auto off = m_clockJudge.off(m_times);
    set({ ProblemKind::ClockOff, {}, 0, {} }, off.has_value(),
        { ReasonCode::ClockWrong,
          { QString::number(off.value_or(std::chrono::seconds(0)).count()) } });
}

void Watchers::lookAtFlows()
{
    const QDateTime now = m_parts.clock.nowUtc();
    whenDone(this, m_parts.reader.flowNumbers(now, QTimeZone::systemTimeZone()),
             [this, now](const Result<QList<FlowNumbers>> &numbers) {
                 if (!numbers || !m_running)
                     return;
                 whenDone(this, m_parts.reader.flowHours(now.addDays(-normDays)),
                          [this, numbers = *numbers](const Result<QList<FlowHour>> &hours) {
                              if (hours && m_running)
                                  judgeFlows(numbers, *hours);
                          });
             });
}

void Watchers::judgeFlows(const QList<FlowNumbers> &numbers, const QList<FlowHour> &hours)
{
    const QDateTime now = m_parts.clock.nowUtc();
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const FlowSetPointer flows = m_parts.flows.snapshot();
    for (const Flow &flow : *flows) {
        const ProblemKey key { ProblemKind::FlowSilent, flow.id, 0, {} };
        const auto own = std::find_if(numbers.cbegin(), numbers.cend(),
                                      [&](const FlowNumbers &one) { return one.flow == flow.id; });
        if (!flow.running || own == numbers.cend()) {
            m_receivingSince.remove(flow.id);
            set(key, false);
            continue;
        }
        if (!m_receivingSince.contains(flow.id))
            m_receivingSince.insert(flow.id, now);
        const QDateTime last = own->lastEventUtc;
        const auto usual = unusualSilence(countsOf(flow.id, hours), last,
                                          m_receivingSince.value(flow.id), now, zone);
        // What has begun ends with the next event: a program started anew knows less.
        const auto problems = m_parts.problems.current();
        const auto known =
            std::find_if(problems.cbegin(), problems.cend(),
                         [&](const ProblemRecord &problem) { return problem.key == key; });
        const bool lasts = known != problems.cend() && known->reason.args.value(0) == isoUtc(last);
        if (usual)
            set(key, true,
                { ReasonCode::Silence, { isoUtc(last), QString::number(qRound64(*usual)) } });
        else if (!lasts)
            set(key, false);
    }
    for (const ProblemRecord &problem : m_parts.problems.current()) {
        if (problem.key.kind == ProblemKind::FlowSilent && !findFlow(*flows, problem.key.flow))
            m_parts.problems.end(problem.key);
    }
}

} // namespace LeadBridge
