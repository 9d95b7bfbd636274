// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/logging.h"

#include "app/base/clock.h"

#include <cstdio>

namespace LeadBridge {

Q_LOGGING_CATEGORY(lcEngine, "leadbridge.engine")
Q_LOGGING_CATEGORY(lcWebhook, "leadbridge.webhook")
Q_LOGGING_CATEGORY(lcStorage, "leadbridge.storage")
Q_LOGGING_CATEGORY(lcDelivery, "leadbridge.delivery")
Q_LOGGING_CATEGORY(lcSecrets, "leadbridge.secrets")

namespace {

LogLevel s_level = LogLevel::Info;

LogLevel levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return LogLevel::Debug;
    case QtInfoMsg:
        return LogLevel::Info;
    case QtWarningMsg:
        return LogLevel::Warning;
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return LogLevel::Error;
}

/// Text from outside may hold terminal escapes or line breaks that would forge a log line.
QString escaped(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            result += QStringLiteral("\\x%1").arg(c.unicode(), 2, 16, QLatin1Char('0'));
        else
            result += c;
    }
    return result;
}

void writeLine(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const LogLevel level = levelOf(type);
    if (level < s_level)
        return;
    static constexpr const char *names[] = { "debug", "info", "warning", "error" };
    const QString line = isoUtc(QDateTime::currentDateTimeUtc()) + QLatin1Char(' ')
        + QLatin1String(names[static_cast<int>(level)]) + QLatin1Char(' ')
        + QLatin1String(context.category ? context.category : "default") + QLatin1String(": ")
        + escaped(message) + QLatin1Char('\n');
    std::fputs(line.toUtf8().constData(), stderr);
}

} // namespace

void installLogging(LogLevel level)
{
    s_level = level;
    qInstallMessageHandler(writeLine);
}

} // namespace LeadBridge
