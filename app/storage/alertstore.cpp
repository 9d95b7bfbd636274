// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/alertstore.h"

#include "app/storage/codec.h"
#include "app/storage/writerqueue.h"

namespace LeadBridge {

AlertStore::AlertStore(WriterQueue &queue)
    : m_queue(queue)
{
}

QFuture<Result<QList<StoredAlert>>> AlertStore::waiting()
{
    return m_queue.request<QList<StoredAlert>>([](Connection &db) {
        QList<StoredAlert> alerts;
        Rows rows = db.query("SELECT id, channel, recipient, title, text, made_at, due, tries,"
                             " reason FROM alerts ORDER BY id");
        while (rows.next()) {
            alerts.append({ rows.number(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4),
                            unpackTime(rows.number(5)), unpackTime(rows.number(6)),
                            static_cast<int>(rows.number(7)), reasonFromText(rows.text(8)) });
        }
        return Result<QList<StoredAlert>>(alerts);
    });
}

QFuture<Result<>> AlertStore::add(const QList<StoredAlert> &alerts, const QString &setting,
                                  const QByteArray &value)
{
    return m_queue.request<void>([alerts, setting, value](Connection &db) {
        for (const StoredAlert &alert : alerts) {
            db.run("INSERT OR REPLACE INTO alerts (id, channel, recipient, title, text, made_at,"
                   " due, tries, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                   alert.id, alert.channel, alert.recipient, alert.title, alert.text,
                   packTime(alert.madeUtc), packTime(alert.dueUtc), alert.tries,
                   toText(alert.reason));
        }
        db.run("INSERT INTO settings (name, value) VALUES (?, ?)"
               " ON CONFLICT DO UPDATE SET value = excluded.value",
               setting, QString::fromUtf8(value));
        return Result<>();
    });
}

QFuture<Result<>> AlertStore::update(const StoredAlert &alert)
{
    return m_queue.request<void>([alert](Connection &db) {
        db.run("UPDATE alerts SET due = ?, tries = ?, reason = ? WHERE id = ?",
               packTime(alert.dueUtc), alert.tries, toText(alert.reason), alert.id);
        return Result<>();
    });
}

QFuture<Result<>> AlertStore::remove(const QList<qint64> &ids)
{
    return m_queue.request<void>([ids](Connection &db) {
        for (const qint64 id : ids)
            db.run("DELETE FROM alerts WHERE id = ?", id);
        return Result<>();
    });
}

} // namespace LeadBridge
