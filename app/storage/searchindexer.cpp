// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/searchindexer.h"

#include "app/base/reason.h"
#include "app/storage/connection.h"
#include "app/storage/searchtext.h"

#include <QElapsedTimer>

#include <optional>
#include <utility>
#include <vector>

namespace LeadBridge {

namespace {

constexpr int eventsAtOnce = 64;
constexpr qint64 stepMs = 3; // a request that comes meanwhile waits no longer

using Texts = std::vector<std::pair<qint64, QString>>;

Texts read(Rows &rows)
{
    Texts texts;
    while (rows.next()) {
        texts.emplace_back(rows.number(0),
                           searchText(rows.text(1), rows.text(2), rows.text(3),
                                      reasonFromText(rows.text(4)).args));
    }
    return texts;
}

Texts newEvents(Connection &db)
{
    const qint64 last = db.value("SELECT max(event) FROM search_text").value_or(0);
    Rows rows = db.query("SELECT id, client, phone, order_id, reason FROM events WHERE id > ?"
                         " ORDER BY id LIMIT ?",
                         last, eventsAtOnce);
    return read(rows);
}

Texts changedEvents(Connection &db)
{
    Rows rows = db.query("SELECT e.id, e.client, e.phone, e.order_id, e.reason"
                         " FROM search_changed c JOIN events e ON e.id = c.event LIMIT ?",
                         eventsAtOnce);
    return read(rows);
}

void add(Connection &db, qint64 event, const QString &text)
{
    db.run("INSERT INTO search_text (event, text) VALUES (?, ?)", event, text);
    db.run("INSERT INTO search_index (rowid, text) VALUES (?, ?)", event, text);
}

void replace(Connection &db, qint64 event, const QString &text)
{
    // The index forgets a row by being told its old text (sqlite.org/fts5.html, 4.4.3).
    db.run("INSERT INTO search_index (search_index, rowid, text)"
           " SELECT 'delete', event, text FROM search_text WHERE event = ?",
           event);
    db.run("UPDATE search_text SET text = ? WHERE event = ?", text, event);
    db.run("INSERT INTO search_index (rowid, text) VALUES (?, ?)", event, text);
    db.run("DELETE FROM search_changed WHERE event = ?", event);
}

} // namespace

void reindexEvent(Connection &db, qint64 event)
{
    if (!db.value("SELECT event FROM search_text WHERE event = ?", event))
        return;
    Texts texts;
    {
        Rows rows =
            db.query("SELECT id, client, phone, order_id, reason FROM events WHERE id = ?", event);
        texts = read(rows);
    }
    for (const auto &[id, text] : texts)
        replace(db, id, text);
}

bool SearchIndexer::step(Connection &db)
{
    QElapsedTimer timer;
    timer.start();
    for (const auto &[event, text] : changedEvents(db)) {
        replace(db, event, text);
        if (timer.elapsed() >= stepMs)
            return true;
    }
    const Texts texts = newEvents(db);
    for (const auto &[event, text] : texts) {
        add(db, event, text);
        if (timer.elapsed() >= stepMs)
            return true;
    }
    return texts.size() == eventsAtOnce;
}

} // namespace LeadBridge
