// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/storage/secretstorekind.h"

#include <QFuture>
#include <QObject>
#include <QStringList>

namespace LeadBridge {

enum class ThemeChoice { System, Light, Dark };

/// How Klientiks reaches this computer.
enum class ReachKind { Unknown, Tunnel, OwnServer, PublicAddress };

/// What the operator can set. Kept in the database.
struct Settings
{
    QString language; ///< "ru", "en"; empty: as in the system
    ThemeChoice theme = ThemeChoice::System;
    bool closeToTray = true;
    bool startWithSession = false;
    bool compactRows = false;
    QString bindAddress = QStringLiteral("127.0.0.1");
    quint16 port = 8787;
    QString publicBase; ///< such as https://leads.example.org; empty: none known
    ReachKind reach = ReachKind::Unknown;
    int parallelPerHost = 6; ///< requests at once to one host; 1 to 64
    QString phoneRegion = QStringLiteral("RU"); ///< region of numbers without a country code
    bool klientiksLookup = false; ///< a client the directory lacks is asked for from Klientiks
    QString klientiksAccount; ///< numbers from "Настройки → API" of Klientiks
    QString klientiksUser;
    QString klientiksApi = QStringLiteral("https://klientiks.ru");

    bool operator==(const Settings &) const = default;
};

struct SecretInfo
{
    QString name;
    QStringList usedBy; ///< names of flows
};

/// Settings and keys. Calls return at once. Lives on the main thread.
class SettingsApi : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual Settings settings() const = 0;
    virtual QFuture<Result<>> apply(const Settings &settings) = 0;

    [[nodiscard]] virtual QString dataFolder() const = 0;
    [[nodiscard]] virtual qint64 databaseBytes() const = 0;

    [[nodiscard]] virtual SecretStoreKind secretStore() const = 0;
    [[nodiscard]] virtual QList<SecretInfo> secrets() const = 0;
    virtual QFuture<Result<>> setSecret(const QString &name, const QString &value) = 0;
    virtual QFuture<Result<>> removeSecret(const QString &name) = 0;

signals:
    void settingsChanged();
    void secretsChanged();
};

} // namespace LeadBridge
