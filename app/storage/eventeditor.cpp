// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/eventeditor.h"

#include "app/storage/codec.h"
#include "app/storage/connection.h"
#include "app/storage/duplicatekeys.h"
#include "app/storage/eventblank.h"

namespace LeadBridge {

bool editFields(Connection &db, const FieldsEdit &edit, qint64 now)
{
    const qint64 event = edit.event.value;
    if (isBlank(db, event))
        return false;
    QByteArray came;
    {
        Rows rows = db.query("SELECT fields FROM requests WHERE event = ?", event);
        if (!rows.next())
            return false;
        came = rows.bytes(0);
    }
    const bool differs = unpackFields(came) != edit.fields;
    db.run("UPDATE requests SET edited_fields = ?, edited_at = ? WHERE event = ?",
           differs ? std::optional(packFields(edit.fields)) : std::nullopt,
           differs ? std::optional(now) : std::nullopt, event);
    db.run("UPDATE events SET edited = ?, client = ?, phone = ? WHERE id = ?", differs, edit.client,
           edit.phone, event);
    leaveKeys(db,
              { edit.event, edit.flow, edit.plan, QDateTime::fromMSecsSinceEpoch(now, Qt::UTC) });
    if (!edit.clientId.isEmpty())
        db.run("INSERT OR IGNORE INTO client_events (client, event) VALUES (?, ?)", edit.clientId,
               event);
    db.run("INSERT OR IGNORE INTO search_changed (event)"
           " SELECT event FROM search_text WHERE event = ?",
           event);
    return true;
}

} // namespace LeadBridge
