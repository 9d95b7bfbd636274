// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/secretfile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSaveFile>

namespace LeadBridge {

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QString freshId()
{
    return QString::number(QRandomGenerator::system()->generate64(), 36);
}

} // namespace

Result<SecretFile> SecretFile::read(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return SecretFile { freshId(), {}, {} };
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Permission, file.errorString(), path);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject())
        return fail(ErrorKind::Corrupt, error.errorString(), path);
    SecretFile secrets;
    secrets.id = document[QLatin1String("id")].toString();
    const QJsonArray names = document[QLatin1String("in_keychain")].toArray();
    for (const QJsonValue &name : names)
        secrets.inKeychain.append(name.toString());
    const QJsonObject values = document[QLatin1String("values")].toObject();
    for (auto it = values.begin(); it != values.end(); ++it)
        secrets.values.insert(it.key(), it.value().toString());
    return secrets;
}

Result<> SecretFile::write(const QString &path) const
{
    QJsonObject held;
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        held.insert(it.key(), it.value());
    const QJsonObject root {
        { QStringLiteral("id"), id },
        { QStringLiteral("in_keychain"), QJsonArray::fromStringList(inKeychain) },
        { QStringLiteral("values"), held },
    };
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorKind::Permission, file.errorString(), path);
    // Before the first byte: at no moment may another user read a key.
    if (!file.setPermissions(ownerOnly))
        return fail(ErrorKind::Permission, file.errorString(), path);
    file.write(QJsonDocument(root).toJson());
    if (!file.commit())
        return fail(file.error() == QFileDevice::ResourceError ? ErrorKind::DiskFull
                                                               : ErrorKind::Permission,
                    file.errorString(), path);
    return {};
}

} // namespace LeadBridge
