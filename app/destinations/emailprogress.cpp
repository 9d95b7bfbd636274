// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/emailprogress.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace LeadBridge {

EmailProgress EmailProgress::read(const QByteArray &progress)
{
    const QJsonObject object = QJsonDocument::fromJson(progress).object();
    EmailProgress read;
    read.taken = object.value(u"taken").toVariant().toStringList();
    read.waits = object.value(u"waits").toInt();
    const QJsonObject refused = object.value(u"refused").toObject();
    for (auto it = refused.begin(); it != refused.end(); ++it)
        read.refused.insert(it.key(), it.value().toString());
    return read;
}

QByteArray EmailProgress::written() const
{
    QJsonObject object;
    if (!taken.isEmpty())
        object.insert(QStringLiteral("taken"), QJsonArray::fromStringList(taken));
    QJsonObject words;
    for (auto it = refused.cbegin(); it != refused.cend(); ++it)
        words.insert(it.key(), it.value());
    if (!words.isEmpty())
        object.insert(QStringLiteral("refused"), words);
    if (waits > 0)
        object.insert(QStringLiteral("waits"), waits);
    return object.isEmpty() ? QByteArray() : QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QStringList EmailProgress::open(const QStringList &recipients) const
{
    QStringList open;
    for (const QString &recipient : recipients) {
        if (!taken.contains(recipient) && !refused.contains(recipient))
            open.append(recipient);
    }
    return open;
}

} // namespace LeadBridge
