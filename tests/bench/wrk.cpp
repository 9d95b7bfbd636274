// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/wrk.h"

#include <QProcess>
#include <QRegularExpression>

namespace LeadBridge::Bench {

namespace {

QString captured(const QString &report, const QString &pattern)
{
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    return expression.match(report).captured(1);
}

/// wrk writes 850.00us, 7.25ms or 1.20s.
double milliseconds(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^([0-9.]+)(us|ms|s|m)$"));
    const auto match = form.match(text);
    const double value = match.captured(1).toDouble();
    const QString unit = match.captured(2);
    if (unit == u"us")
        return value / 1000;
    if (unit == u"s")
        return value * 1000;
    return unit == u"m" ? value * 60000 : value;
}

} // namespace

WrkReport runWrk(const QUrl &url, int connections, int seconds)
{
    QProcess wrk;
    wrk.setProcessChannelMode(QProcess::MergedChannels);
    wrk.start(QStringLiteral("wrk"),
              { u"-t1"_qs, u"-c%1"_qs.arg(connections), u"-d%1s"_qs.arg(seconds), u"--latency"_qs,
                u"-s"_qs, QStringLiteral(LEADBRIDGE_SOURCE_DIR "/tests/bench/leads.lua"),
                url.toString() });
    if (!wrk.waitForFinished(-1) || wrk.exitCode() != 0)
        qFatal("wrk failed: %s", wrk.readAll().constData());
    const QString report = QString::fromUtf8(wrk.readAll());

    WrkReport result;
    result.perSecond = captured(report, u"^Requests/sec:\\s+([0-9.]+)"_qs).toDouble();
    result.p50Ms = milliseconds(captured(report, u"^\\s+50%\\s+(\\S+)"_qs));
    result.p99Ms = milliseconds(captured(report, u"^\\s+99%\\s+(\\S+)"_qs));
    result.requests = captured(report, u"^\\s+(\\d+) requests in"_qs).toLong();
    result.failed = captured(report, u"^\\s+Non-2xx or 3xx responses: (\\d+)"_qs).toLong();
    for (const auto *kind : { "connect", "read", "write", "timeout" })
        result.failed +=
            captured(report, u"Socket errors:.*%1 (\\d+)"_qs.arg(QLatin1String(kind))).toLong();
    return result;
}

} // namespace LeadBridge::Bench
