// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/takeover.h"

#include "app/flow/flowfile.h"
#include "app/storage/clientforgetter.h"
#include "app/storage/codec.h"
#include "app/storage/connection.h"
#include "app/storage/settingsstore.h"

namespace LeadBridge {

namespace {

/// What a copy is restored for, and what follows from it by itself. All other tables tell how
/// the program is doing: they belong to the present.
const QStringList restoredTables {
    QStringLiteral("settings"),
    QStringLiteral("flows"),
    QStringLiteral("step_lists"),
    QStringLiteral("events"),
    QStringLiteral("requests"),
    QStringLiteral("deliveries"),
    QStringLiteral("attempts"),
    QStringLiteral("hour_counts"),
    QStringLiteral("hours"),
    QStringLiteral("duplicate_keys"),
    QStringLiteral("search_text"),
    QStringLiteral("probe"),
    QStringLiteral("search_changed"),
    QStringLiteral("seen_fields"),
    QStringLiteral("learning"),
    QStringLiteral("learned_events"),
    QStringLiteral("client_events"),
    QStringLiteral("clients"),
    QStringLiteral("forgotten_clients"),
};

/// Names of the settings that a copy is restored with, for SQL.
QString keptSettings()
{
    const QStringList names = configurationNames()
        + QStringList { QStringLiteral("database_id"), QStringLiteral("copy_made") };
    return QLatin1Char('\'') + names.join(QStringLiteral("','")) + QLatin1Char('\'');
}

qint64 lastEvent(Connection &db)
{
    return db.value("SELECT max(id) FROM main.events").value_or(0);
}

} // namespace

Takeover::Takeover(Connection &db, const Clock &clock)
    : m_db(db)
    , m_deliveries(clock, m_counters, m_past, m_news)
{
}

void Takeover::fromSameLine(RestoreReport &report)
{
    const qint64 last = lastEvent(m_db);
    addFlows();
    m_db.run("INSERT OR IGNORE INTO main.step_lists SELECT * FROM old.step_lists");
    for (const qint64 event : changedSince(last))
        replace(event, report);
    addEvents(last, report);
    m_db.run("INSERT OR REPLACE INTO main.duplicate_keys SELECT * FROM old.duplicate_keys");
    forgetAgain();
    takeRunningState();
    m_counters.flush(m_db);
}

void Takeover::fromNothing(RestoreReport &report)
{
    doubtAll(report);
    // Alerts and jobs under way then are stale now; what they were about is in the history.
    dropRunningState();
    m_counters.flush(m_db);
}

/// A flow made since has an address that Klientiks may use already.
void Takeover::addFlows()
{
    struct Row
    {
        qint64 id;
        QByteArray document;
        bool removed;
    };
    std::vector<Row> rows;
    {
        Rows found = m_db.query("SELECT id, document, removed_at FROM old.flows"
                                " WHERE id > (SELECT coalesce(max(id), 0) FROM main.flows)"
                                " ORDER BY id");
        while (found.next())
            rows.push_back({ found.number(0), found.bytes(1), !found.isNull(2) });
    }
    for (const Row &row : rows)
        addFlow(row.id, row.id, row.document, row.removed);
}

void Takeover::addFlow(qint64 oldId, qint64 newId, const QByteArray &document, bool removed)
{
    QByteArray written = document;
    QString name;
    {
        Rows rows = m_db.query("SELECT name FROM old.flows WHERE id = ?", oldId);
        if (rows.next())
            name = rows.text(0);
    }
    const QString wanted = name;
    for (int n = 2; !removed
         && m_db.value("SELECT id FROM main.flows WHERE name = ? AND removed_at IS NULL", name)
         && !m_db.failed();
         ++n) {
        name = QStringLiteral("%1 (%2)").arg(wanted).arg(n);
    }
    auto flow = flowFromJson(document);
    if (flow && name != wanted) {
        flow->name = name;
        written = flowToJson(*flow);
    }
    m_db.run("INSERT INTO main.flows (id, name, document, step_list, removed_at)"
             " SELECT ?, ?, ?, step_list, removed_at FROM old.flows WHERE id = ?",
             newId, name, written, oldId);
}

/// Events of the copy that wait, or were tried, settled, queued or forgotten since.
std::vector<qint64> Takeover::changedSince(qint64 last)
{
    std::vector<qint64> events;
    Rows rows = m_db.query(
        "SELECT id / 256 FROM main.deliveries WHERE state IN ('pending', 'held', 'uncertain')"
        " UNION SELECT delivery / 256 FROM old.attempts"
        " WHERE id > (SELECT coalesce(max(id), 0) FROM main.attempts) AND delivery / 256 <= ?"
        " UNION SELECT id FROM old.events WHERE id <= ? AND (state IN ('pending', 'held',"
        " 'uncertain') OR reason LIKE '[\"client_forgotten\"%'"
        " OR reason LIKE '[\"data_expired\"%')",
        last, last);
    while (rows.next())
        events.push_back(rows.number(0));
    return events;
}

/// The event as the replaced database has it.
void Takeover::replace(qint64 event, RestoreReport &report)
{
    const qint64 first = deliveryIdOf(event, 0);
    const qint64 end = deliveryIdOf(event, stepLimit);
    EventCounters::Key key;
    State now = State::Pending;
    {
        Rows rows = m_db.query("SELECT m.received_at, m.flow, m.test, m.state, o.state"
                               " FROM main.events m JOIN old.events o ON o.id = m.id"
                               " WHERE m.id = ?",
                               event);
        if (!rows.next()) {
            // Gone since, with its age: what waited of it then is nobody's knowledge.
            report.uncertain += m_deliveries.doubt(m_db, event, { ReasonCode::CopyRestored, {} });
            return;
        }
        key = { hourOf(rows.number(0)), rows.number(1), rows.number(2) != 0,
                stateFromWord(rows.text(3)).value_or(State::Pending) };
        now = stateFromWord(rows.text(4)).value_or(State::Pending);
    }
    report.deliveredSince +=
        m_db.value("SELECT count(*) FROM main.deliveries m JOIN old.deliveries o ON o.id = m.id"
                   " WHERE m.id BETWEEN ? AND ? AND m.state IN ('pending', 'held')"
                   " AND o.state NOT IN ('pending', 'held')",
                   first, end)
            .value_or(0);
    forgetClientsOf(event);
    m_counters.move(key, now);
    m_db.run("DELETE FROM main.attempts WHERE delivery BETWEEN ? AND ?", first, end);
    m_db.run("DELETE FROM main.deliveries WHERE id BETWEEN ? AND ?", first, end);
    m_db.run("INSERT OR REPLACE INTO main.events SELECT * FROM old.events WHERE id = ?", event);
    m_db.run("INSERT OR REPLACE INTO main.requests SELECT * FROM old.requests WHERE event = ?",
             event);
    m_db.run("INSERT INTO main.deliveries SELECT * FROM old.deliveries WHERE id BETWEEN ? AND ?",
             first, end);
    const QString names = columns("attempts", QStringLiteral("id")).join(QLatin1Char(','));
    m_db.runOnce(QStringLiteral("INSERT INTO main.attempts (%1) SELECT %1 FROM old.attempts"
                                " WHERE delivery BETWEEN %2 AND %3 ORDER BY id")
                     .arg(names)
                     .arg(first)
                     .arg(end));
    m_db.run("INSERT OR IGNORE INTO main.search_changed (event)"
             " SELECT event FROM main.search_text WHERE event = ?",
             event);
}

/// Whoever was forgotten since the copy stays forgotten.
void Takeover::forgetClientsOf(qint64 event)
{
    const auto forgotten = m_db.value("SELECT id FROM old.events WHERE id = ?"
                                      " AND reason LIKE '[\"client_forgotten\"%'",
                                      event);
    if (!forgotten)
        return;
    m_db.run("DELETE FROM main.clients WHERE id IN (SELECT client FROM main.client_events"
             " WHERE event = ?) AND id NOT IN (SELECT id FROM old.clients)",
             event);
    m_db.run("DELETE FROM main.client_events WHERE event = ?", event);
    m_db.run("UPDATE main.seen_fields SET last_value = '' WHERE last_event = ?", event);
}

/// The copy knows people who were forgotten since, also such as no event of today tells of: those
/// from a table or by hand, and those whose events went with their age. Who came again stays.
void Takeover::forgetAgain()
{
    m_db.run("INSERT OR IGNORE INTO main.forgotten_clients SELECT * FROM old.forgotten_clients");
    if (!m_db.value("SELECT 1 FROM main.forgotten_clients LIMIT 1"))
        return;
    QStringList forgotten;
    {
        Rows rows = m_db.query("SELECT id FROM main.clients UNION SELECT client FROM"
                               " main.client_events EXCEPT SELECT id FROM old.clients");
        while (rows.next()) {
            if (wasForgotten(m_db, rows.text(0)))
                forgotten.append(rows.text(0));
        }
    }
    for (const QString &id : std::as_const(forgotten)) {
        ClientForgetter forgetter(id);
        while (forgetter.step(m_db, m_deliveries, m_news) && !m_db.failed()) { }
    }
}

void Takeover::addEvents(qint64 last, RestoreReport &report)
{
    m_db.run("INSERT INTO main.events SELECT * FROM old.events WHERE id > ?", last);
    m_db.run("INSERT INTO main.requests SELECT * FROM old.requests WHERE event > ?", last);
    const qint64 first = deliveryIdOf(last + 1, 0);
    m_db.run("INSERT INTO main.deliveries SELECT * FROM old.deliveries WHERE id >= ?", first);
    const QString names = columns("attempts", QStringLiteral("id")).join(QLatin1Char(','));
    m_db.runOnce(QStringLiteral("INSERT INTO main.attempts (%1) SELECT %1 FROM old.attempts"
                                " WHERE delivery >= %2 ORDER BY id")
                     .arg(names)
                     .arg(first));
    // Whom an event told of, the directory is to know; what was changed by hand since is not.
    m_db.run("INSERT OR IGNORE INTO main.clients SELECT * FROM old.clients WHERE first_seen >="
             " (SELECT min(received_at) FROM main.events WHERE id > ?)",
             last);
    countEvents(last + 1, report);
}

void Takeover::countEvents(qint64 first, RestoreReport &report)
{
    Rows rows = m_db.query("SELECT id, received_at, flow, test, state FROM main.events"
                           " WHERE id >= ? ORDER BY id",
                           first);
    while (rows.next()) {
        m_counters.add({ hourOf(rows.number(1)), rows.number(2), rows.number(3) != 0,
                         stateFromWord(rows.text(4)).value_or(State::Pending) },
                       rows.number(0));
        ++report.receivedSince;
    }
}

void Takeover::takeRunningState()
{
    for (const QString &table : runningTables()) {
        m_db.runOnce(QStringLiteral("DELETE FROM main.") + table);
        m_db.runOnce(QStringLiteral("INSERT INTO main.%1 SELECT * FROM old.%1").arg(table));
    }
    m_db.runOnce(
        QStringLiteral("DELETE FROM main.settings WHERE name NOT IN (%1)").arg(keptSettings()));
    m_db.runOnce(QStringLiteral("INSERT INTO main.settings SELECT * FROM old.settings"
                                " WHERE name NOT IN (%1)")
                     .arg(keptSettings()));
}

void Takeover::dropRunningState()
{
    for (const QString &table : runningTables())
        m_db.runOnce(QStringLiteral("DELETE FROM main.") + table);
    m_db.runOnce(QStringLiteral("DELETE FROM main.settings WHERE name NOT IN (%1, 'sending')")
                     .arg(keptSettings()));
}

void Takeover::doubtAll(RestoreReport &report)
{
    std::vector<qint64> events;
    {
        Rows rows = m_db.query("SELECT DISTINCT id / 256 FROM main.deliveries"
                               " WHERE state IN ('pending', 'held')");
        while (rows.next())
            events.push_back(rows.number(0));
    }
    for (const qint64 event : events)
        report.uncertain += m_deliveries.doubt(m_db, event, { ReasonCode::CopyRestored, {} });
}

QStringList Takeover::columns(const char *table, const QString &without)
{
    QStringList names;
    Rows rows = m_db.query("SELECT name FROM pragma_table_info(?)", QString::fromLatin1(table));
    while (rows.next()) {
        if (rows.text(0) != without)
            names.append(rows.text(0));
    }
    return names;
}

QStringList Takeover::runningTables()
{
    QStringList tables;
    Rows rows = m_db.query("SELECT name FROM main.sqlite_schema WHERE type = 'table'");
    while (rows.next()) {
        const QString name = rows.text(0);
        if (!restoredTables.contains(name) && !name.startsWith(u"sqlite_")
            && !name.startsWith(u"search_index"))
            tables.append(name);
    }
    return tables;
}

} // namespace LeadBridge
