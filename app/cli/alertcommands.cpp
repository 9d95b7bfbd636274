// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/alertcommands.h"

#include "app/cli/engineaccess.h"
#include "app/cli/terminal.h"

#include <QJsonArray>

namespace LeadBridge {

namespace {

QString wordOf(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
    if (value.isDouble())
        return QString::number(value.toInteger());
    if (value.isNull())
        return QStringLiteral("none");
    if (!value.isArray())
        return value.toString();
    QStringList words;
    const QJsonArray array = value.toArray();
    for (const QJsonValue one : array)
        words.append(one.toString());
    return words.join(u',');
}

void printSettings(const QString &prefix, const QJsonObject &settings)
{
    for (auto it = settings.constBegin(); it != settings.constEnd(); ++it) {
        if (it.value().isObject())
            printSettings(prefix + it.key() + u'.', it.value().toObject());
        else
            printLine(prefix + it.key() + u'=' + wordOf(it.value()));
    }
}

void printChannels(const QJsonObject &channels)
{
    QList<QStringList> rows { { QStringLiteral("CHANNEL"), QStringLiteral("SET"),
                                QStringLiteral("LAST SENT"), QStringLiteral("CHECKED"),
                                QStringLiteral("WAITING"), QStringLiteral("TROUBLE") } };
    for (auto it = channels.constBegin(); it != channels.constEnd(); ++it) {
        const QJsonObject channel = it.value().toObject();
        rows.append({ it.key(), wordOf(channel.value(u"set")),
                      channel.value(u"last_sent_at").toString(QStringLiteral("-")),
                      channel.value(u"checked_at").toString(QStringLiteral("-")),
                      wordOf(channel.value(u"waiting")),
                      channel.value(u"trouble").toString(QStringLiteral("-")) });
    }
    printTable(rows);
}

int show(const Invocation &invocation)
{
    const auto shown = ask(invocation, QStringLiteral("alerts.show"));
    if (!shown)
        return refuse(shown.error());
    if (invocation.has("json")) {
        printJson(shown->toObject());
        return Done;
    }
    printSettings({}, (*shown)[QLatin1String("settings")].toObject());
    printLine({});
    printChannels((*shown)[QLatin1String("channels")].toObject());
    return Done;
}

int set(const Invocation &invocation)
{
    QJsonObject values;
    for (const QString &argument : invocation.arguments) {
        const qsizetype sign = argument.indexOf(u'=');
        if (sign < 1) {
            refuse(QStringLiteral("NAME=VALUE is expected, not “%1”").arg(argument));
            return WrongUsage;
        }
        values.insert(argument.left(sign), argument.mid(sign + 1));
    }
    const auto done =
        ask(invocation, QStringLiteral("alerts.set"), { { QStringLiteral("values"), values } });
    return done ? Done : refuse(done.error());
}

int test(const Invocation &invocation)
{
    const auto told = ask(invocation, QStringLiteral("alerts.test"),
                          { { QStringLiteral("channel"), invocation.arguments.constFirst() } });
    if (!told)
        return refuse(told.error());
    const QString message = (*told)[QLatin1String("message")].toString();
    if (!(*told)[QLatin1String("works")].toBool())
        return refuse(message);
    printLine(QStringLiteral("sent"));
    return Done;
}

} // namespace

QList<Command> alertCommands()
{
    const auto alerts = [](const char *word) {
        return QStringList { QStringLiteral("alerts"), QLatin1String(word) };
    };
    return {
        { alerts("show"),
          QStringLiteral("[--json]"),
          QStringLiteral("to whom trouble is told, and how the channels are doing"),
          0,
          0,
          { QStringLiteral("json") },
          {},
          show },
        { alerts("set"),
          QStringLiteral("NAME=VALUE..."),
          QStringLiteral("changes settings under the names that alerts show gives; the keys are "
                         "the secrets alert-mail-password and alert-telegram-token"),
          1,
          -1,
          {},
          {},
          set },
        { alerts("test"),
          QStringLiteral("email|telegram|desktop"),
          QStringLiteral("sends a test alert"),
          1,
          1,
          {},
          {},
          test },
    };
}

} // namespace LeadBridge
