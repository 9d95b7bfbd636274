// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/eventblank.h"

#include "app/storage/codec.h"
#include "app/storage/connection.h"

namespace LeadBridge {

void blankEvent(Connection &db, qint64 event, const Reason &why)
{
    const QString reason = toText(why);
    const QByteArray nothing;
    db.run("UPDATE requests SET target = ?, headers = ?, body = ?, fields = ?, notes = '',"
           " edited_fields = NULL, edited_at = NULL WHERE event = ?",
           nothing, nothing, nothing, packFields({}), event);
    db.run("UPDATE attempts SET url = ?, headers = ?, body = ?, answer_headers = ?,"
           " answer_body = ?, reason = ? WHERE delivery BETWEEN ? AND ?",
           nothing, nothing, nothing, nothing, nothing, reason, deliveryIdOf(event, 0),
           deliveryIdOf(event, stepLimit));
    db.run("UPDATE seen_fields SET last_value = '' WHERE last_event = ?"
           " AND flow = (SELECT flow FROM events WHERE id = ?)",
           event, event);
    db.run("UPDATE events SET client = '', phone = '', noted = 0, edited = 0, reason = ?"
           " WHERE id = ?",
           reason, event);
}

bool isBlank(Connection &db, qint64 event)
{
    return db
        .value("SELECT 1 FROM requests WHERE event = ? AND length(target) = 0"
               " AND length(body) = 0 AND fields = ? AND edited_fields IS NULL",
               event, packFields({}))
        .has_value();
}

bool tellsBlank(const Reason &reason)
{
    return reason.code == ReasonCode::DataExpired || reason.code == ReasonCode::ClientForgotten;
}

} // namespace LeadBridge
