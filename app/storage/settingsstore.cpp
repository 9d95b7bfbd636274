// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/settingsstore.h"

#include "app/storage/releasing.h"
#include "app/storage/writerqueue.h"

namespace LeadBridge {

namespace {

void set(Connection &db, const QString &name, const QString &value)
{
    db.run("INSERT INTO settings (name, value) VALUES (?, ?)"
           " ON CONFLICT DO UPDATE SET value = excluded.value",
           name, value);
}

} // namespace

QString sendingName()
{
    return QStringLiteral("sending");
}

QStringList configurationNames()
{
    QStringList names;
    for (const char *name : { "language",
                              "theme",
                              "close_to_tray",
                              "start_with_session",
                              "compact_rows",
                              "bind_address",
                              "port",
                              "public_base",
                              "reach",
                              "klientiks_lookup",
                              "klientiks_account",
                              "klientiks_user",
                              "klientiks_api",
                              "parallel_per_host",
                              "phone_region",
                              "alerts",
                              "retention_days",
                              "retention_kind",
                              "daily_backup",
                              "backups_kept" })
        names.append(QString::fromLatin1(name));
    return names;
}

QMap<QString, QString> storedSettings(Connection &db)
{
    QMap<QString, QString> values;
    Rows rows = db.query("SELECT name, value FROM settings");
    while (rows.next())
        values.insert(rows.text(0), rows.text(1));
    return values;
}

SettingsStore::SettingsStore(WriterQueue &queue)
    : m_queue(queue)
{
}

QFuture<Result<QMap<QString, QString>>> SettingsStore::all()
{
    using Values = QMap<QString, QString>;
    return m_queue.request<Values>(
        [](Connection &db) { return Result<Values>(storedSettings(db)); });
}

QFuture<Result<>> SettingsStore::save(const QMap<QString, QString> &values)
{
    return m_queue.request<void>([values](Connection &db) {
        for (auto it = values.cbegin(); it != values.cend(); ++it)
            set(db, it.key(), it.value());
        return Result<>();
    });
}

QFuture<Result<>> SettingsStore::saveSending(bool on, const QList<FlowId> &release)
{
    return m_queue.request<void>([on, release](Connection &db) {
        set(db, sendingName(), on ? QStringLiteral("1") : QStringLiteral("0"));
        if (on)
            markReleasing(db, release);
        else
            unmarkAllReleasing(db);
        return Result<>();
    });
}

} // namespace LeadBridge
