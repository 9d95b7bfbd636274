// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/jsonanswer.h"

#include "app/destinations/plaintext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QVariant>

namespace LeadBridge {

namespace {

constexpr int deepestMessage = 4;
constexpr qsizetype longestMessage = 1000;

void collectWords(const QJsonValue &value, int depth, QStringList &words)
{
    if (depth > deepestMessage)
        return;
    if (value.isArray()) {
        for (const QJsonValue &entry : value.toArray())
            collectWords(entry, depth + 1, words);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString text = messageText(it.value());
            if (!text.isEmpty())
                words.append(it.key() + u": " + text);
        }
    } else {
        const QString text = singleLine(value.toVariant().toString());
        if (!text.isEmpty())
            words.append(text);
    }
}

QString identifier(const QJsonValue &value)
{
    if (value.isString() || value.isDouble())
        return singleLine(value.toVariant().toString()).left(100);
    return {};
}

} // namespace

std::optional<QJsonObject> jsonObjectOf(const QByteArray &body)
{
    QByteArray text = body;
    if (text.startsWith("\xEF\xBB\xBF"))
        text.remove(0, 3);
    const QJsonDocument document = QJsonDocument::fromJson(text);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

QString messageText(const QJsonValue &value)
{
    QStringList words;
    collectWords(value, 0, words);
    return beginning(words.join(u"; "), longestMessage);
}

QString identifierIn(const QJsonObject &object, const QStringList &names)
{
    QList<QJsonObject> places { object };
    for (const char *inner : { "data", "order", "result" })
        places.append(object.value(QLatin1String(inner)).toObject());
    for (const QJsonObject &place : places) {
        for (const QString &name : names) {
            if (const QString text = identifier(place.value(name)); !text.isEmpty())
                return text;
        }
    }
    return {};
}

} // namespace LeadBridge
