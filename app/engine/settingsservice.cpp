// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/settingsservice.h"

#include "app/engine/flowservice.h"
#include "app/engine/futures.h"
#include "app/storage/secretstore.h"

#include <QFileInfo>
#include <QHostAddress>
#include <QUrl>

#include <algorithm>

namespace LeadBridge {

namespace {

QString text(bool value)
{
    return value ? QStringLiteral("1") : QStringLiteral("0");
}

QMap<QString, QString> toMap(const Settings &settings)
{
    return {
        { QStringLiteral("language"), settings.language },
        { QStringLiteral("theme"), QString::number(static_cast<int>(settings.theme)) },
        { QStringLiteral("close_to_tray"), text(settings.closeToTray) },
        { QStringLiteral("start_with_session"), text(settings.startWithSession) },
        { QStringLiteral("compact_rows"), text(settings.compactRows) },
        { QStringLiteral("bind_address"), settings.bindAddress },
        { QStringLiteral("port"), QString::number(settings.port) },
        { QStringLiteral("public_base"), settings.publicBase },
        { QStringLiteral("reach"), QString::number(static_cast<int>(settings.reach)) },
        { QStringLiteral("klientiks_lookup"), text(settings.klientiksLookup) },
        { QStringLiteral("klientiks_account"), settings.klientiksAccount },
        { QStringLiteral("klientiks_user"), settings.klientiksUser },
        { QStringLiteral("klientiks_api"), settings.klientiksApi },
        { QStringLiteral("parallel_per_host"), QString::number(settings.parallelPerHost) },
        { QStringLiteral("phone_region"), settings.phoneRegion },
    };
}

Settings fromMap(const QMap<QString, QString> &map)
{
    Settings settings;
    const auto read = [&](const char *key, const QString &otherwise) {
        return map.value(QLatin1String(key), otherwise);
    };
    settings.language = read("language", {});
    settings.theme = static_cast<ThemeChoice>(std::clamp(read("theme", {}).toInt(), 0, 2));
    settings.closeToTray = read("close_to_tray", text(settings.closeToTray)).toInt() != 0;
    settings.startWithSession = read("start_with_session", {}).toInt() != 0;
    settings.compactRows = read("compact_rows", {}).toInt() != 0;
    settings.bindAddress = read("bind_address", settings.bindAddress);
    settings.port = read("port", QString::number(settings.port)).toUShort();
    settings.publicBase = read("public_base", {});
    settings.reach = static_cast<ReachKind>(std::clamp(read("reach", {}).toInt(), 0, 3));
    settings.klientiksLookup = read("klientiks_lookup", {}).toInt() != 0;
    settings.klientiksAccount = read("klientiks_account", {});
    settings.klientiksUser = read("klientiks_user", {});
    settings.klientiksApi = read("klientiks_api", settings.klientiksApi);
    settings.parallelPerHost = std::clamp(
        read("parallel_per_host", QString::number(settings.parallelPerHost)).toInt(), 1, 64);
    settings.phoneRegion = read("phone_region", settings.phoneRegion);
    return settings;
}

/// Whether a token may travel to it: nobody on the way can read along.
bool keepsSecrets(const QUrl &url)
{
    const bool here = QHostAddress(url.host()).isLoopback() || url.host() == u"localhost";
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == u"https" || (url.scheme() == u"http" && here));
}

Result<> check(const Settings &settings)
{
    if (QHostAddress(settings.bindAddress).isNull())
        return fail(ErrorKind::InvalidInput, QStringLiteral("not an IP address"),
                    QStringLiteral("bind_address"));
    const QUrl base(settings.publicBase, QUrl::StrictMode);
    const bool http =
        base.scheme() == QLatin1String("http") || base.scheme() == QLatin1String("https");
    if (!settings.publicBase.isEmpty() && (!base.isValid() || base.host().isEmpty() || !http))
        return fail(ErrorKind::InvalidInput, QStringLiteral("not a web address"),
                    QStringLiteral("public_base"));
    if (!settings.klientiksApi.isEmpty() && !keepsSecrets(QUrl(settings.klientiksApi)))
        return fail(ErrorKind::InvalidInput, QStringLiteral("not an https address"),
                    QStringLiteral("klientiks_api"));
    if (settings.parallelPerHost < 1 || settings.parallelPerHost > 64)
        return fail(ErrorKind::InvalidInput, QStringLiteral("must be from 1 to 64"),
                    QStringLiteral("parallel_per_host"));
    return {};
}

} // namespace

SettingsService::SettingsService(WriterQueue &queue, SecretStore &secrets, const FlowService &flows,
                                 const DataFolder &folder, QObject *parent)
    : SettingsApi(parent)
    , m_store(queue)
    , m_secrets(secrets)
    , m_flows(flows)
    , m_folder(folder)
{
    connect(&secrets, &SecretStore::changed, this, &SettingsApi::secretsChanged);
}

QFuture<Result<>> SettingsService::load()
{
    return m_store.all().then(
        this, [this](const Result<QMap<QString, QString>> &values) -> Result<> {
            if (!values)
                return tl::unexpected(values.error());
            m_settings = fromMap(*values);
            m_sending = values->value(sendingName(), QStringLiteral("1")) != QLatin1String("0");
            emit settingsChanged();
            return {};
        });
}

QFuture<Result<>> SettingsService::apply(const Settings &settings)
{
    Settings tidy = settings;
    while (tidy.publicBase.endsWith(QLatin1Char('/')))
        tidy.publicBase.chop(1);
    if (const auto checked = check(tidy); !checked)
        return answered<>(tl::unexpected(checked.error()));
    return m_store.save(toMap(tidy)).then(this, [this, tidy](const Result<> &saved) -> Result<> {
        if (saved && m_settings != tidy) {
            m_settings = tidy;
            emit settingsChanged();
        }
        return saved;
    });
}

QString SettingsService::dataFolder() const
{
    return m_folder.path();
}

qint64 SettingsService::databaseBytes() const
{
    const QString path = m_folder.databasePath();
    return QFileInfo(path).size() + QFileInfo(path + QStringLiteral("-wal")).size();
}

SecretStoreKind SettingsService::secretStore() const
{
    return m_secrets.kind();
}

QList<SecretInfo> SettingsService::secrets() const
{
    QList<SecretInfo> result;
    const FlowSetPointer flows = m_flows.snapshot();
    for (const QString &name : m_secrets.names()) {
        SecretInfo info { name, {} };
        for (const Flow &flow : *flows) {
            const bool uses =
                std::any_of(flow.actions.cbegin(), flow.actions.cend(), [&](const Action &action) {
                    return action.mapping.values().contains(Mapping { MappingKind::Secret, name });
                });
            if (uses)
                info.usedBy.append(flow.name);
        }
        result.append(info);
    }
    return result;
}

QFuture<Result<>> SettingsService::setSecret(const QString &name, const QString &value)
{
    if (name.trimmed().isEmpty())
        return refused(ErrorKind::InvalidInput, QStringLiteral("a name is needed"));
    if (value.isEmpty())
        return refused(ErrorKind::InvalidInput, QStringLiteral("the key is empty"), name);
    return m_secrets.set(name, value);
}

QFuture<Result<>> SettingsService::removeSecret(const QString &name)
{
    return m_secrets.remove(name);
}

QFuture<Result<>> SettingsService::setSending(bool on, const QList<FlowId> &release)
{
    return m_store.saveSending(on, release)
        .then(this, [this, on](const Result<> &saved) -> Result<> {
            if (saved)
                m_sending = on;
            return saved;
        });
}

} // namespace LeadBridge
