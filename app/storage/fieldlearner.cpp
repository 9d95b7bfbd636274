// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/fieldlearner.h"

#include "app/flow/flowfile.h"
#include "app/flow/plan.h"
#include "app/storage/codec.h"
#include "app/storage/connection.h"

#include <QElapsedTimer>

#include <vector>

namespace LeadBridge {

namespace {

constexpr int eventsAtOnce = 64;
constexpr qint64 stepMs = 3; // a request that comes meanwhile waits no longer
constexpr qsizetype longestValue = 200;
constexpr qsizetype longestName = 200;
constexpr int mostNames = 500; // of one flow: a sender of ever new names must not fill the table

struct Lesson
{
    qint64 event = 0;
    qint64 flow = 0;
    qint64 receivedAt = 0;
    bool test = false;
    QByteArray fields;
};

std::vector<Lesson> lessonsAfter(Connection &db, qint64 event)
{
    std::vector<Lesson> lessons;
    Rows rows = db.query("SELECT e.id, e.flow, e.received_at, e.test, r.fields FROM events e"
                         " JOIN requests r ON r.event = e.id WHERE e.id > ? ORDER BY e.id LIMIT ?",
                         event, eventsAtOnce);
    while (rows.next())
        lessons.push_back(
            { rows.number(0), rows.number(1), rows.number(2), rows.number(3) != 0, rows.bytes(4) });
    return lessons;
}

struct Seen
{
    QString value;
    qint64 firstAt = 0;
    qint64 firstCount = 0; ///< which of the flow's events it first came with here, from 1
    qint64 lastAt = 0;
    qint64 lastEvent = 0;
    qint64 lastCount = 0;
};

/// What the events of one step tell of one flow.
struct FlowLesson
{
    qint64 count = 0; ///< events learned from, ever
    qint64 lastEvent = 0;
    int stringVersion = 0;
    QHash<QString, Seen> fields;

    void take(const Lesson &lesson, const Fields &values)
    {
        ++count;
        lastEvent = lesson.event;
        stringVersion = fieldValue(values, versionParameter).value_or(QString()).toInt();
        for (const Field &field : values) {
            if (field.name == versionParameter || field.name.isEmpty()
                || field.name.size() > longestName)
                continue;
            Seen &seen = fields[field.name];
            if (seen.lastEvent == lesson.event)
                continue; // of a name that comes twice, the first value counts
            if (seen.firstCount == 0) {
                seen.firstAt = lesson.receivedAt;
                seen.firstCount = count;
            }
            seen.value = field.value.left(longestValue);
            seen.lastAt = lesson.receivedAt;
            seen.lastEvent = lesson.event;
            seen.lastCount = count;
        }
    }
};

void write(Connection &db, qint64 flow, const QString &name, const Seen &seen)
{
    const QString unreplaced = unreplacedPlaceholder(seen.value);
    db.run("UPDATE seen_fields SET last_value = ?, last_seen = ?, last_event = ?, last_count = ?,"
           " unreplaced = ? WHERE flow = ? AND name = ?",
           seen.value, seen.lastAt, seen.lastEvent, seen.lastCount, unreplaced, flow, name);
    if (db.changes() > 0)
        return;
    // The fields of the very first event are no news.
    db.run("INSERT INTO seen_fields (flow, name, last_value, first_seen, last_seen, last_event,"
           " last_count, unreplaced, acknowledged) SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?"
           " WHERE (SELECT count(*) FROM seen_fields WHERE flow = ?) < ?",
           flow, name, seen.value, seen.firstAt, seen.lastAt, seen.lastEvent, seen.lastCount,
           unreplaced, seen.firstCount == 1, flow, mostNames);
}

void write(Connection &db, qint64 flow, const FlowLesson &lesson)
{
    for (auto it = lesson.fields.cbegin(); it != lesson.fields.cend(); ++it)
        write(db, flow, it.key(), it.value());
    db.run("INSERT INTO learned_events (flow, last_event, events, string_version)"
           " VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET last_event = excluded.last_event,"
           " events = excluded.events, string_version = excluded.string_version",
           flow, lesson.lastEvent, lesson.count, lesson.stringVersion);
}

qint64 learnedBefore(Connection &db, qint64 flow)
{
    return db.value("SELECT events FROM learned_events WHERE flow = ?", flow).value_or(0);
}

} // namespace

bool FieldLearner::step(Connection &db)
{
    QElapsedTimer timer;
    timer.start();
    const qint64 last = db.value("SELECT last_event FROM learning").value_or(0);
    const std::vector<Lesson> lessons = lessonsAfter(db, last);
    if (lessons.empty())
        return false;
    QHash<qint64, FlowLesson> flows;
    QHash<qint64, Source> sources; // as stored at the moment of this step
    qint64 learned = last;
    for (const Lesson &lesson : lessons) {
        const Fields fields = unpackFields(lesson.fields);
        auto source = sources.constFind(lesson.flow);
        if (source == sources.cend())
            source = sources.insert(lesson.flow, sourceOf(db, lesson.flow));
        // Test events, too: they may hold a real client's data, and must be found to forget him.
        if (const QString client = clientOf(*source, fields).id; !client.isEmpty())
            db.run("INSERT OR IGNORE INTO client_events (client, event) VALUES (?, ?)", client,
                   lesson.event);
        if (!lesson.test) {
            auto flow = flows.find(lesson.flow);
            if (flow == flows.end()) {
                flow = flows.insert(lesson.flow, {});
                flow->count = learnedBefore(db, lesson.flow);
            }
            flow->take(lesson, fields);
        }
        learned = lesson.event;
        if (timer.elapsed() >= stepMs)
            break;
    }
    for (auto it = flows.cbegin(); it != flows.cend(); ++it)
        write(db, it.key(), it.value());
    db.run("UPDATE learning SET last_event = ?", learned);
    return true;
}

const Source &FieldLearner::sourceOf(Connection &db, qint64 flow)
{
    StoredSource &known = m_sources[flow];
    Rows rows = db.query("SELECT document FROM flows WHERE id = ?", flow);
    const QByteArray document = rows.next() ? rows.bytes(0) : QByteArray();
    if (document != known.document) {
        known.document = document;
        known.source = flowFromJson(document).value_or(Flow()).source;
    }
    return known.source;
}

} // namespace LeadBridge
