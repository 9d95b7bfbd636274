// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alertsettingsfile.h"

#include "app/destinations/mailaddress.h"
#include "app/destinations/serviceurl.h"
#include "app/destinations/telegramchats.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QRegularExpression>

#include <array>
#include <functional>

namespace LeadBridge {

namespace {

constexpr std::array channelWords { "email", "telegram", "desktop" };
constexpr std::array securityWords { "tls", "starttls", "none" };
const QString hourForm = QStringLiteral("HH:mm");
constexpr int longestRetrying = 24 * 60;

QStringList listOf(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue one : array)
        list.append(one.toString());
    return list;
}

QStringList listOf(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[,;\\s]+"));
    return text.split(between, Qt::SkipEmptyParts);
}

MailSecurity securityOf(const QString &word)
{
    for (std::size_t i = 0; i < securityWords.size(); ++i) {
        if (word == QLatin1String(securityWords.at(i)))
            return static_cast<MailSecurity>(i);
    }
    return MailSecurity::Tls;
}

QList<ProblemKind> kindsOf(const QStringList &words)
{
    QList<ProblemKind> kinds;
    for (const QString &word : words) {
        if (const auto kind = problemKindFromWord(word); kind && !kinds.contains(*kind))
            kinds.append(*kind);
    }
    return kinds;
}

Result<> wrong(const QString &place, const char *why)
{
    return fail(ErrorKind::InvalidInput, QString::fromLatin1(why), place);
}

Result<bool> flagOf(const QString &place, const QString &value)
{
    if (value != u"yes" && value != u"no")
        return fail(ErrorKind::InvalidInput, QStringLiteral("yes or no is expected"), place);
    return value == u"yes";
}

Result<> setNumber(int &number, const QString &place, const QString &value)
{
    bool isNumber = false;
    const int read = value.toInt(&isNumber);
    if (!isNumber)
        return wrong(place, "a number is expected");
    number = read;
    return {};
}

Result<> setSecurity(AlertSettings &settings, const QString &place, const QString &value)
{
    for (const char *word : securityWords) {
        if (value == QLatin1String(word)) {
            settings.mail.security = securityOf(value);
            return {};
        }
    }
    return wrong(place, "tls, starttls or none is expected");
}

Result<> setSilenced(AlertSettings &settings, const QString &place, const QString &value)
{
    const QStringList words = listOf(value);
    for (const QString &word : words) {
        if (!problemKindFromWord(word))
            return fail(ErrorKind::InvalidInput,
                        QStringLiteral("“%1” is no kind of problem").arg(word), place);
    }
    settings.silenced = kindsOf(words);
    return {};
}

Result<> setSummary(AlertSettings &settings, const QString &place, const QString &value)
{
    const QTime time = QTime::fromString(value, hourForm);
    if (value != u"none" && !time.isValid())
        return wrong(place, "a time such as 09:00 or none is expected");
    settings.summaryAt = time.isValid() ? std::optional(time) : std::nullopt;
    return {};
}

Result<> setFlag(bool &flag, const QString &place, const QString &value)
{
    const auto read = flagOf(place, value);
    if (!read)
        return tl::unexpected(read.error());
    flag = *read;
    return {};
}

bool isThisComputer(const QString &host)
{
    return host == u"localhost" || QHostAddress(host).isLoopback();
}

Result<> checkMail(AlertMail &mail)
{
    for (QString &to : mail.to) {
        to = to.trimmed();
        if (!smtpAddress(to))
            return wrong(QStringLiteral("email.to"), "not an e-mail address");
    }
    mail.host = mail.host.trimmed();
    mail.user = mail.user.trimmed();
    mail.from = mail.from.trimmed();
    if (mail.from.isEmpty())
        mail.from = mail.user;
    if (mail.port < 1 || mail.port > 65535)
        return wrong(QStringLiteral("email.port"), "not a port");
    if (mail.to.isEmpty())
        return {};
    if (mail.host.isEmpty())
        return wrong(QStringLiteral("email.host"), "a mail server is needed");
    if (!smtpAddress(mail.from))
        return wrong(QStringLiteral("email.from"), "not an e-mail address");
    if (mail.security == MailSecurity::None && !isThisComputer(mail.host))
        return wrong(QStringLiteral("email.security"),
                     "without protection letters go to this computer alone");
    return {};
}

Result<> checkTelegram(AlertTelegram &telegram)
{
    const auto chats = chatList(telegram.chats.join(u','));
    if (!chats)
        return wrong(QStringLiteral("telegram.chats"), "neither a number nor an @name");
    telegram.chats = *chats;
    telegram.api = telegram.api.trimmed();
    if (telegram.api.isEmpty())
        telegram.api = AlertTelegram().api;
    const auto url = serviceUrl(telegram.api);
    if (!url || url->hasQuery())
        return wrong(QStringLiteral("telegram.api"), "not a web address");
    return {};
}

} // namespace

QString channelWord(AlertChannel channel)
{
    return QString::fromLatin1(channelWords.at(static_cast<std::size_t>(channel)));
}

std::optional<AlertChannel> channelFromWord(QStringView word)
{
    for (std::size_t i = 0; i < channelWords.size(); ++i) {
        if (word == QLatin1String(channelWords.at(i)))
            return static_cast<AlertChannel>(i);
    }
    return std::nullopt;
}

QJsonObject toJson(const AlertSettings &settings)
{
    const AlertMail &mail = settings.mail;
    QStringList silenced;
    for (const ProblemKind kind : settings.silenced)
        silenced.append(problemKindWord(kind));
    const auto security =
        QString::fromLatin1(securityWords.at(static_cast<std::size_t>(mail.security)));
    return {
        { QStringLiteral("email"),
          QJsonObject { { QStringLiteral("to"), QJsonArray::fromStringList(mail.to) },
                        { QStringLiteral("host"), mail.host },
                        { QStringLiteral("port"), mail.port },
                        { QStringLiteral("security"), security },
                        { QStringLiteral("user"), mail.user },
                        { QStringLiteral("from"), mail.from } } },
        { QStringLiteral("telegram"),
          QJsonObject {
              { QStringLiteral("chats"), QJsonArray::fromStringList(settings.telegram.chats) },
              { QStringLiteral("api"), settings.telegram.api } } },
        { QStringLiteral("desktop"), settings.desktop },
        { QStringLiteral("silenced"), QJsonArray::fromStringList(silenced) },
        { QStringLiteral("retrying_minutes"), static_cast<int>(settings.retryingAfter.count()) },
        { QStringLiteral("summary_at"),
          settings.summaryAt ? QJsonValue(settings.summaryAt->toString(hourForm)) : QJsonValue() },
        { QStringLiteral("personal_data"), settings.personalData },
    };
}

AlertSettings alertSettingsFrom(const QJsonObject &object)
{
    AlertSettings settings;
    const QJsonObject mail = object.value(u"email").toObject();
    settings.mail.to = listOf(mail.value(u"to"));
    settings.mail.host = mail.value(u"host").toString();
    settings.mail.port = mail.value(u"port").toInt(settings.mail.port);
    settings.mail.security = securityOf(mail.value(u"security").toString());
    settings.mail.user = mail.value(u"user").toString();
    settings.mail.from = mail.value(u"from").toString();
    const QJsonObject telegram = object.value(u"telegram").toObject();
    settings.telegram.chats = listOf(telegram.value(u"chats"));
    settings.telegram.api = telegram.value(u"api").toString(settings.telegram.api);
    settings.desktop = object.value(u"desktop").toBool(settings.desktop);
    settings.silenced = kindsOf(listOf(object.value(u"silenced")));
    settings.retryingAfter = std::chrono::minutes(
        object.value(u"retrying_minutes").toInt(static_cast<int>(settings.retryingAfter.count())));
    const QTime at = QTime::fromString(object.value(u"summary_at").toString(), hourForm);
    if (at.isValid())
        settings.summaryAt = at;
    settings.personalData = object.value(u"personal_data").toBool(false);
    return settings;
}

Result<> setAlertSetting(AlertSettings &settings, const QString &name, const QString &value)
{
    if (name == u"email.to")
        settings.mail.to = listOf(value);
    else if (name == u"email.host")
        settings.mail.host = value;
    else if (name == u"email.port")
        return setNumber(settings.mail.port, name, value);
    else if (name == u"email.security")
        return setSecurity(settings, name, value);
    else if (name == u"email.user")
        settings.mail.user = value;
    else if (name == u"email.from")
        settings.mail.from = value;
    else if (name == u"telegram.chats")
        settings.telegram.chats = listOf(value);
    else if (name == u"telegram.api")
        settings.telegram.api = value;
    else if (name == u"desktop")
        return setFlag(settings.desktop, name, value);
    else if (name == u"silenced")
        return setSilenced(settings, name, value);
    else if (name == u"retrying_minutes") {
        int minutes = 0;
        const auto read = setNumber(minutes, name, value);
        settings.retryingAfter = std::chrono::minutes(minutes);
        return read;
    } else if (name == u"summary_at")
        return setSummary(settings, name, value);
    else if (name == u"personal_data")
        return setFlag(settings.personalData, name, value);
    else
        return fail(ErrorKind::NotFound, QStringLiteral("there is no such setting"), name);
    return {};
}

Result<AlertSettings> checkedAlertSettings(const AlertSettings &settings)
{
    AlertSettings tidy = settings;
    if (const auto mail = checkMail(tidy.mail); !mail)
        return tl::unexpected(mail.error());
    if (const auto telegram = checkTelegram(tidy.telegram); !telegram)
        return tl::unexpected(telegram.error());
    const auto minutes = tidy.retryingAfter.count();
    if (minutes < 1 || minutes > longestRetrying)
        return fail(ErrorKind::InvalidInput, QStringLiteral("must be from 1 to 1440"),
                    QStringLiteral("retrying_minutes"));
    return tidy;
}

} // namespace LeadBridge
