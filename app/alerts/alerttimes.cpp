// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alerttimes.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace LeadBridge {

namespace {

using std::chrono::milliseconds;

constexpr std::chrono::hours mostAsked(1); // longer a service cannot make us wait

template <class Unit> void read(const QJsonObject &object, const char *name, Unit &value)
{
    const QJsonValue found = object.value(QLatin1String(name));
    if (found.isDouble())
        value = Unit(static_cast<typename Unit::rep>(found.toDouble()));
}

} // namespace

AlertTimes alertTimesFrom(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    AlertTimes times;
    read(object, "gather_ms", times.gather);
    read(object, "calm_ms", times.calm);
    read(object, "remind_ms", times.remind);
    times.reminders = object.value(u"reminders").toInt(times.reminders);
    read(object, "retry_first_ms", times.retryFirst);
    read(object, "retry_most_ms", times.retryMost);
    read(object, "give_up_ms", times.giveUp);
    read(object, "watch_ms", times.watch);
    read(object, "address_ms", times.address);
    read(object, "address_again_ms", times.addressAgain);
    read(object, "certificate_ms", times.certificate);
    times.diskBytes = object.value(u"disk_bytes").toInteger(times.diskBytes);
    times.diskPart = object.value(u"disk_part").toDouble(times.diskPart);
    read(object, "clock_s", times.clockOff);
    read(object, "expiry_h", times.expiry);
    return times;
}

std::optional<QDateTime> nextTry(const AlertTimes &times, int tries, const QDateTime &madeUtc,
                                 const QDateTime &nowUtc, std::optional<std::chrono::seconds> asked)
{
    constexpr int mostDoublings = 20;
    const int doublings = std::clamp(tries - 1, 0, mostDoublings);
    milliseconds pause =
        std::min<milliseconds>(times.retryMost, times.retryFirst * (1L << doublings));
    if (asked)
        pause = std::max(pause, std::min<milliseconds>(*asked, mostAsked));
    const QDateTime next = nowUtc.addMSecs(pause.count());
    if (madeUtc.msecsTo(next) > times.giveUp.count())
        return std::nullopt;
    return next;
}

milliseconds longestPause(const AlertTimes &times)
{
    return std::max<milliseconds>(times.retryMost, mostAsked);
}

} // namespace LeadBridge
