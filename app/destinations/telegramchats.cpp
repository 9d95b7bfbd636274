// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/telegramchats.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace LeadBridge {

namespace {

QJsonObject toJson(const QMap<QString, QString> &map)
{
    QJsonObject object;
    for (auto it = map.cbegin(); it != map.cend(); ++it)
        object.insert(it.key(), *it);
    return object;
}

QMap<QString, QString> fromJson(const QJsonValue &value)
{
    QMap<QString, QString> map;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        map.insert(it.key(), it.value().toString());
    return map;
}

} // namespace

tl::expected<QStringList, QString> chatList(const QString &text)
{
    static const QRegularExpression separator(QStringLiteral("[,;\\s]+"));
    // Numbers have at most 52 bits (core.telegram.org/bots/api#chat).
    static const QRegularExpression chat(
        QStringLiteral("^(?:-?[1-9][0-9]{0,15}|@[A-Za-z][A-Za-z0-9_]{3,31})\\z"));
    QStringList chats;
    for (QString part : text.split(separator, Qt::SkipEmptyParts)) {
        part.replace(QChar(0x2212), u'-'); // a minus as word processors write it
        if (!chat.match(part).hasMatch())
            return tl::unexpected(part);
        if (!chats.contains(part, Qt::CaseInsensitive))
            chats.append(part);
    }
    return chats;
}

ChatProgress ChatProgress::read(const QByteArray &progress)
{
    const QJsonObject object = QJsonDocument::fromJson(progress).object();
    ChatProgress read;
    for (const QJsonValue &chat : object.value(u"done").toArray())
        read.done.append(chat.toString());
    read.failed = fromJson(object.value(u"failed"));
    read.moved = fromJson(object.value(u"moved"));
    return read;
}

QByteArray ChatProgress::written() const
{
    const QJsonObject object { { QStringLiteral("done"), QJsonArray::fromStringList(done) },
                               { QStringLiteral("failed"), toJson(failed) },
                               { QStringLiteral("moved"), toJson(moved) } };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QStringList ChatProgress::open(const QStringList &chats) const
{
    QStringList open;
    for (const QString &chat : chats) {
        if (!done.contains(chat) && !failed.contains(chat))
            open.append(chat);
    }
    return open;
}

} // namespace LeadBridge
