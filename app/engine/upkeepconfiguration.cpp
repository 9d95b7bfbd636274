// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/alertservice.h"
#include "app/engine/configurationfile.h"
#include "app/engine/flowservice.h"
#include "app/engine/futures.h"
#include "app/engine/settingsservice.h"
#include "app/engine/upkeepservice.h"
#include "app/storage/secretstore.h"

#include <QFile>
#include <QSaveFile>

// The part of the upkeep that moves the whole configuration from one computer to another.

namespace LeadBridge {

QFuture<Result<>> UpkeepService::exportConfiguration(const QString &path)
{
    return m_store.all().then(
        this, [this, path](const Result<QMap<QString, QString>> &values) -> Result<> {
            if (!values)
                return tl::unexpected(values.error());
            QSaveFile file(path);
            if (!file.open(QIODevice::WriteOnly))
                return fail(ErrorKind::Permission, file.errorString(), path);
            file.write(ConfigurationFile::write(*values, *m_parts.flows.snapshot()));
            if (!file.commit())
                return fail(ErrorKind::DiskFull, file.errorString(), path);
            return {};
        });
}

QFuture<Result<QStringList>> UpkeepService::importConfiguration(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return refused<QStringList>(ErrorKind::NotFound, QStringLiteral("no such file"), path);
    if (!file.open(QIODevice::ReadOnly))
        return refused<QStringList>(ErrorKind::Permission, file.errorString(), path);
    return takeConfiguration(file.readAll());
}

/// Flows first: they are checked as a whole, and nothing is changed where one does not fit.
QFuture<Result<QStringList>> UpkeepService::takeConfiguration(const QByteArray &json)
{
    const auto file = ConfigurationFile::read(json);
    if (!file)
        return answered<QStringList>(tl::unexpected(file.error()));
    if (const auto alerts = AlertService::check(file->settings); !alerts)
        return answered<QStringList>(tl::unexpected(alerts.error()));
    return m_parts.flows.importFile(file->flowFile)
        .then(this,
              [this,
               settings = file->settings](const Result<ImportReport> &taken) -> QFuture<Result<>> {
                  if (!taken)
                      return answered<>(tl::unexpected(taken.error()));
                  return m_store.save(settings);
              })
        .unwrap()
        .then(this,
              [this](const Result<> &saved) -> QFuture<Result<>> {
                  return saved ? m_parts.settings.load() : answered<>(saved);
              })
        .unwrap()
        .then(this,
              [this](const Result<> &loaded) -> QFuture<Result<QMap<QString, QString>>> {
                  if (!loaded)
                      return answered<QMap<QString, QString>>(tl::unexpected(loaded.error()));
                  return m_store.all();
              })
        .unwrap()
        .then(this,
              [this](const Result<QMap<QString, QString>> &values) -> QFuture<Result<>> {
                  if (!values)
                      return answered<>(tl::unexpected(values.error()));
                  takeSettings(*values);
                  return m_parts.alerts.adopt(*values);
              })
        .unwrap()
        .then(this, [this](const Result<> &adopted) -> Result<QStringList> {
            if (!adopted)
                return tl::unexpected(adopted.error());
            QStringList missing = secretsOf(*m_parts.flows.snapshot());
            const QStringList kept = m_parts.secrets.names();
            missing.removeIf([&](const QString &name) { return kept.contains(name); });
            return missing;
        });
}

} // namespace LeadBridge
