// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/settingsstore.h"

#include "app/storage/writerqueue.h"

namespace LeadBridge {

SettingsStore::SettingsStore(WriterQueue &queue)
    : m_queue(queue)
{
}

QFuture<Result<QMap<QString, QString>>> SettingsStore::all()
{
    using Values = QMap<QString, QString>;
    return m_queue.request<Values>([](Connection &db) {
        Values values;
        Rows rows = db.query("SELECT name, value FROM settings");
        while (rows.next())
            values.insert(rows.text(0), rows.text(1));
        return Result<Values>(values);
    });
}

QFuture<Result<>> SettingsStore::save(const QMap<QString, QString> &values)
{
    return m_queue.request<void>([values](Connection &db) {
        for (auto it = values.cbegin(); it != values.cend(); ++it) {
            db.run("INSERT INTO settings (name, value) VALUES (?, ?)"
                   " ON CONFLICT DO UPDATE SET value = excluded.value",
                   it.key(), it.value());
        }
        return Result<>();
    });
}

} // namespace LeadBridge
