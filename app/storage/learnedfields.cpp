// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/learnedfields.h"

#include "app/storage/codec.h"
#include "app/storage/connection.h"

namespace LeadBridge {

namespace {

QList<SeenField> fieldsOf(Connection &db, FlowId flow, qint64 events)
{
    QList<SeenField> fields;
    Rows rows = db.query("SELECT name, last_value, first_seen, last_seen, unreplaced, acknowledged,"
                         " last_count FROM seen_fields WHERE flow = ? ORDER BY first_seen, name",
                         flow.value);
    while (rows.next()) {
        fields.append({ rows.text(0), rows.text(1), unpackTime(rows.number(2)),
                        unpackTime(rows.number(3)), rows.text(4), rows.number(5) != 0,
                        events - rows.number(6) });
    }
    return fields;
}

} // namespace

QList<LearnedSource> learnedSources(Connection &db, FlowId flow)
{
    QList<LearnedSource> sources;
    Rows rows = db.query("SELECT l.flow, e.received_at, l.string_version, l.events"
                         " FROM learned_events l LEFT JOIN events e ON e.id = l.last_event"
                         " WHERE ? IN (0, l.flow)",
                         flow.value);
    while (rows.next()) {
        LearnedSource source;
        source.flow = { rows.number(0) };
        if (!rows.isNull(1))
            source.lastEventUtc = unpackTime(rows.number(1));
        source.stringVersion = static_cast<int>(rows.number(2));
        source.fields = fieldsOf(db, source.flow, rows.number(3));
        sources.append(source);
    }
    return sources;
}

void acknowledgeFields(Connection &db, FlowId flow)
{
    db.run("UPDATE seen_fields SET acknowledged = 1 WHERE flow = ?", flow.value);
    db.run("DELETE FROM seen_fields WHERE flow = ? AND last_count <="
           " (SELECT events FROM learned_events WHERE flow = ?) - ?",
           flow.value, flow.value, fieldStopsAfter);
}

} // namespace LeadBridge
