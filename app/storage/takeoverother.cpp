// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/codec.h"
#include "app/storage/connection.h"
#include "app/storage/takeover.h"

#include <algorithm>

namespace LeadBridge {

void Takeover::fromOtherLine(RestoreReport &report)
{
    doubtAll(report);
    dropRunningState();
    mapFlows();
    mapStepLists();
    const qint64 last = m_db.value("SELECT max(id) FROM main.events").value_or(0);
    pickUnknownEvents(last);
    const qint64 first = m_db.value("SELECT min(id) FROM temp.taken").value_or(1);
    const qint64 shift = std::max<qint64>(0, last + 1 - first);
    addShifted(shift);
    takePauses();
    forgetAgain();
    countEvents(std::max(last, first - 1) + 1, report);
    m_counters.flush(m_db);
}

/// Flows of one name are one flow; others are added.
void Takeover::mapFlows()
{
    m_db.runOnce(QStringLiteral("CREATE TEMP TABLE flow_map (old INTEGER PRIMARY KEY, new)"));
    m_db.runOnce(QStringLiteral("INSERT INTO temp.flow_map VALUES (0, 0)")); // of all flows
    m_db.runOnce(QStringLiteral(
        "INSERT INTO temp.flow_map SELECT o.id, m.id FROM old.flows o JOIN main.flows m"
        " ON m.name = o.name AND m.removed_at IS NULL WHERE o.removed_at IS NULL"));
    struct Row
    {
        qint64 id;
        QByteArray document;
        bool removed;
    };
    std::vector<Row> rows;
    {
        Rows found = m_db.query("SELECT id, document, removed_at FROM old.flows"
                                " WHERE id NOT IN (SELECT old FROM temp.flow_map) ORDER BY id");
        while (found.next())
            rows.push_back({ found.number(0), found.bytes(1), !found.isNull(2) });
    }
    for (const Row &row : rows) {
        const qint64 id = m_db.value("SELECT max(id) FROM main.flows").value_or(0) + 1;
        addFlow(row.id, id, row.document, row.removed);
        m_db.run("INSERT INTO temp.flow_map VALUES (?, ?)", row.id, id);
    }
}

void Takeover::mapStepLists()
{
    const qint64 shift = m_db.value("SELECT max(id) FROM main.step_lists").value_or(0);
    const QStringList all = columns("step_lists");
    QStringList names = all;
    names.removeAll(QStringLiteral("id"));
    names.removeAll(QStringLiteral("flow"));
    const QString rest = names.join(QLatin1Char(','));
    m_db.runOnce(QStringLiteral("INSERT INTO main.step_lists (id, flow, %1) SELECT id + %2,"
                                " (SELECT new FROM temp.flow_map WHERE old = l.flow), %1"
                                " FROM old.step_lists l")
                     .arg(rest)
                     .arg(shift));
    // Those that were added have the number of their list as it was there.
    m_db.runOnce(QStringLiteral("UPDATE main.flows SET step_list = step_list + %1 WHERE id IN"
                                " (SELECT f.new FROM temp.flow_map f JOIN old.flows o"
                                " ON o.id = f.old WHERE NOT EXISTS (SELECT 1 FROM main.step_lists"
                                " s WHERE s.flow = f.new AND s.id <= %1))")
                     .arg(shift));
    m_db.runOnce(QStringLiteral("CREATE TEMP TABLE list_shift AS SELECT %1 AS by").arg(shift));
}

/// What the copy does not have: the same request at the same millisecond is the same event.
void Takeover::pickUnknownEvents(qint64 last)
{
    m_db.runOnce(QStringLiteral("CREATE TEMP TABLE taken (id INTEGER PRIMARY KEY)"));
    m_db.runOnce(
        QStringLiteral("INSERT INTO temp.taken SELECT e.id FROM old.events e"
                       " JOIN old.requests r ON r.event = e.id WHERE NOT EXISTS (SELECT 1"
                       " FROM main.hours h JOIN main.events m ON m.id BETWEEN h.first_event AND"
                       " h.last_event JOIN main.requests q ON q.event = m.id WHERE h.hour ="
                       " e.received_at / 3600000 AND m.id <= %1 AND m.received_at = e.received_at"
                       " AND q.target = r.target AND q.body = r.body)")
            .arg(last));
}

void Takeover::addShifted(qint64 shift)
{
    const QString flow = QStringLiteral("(SELECT new FROM temp.flow_map WHERE old = o.flow)");
    const auto insert = [this](const char *table, const QHash<QString, QString> &changed,
                               const QString &where, const QString &without = {}) {
        const QStringList names = columns(table, without);
        QStringList values;
        for (const QString &name : names)
            values.append(changed.value(name, QStringLiteral("o.") + name));
        m_db.runOnce(QStringLiteral("INSERT INTO main.%1 (%2) SELECT %3 FROM old.%1 o WHERE %4")
                         .arg(QLatin1String(table), names.join(QLatin1Char(',')),
                              values.join(QLatin1Char(',')), where));
    };
    const QString by = QString::number(shift);
    const QString stepsBy = QString::number(deliveryIdOf(shift, 0));
    const auto list = [](const char *column) {
        return QStringLiteral("o.%1 + (SELECT by FROM temp.list_shift)").arg(QLatin1String(column));
    };
    insert("events",
           { { QStringLiteral("id"), QStringLiteral("o.id + ") + by },
             { QStringLiteral("flow"), flow } },
           QStringLiteral("o.id IN temp.taken"));
    insert("requests", { { QStringLiteral("event"), QStringLiteral("o.event + ") + by } },
           QStringLiteral("o.event IN temp.taken"));
    insert("deliveries",
           { { QStringLiteral("id"), QStringLiteral("o.id + ") + stepsBy },
             { QStringLiteral("flow"), flow },
             { QStringLiteral("step_list"), list("step_list") },
             { QStringLiteral("as_it_was"), list("as_it_was") } },
           QStringLiteral("o.id / 256 IN temp.taken"));
    insert("attempts",
           { { QStringLiteral("delivery"), QStringLiteral("o.delivery + ") + stepsBy } },
           QStringLiteral("o.delivery / 256 IN temp.taken ORDER BY o.id"), QStringLiteral("id"));
    m_db.runOnce(QStringLiteral("INSERT INTO main.duplicate_keys (flow, key, event,"
                                " received_at, expires_at) SELECT %1, o.key, o.event + %2,"
                                " o.received_at, o.expires_at FROM old.duplicate_keys o"
                                " WHERE o.event IN temp.taken ON CONFLICT DO UPDATE SET"
                                " event = excluded.event, received_at = excluded.received_at,"
                                " expires_at = excluded.expires_at"
                                " WHERE excluded.received_at > received_at")
                     .arg(flow, by));
    m_db.runOnce(QStringLiteral("UPDATE main.events SET reason = json_array('duplicate_of',"
                                " CAST(json_extract(reason, '$[1]') + %1 AS TEXT))"
                                " WHERE id - %1 IN temp.taken AND state = 'duplicate'")
                     .arg(by));
}

/// What the operator holds back today is held back afterwards too.
void Takeover::takePauses()
{
    m_db.runOnce(QStringLiteral("INSERT INTO main.pauses (flow, action, since, until)"
                                " SELECT f.new, p.action, p.since, p.until FROM old.pauses p"
                                " JOIN temp.flow_map f ON f.old = p.flow"));
}

} // namespace LeadBridge
