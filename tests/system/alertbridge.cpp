// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/alertbridge.h"

#include <QFile>
#include <QJsonDocument>
#include <QSslConfiguration>

#include <algorithm>

namespace LeadBridge::Test {

using StandIn::MailServer;
using StandIn::TelegramApi;

namespace {

QStringList holding(const QStringList &texts, const QStringList &words)
{
    QStringList found;
    for (const QString &text : texts) {
        if (std::all_of(words.cbegin(), words.cend(),
                        [&](const QString &word) { return text.contains(word); }))
            found.append(text);
    }
    return found;
}

} // namespace

AlertBridge::AlertBridge()
{
    telegram.addChat(chat, u"Хозяева"_qs);
}

AlertBridge::~AlertBridge()
{
    qunsetenv("SSL_CERT_FILE");
    qunsetenv("LEADBRIDGE_ALERT_TIMES");
}

void AlertBridge::setTimes(const QJsonObject &times)
{
    // The real disk, clock and keys of whoever tests are not to disturb.
    QJsonObject all { { u"gather_ms"_qs, 300 },      { u"calm_ms"_qs, 600 },
                      { u"watch_ms"_qs, 200 },       { u"retry_first_ms"_qs, 200 },
                      { u"retry_most_ms"_qs, 500 },  { u"address_ms"_qs, 500 },
                      { u"certificate_ms"_qs, 500 }, { u"disk_bytes"_qs, 0 },
                      { u"disk_part"_qs, 0 },        { u"expiry_h"_qs, 0 },
                      { u"clock_s"_qs, 120 } };
    for (auto it = times.begin(); it != times.end(); ++it)
        all.insert(it.key(), it.value());
    // In one step: the bridge reads it at any moment.
    const QString path = m_folder.filePath(u"times.json"_qs);
    QFile file(path + u".new"_qs);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(QJsonDocument(all).toJson());
    file.close();
    ::rename(QFile::encodeName(file.fileName()).constData(), QFile::encodeName(path).constData());
    qputenv("LEADBRIDGE_ALERT_TIMES", path.toLocal8Bit());
}

bool AlertBridge::setUp()
{
    const QString authorities = m_folder.filePath(u"authorities.pem"_qs);
    QFile file(authorities);
    if (!certificates.isValid() || !file.open(QIODevice::WriteOnly))
        return false;
    file.write(certificates.authority().toPem());
    file.close();
    qputenv("SSL_CERT_FILE", authorities.toLocal8Bit());
    setTimes({});
    mail = std::make_unique<MailServer>(MailServer::Security::Tls, certificates.good());
    if (!mail->start()) {
        qWarning("%s", mail->told().constData());
        return false;
    }
    const QList<QPair<QStringList, QByteArray>> commands {
        { { u"secret"_qs, u"set"_qs, u"alert-mail-password"_qs }, MailServer::password.toUtf8() },
        { { u"secret"_qs, u"set"_qs, u"alert-telegram-token"_qs }, TelegramApi::token.toUtf8() },
        { { u"alerts"_qs, u"set"_qs, u"email.to=owner@example.org"_qs, u"email.host=127.0.0.1"_qs,
            u"email.user="_qs + MailServer::user, u"email.port="_qs + QString::number(mail->port()),
            u"telegram.chats="_qs + chat, u"telegram.api="_qs + telegram.base().toString() },
          {} },
    };
    for (const auto &[arguments, input] : commands) {
        const CliResult result = installation.run(arguments, input);
        if (result.status != 0) {
            qWarning("%s", result.told().constData());
            return false;
        }
    }
    return true;
}

bool AlertBridge::start()
{
    process = installation.serve();
    return process != nullptr;
}

void AlertBridge::stop()
{
    if (process)
        (void)process->terminate();
    process.reset();
}

QStringList AlertBridge::letters(const QStringList &words)
{
    QStringList texts;
    for (const auto &letter : mail->letters())
        texts.append(letter.header(u"Subject"_qs) + u'\n' + letter.text());
    return holding(texts, words);
}

QStringList AlertBridge::messages(const QStringList &words) const
{
    return holding(telegram.textsIn(chat), words);
}

QByteArray AlertBridge::told()
{
    return (u"letters:\n"_qs + letters().join(u"\n----\n"_qs) + u"\n\nmessages:\n"_qs
            + messages().join(u"\n----\n"_qs))
               .toUtf8()
        + (process ? process->told() : QByteArray());
}

QJsonObject AlertBridge::channels() const
{
    return installation.run({ u"alerts"_qs, u"show"_qs, u"--json"_qs })
        .objects()
        .value(0)
        .value(u"channels")
        .toObject();
}

} // namespace LeadBridge::Test
