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

} // namespace LeadBridge
