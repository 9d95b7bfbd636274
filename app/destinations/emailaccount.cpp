// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/emailaccount.h"

#include "app/destinations/emaildescription.h"
#include "app/destinations/mailaddress.h"
#include "app/destinations/plaintext.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

namespace LeadBridge {

namespace {

struct Preset
{
    const char *name;
    const char *host;
};

// All three take TLS from the first byte on port 465 (RFC 8314).
constexpr std::array presets { Preset { "yandex", "smtp.yandex.ru" },
                               Preset { "mailru", "smtp.mail.ru" },
                               Preset { "gmail", "smtp.gmail.com" } };

QString setting(const Action &action, const char *name)
{
    return settingText(action, emailDescription(), QString::fromLatin1(name));
}

Reason missing(const char *name)
{
    return { ReasonCode::InputMissing,
             { QString::fromLatin1(name), QStringLiteral("none"), QString() } };
}

Reason bad(const char *name, const QString &fault, const QString &value)
{
    return { ReasonCode::InputBad, { QString::fromLatin1(name), fault, beginning(value, 100) } };
}

MailSecurity securityOf(const QString &word)
{
    if (word == u"none")
        return MailSecurity::None;
    return word == u"starttls" ? MailSecurity::StartTls : MailSecurity::Tls;
}

int usualPort(MailSecurity security)
{
    switch (security) {
    case MailSecurity::Tls:
        return 465;
    case MailSecurity::StartTls:
        return 587;
    case MailSecurity::None:
        break;
    }
    return 25;
}

/// A name or an address literal in its ASCII form; empty for anything else.
QString asciiHost(const QString &host)
{
    if (!QHostAddress(host).isNull())
        return host;
    static const QRegularExpression name(QStringLiteral("^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\\z"));
    const QString ascii = QString::fromLatin1(QUrl::toAce(host)).toLower();
    return name.match(ascii).hasMatch() ? ascii : QString();
}

bool isThisComputer(const QString &host)
{
    return host == u"localhost" || QHostAddress(host).isLoopback();
}

void readPort(const Action &action, EmailAccount &account, QList<Reason> &problems)
{
    account.port = usualPort(account.security);
    const QString text = setting(action, "port");
    if (text.isEmpty())
        return;
    constexpr int highest = 65535;
    bool isNumber = false;
    account.port = text.toInt(&isNumber);
    if (!isNumber || account.port < 1 || account.port > highest)
        problems.append(bad("port", QStringLiteral("not_a_port"), text));
}

void readOwnServer(const Action &action, EmailAccount &account, QList<Reason> &problems)
{
    const QString host = setting(action, "host");
    account.host = asciiHost(host);
    account.security = securityOf(setting(action, "security"));
    if (host.isEmpty())
        problems.append(missing("host"));
    else if (account.host.isEmpty())
        problems.append(bad("host", QStringLiteral("not_a_host"), host));
    else if (account.security == MailSecurity::None && !isThisComputer(account.host))
        problems.append(bad("security", QStringLiteral("not_local"), host));
    readPort(action, account, problems);
}

void readUser(const Action &action, EmailAccount &account, QList<Reason> &problems)
{
    const QString user = setting(action, "user");
    if (user.isEmpty()) {
        problems.append(missing("user"));
        return;
    }
    const auto address = smtpAddress(user);
    if (!address)
        problems.append(bad("user", address.error(), user));
    account.user = address.value_or(QString());
}

} // namespace

tl::expected<EmailAccount, QList<Reason>> emailAccount(const Action &action)
{
    EmailAccount account;
    account.preset = setting(action, "preset");
    QList<Reason> problems;
    const auto preset = std::find_if(presets.begin(), presets.end(), [&](const Preset &one) {
        return account.preset == QLatin1String(one.name);
    });
    if (preset != presets.end()) {
        account.host = QString::fromLatin1(preset->host);
    } else if (account.preset == u"local") {
        account.host = QStringLiteral("127.0.0.1");
        account.security = MailSecurity::None;
        account.logsIn = false;
        readPort(action, account, problems);
    } else {
        readOwnServer(action, account, problems);
    }
    readUser(action, account, problems);
    if (!problems.isEmpty())
        return tl::unexpected(problems);
    return account;
}

QString emailPassword(const EmailAccount &account, const QString &password)
{
    const bool isGmail = account.host == u"smtp.gmail.com";
    return isGmail ? QString(password).remove(u' ').remove(QChar::Nbsp) : password;
}

} // namespace LeadBridge
