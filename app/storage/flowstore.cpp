// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/flowstore.h"

#include "app/flow/actionkeys.h"
#include "app/flow/flowfile.h"
#include "app/storage/pastflows.h"
#include "app/storage/releasing.h"
#include "app/storage/stepnames.h"
#include "app/storage/writerqueue.h"

#include <QDateTime>
#include <QSet>

namespace LeadBridge {

namespace {

Result<> checkNames(Connection &db, const QList<Flow> &flows)
{
    QSet<qint64> ids;
    QSet<QString> names;
    for (const Flow &flow : flows) {
        ids.insert(flow.id.value);
        if (names.contains(flow.name))
            return fail(ErrorKind::InUse, QStringLiteral("two flows of one name"), flow.name);
        names.insert(flow.name);
    }
    Rows rows = db.query("SELECT id, name FROM flows WHERE removed_at IS NULL");
    QSet<qint64> known;
    while (rows.next()) {
        known.insert(rows.number(0));
        if (!ids.contains(rows.number(0)) && names.contains(rows.text(1)))
            return fail(ErrorKind::InUse, QStringLiteral("the name is taken"), rows.text(1));
    }
    for (const Flow &flow : flows) {
        if (flow.id.isValid() && !known.contains(flow.id.value))
            return fail(ErrorKind::NotFound, QStringLiteral("no such flow"), flow.name);
    }
    return {};
}

/// The number of the flow's step list; a new one where its steps are called otherwise now, or do
/// something else.
qint64 storeStepList(Connection &db, const Flow &flow)
{
    const QByteArray steps = packStepNames(flow);
    const QByteArray document = packPastFlow(flow);
    const auto same = db.value("SELECT s.id FROM flows f JOIN step_lists s ON s.id = f.step_list"
                               " WHERE f.id = ? AND s.steps = ? AND s.document = ?",
                               flow.id.value, steps, document);
    if (same)
        return *same;
    const qint64 id = db.value("SELECT max(id) FROM step_lists").value_or(0) + 1;
    db.run("INSERT INTO step_lists (id, flow, steps, document) VALUES (?, ?, ?, ?)", id,
           flow.id.value, steps, document);
    return id;
}

Result<QList<Flow>> saveAll(Connection &db, QList<Flow> flows)
{
    if (const Result<> free = checkNames(db, flows); !free)
        return tl::unexpected(free.error());
    // Out of the way first, so that flows can exchange their names.
    for (const Flow &flow : flows) {
        db.run("UPDATE flows SET name = char(0) || id WHERE id = ?", flow.id.value);
    }
    for (Flow &flow : flows) {
        if (!flow.id.isValid()) {
            flow.id.value = db.value("SELECT max(id) FROM flows").value_or(0) + 1;
            db.run("INSERT INTO flows (id, name, document, step_list)"
                   " VALUES (?, char(0) || ?, ?, 0)",
                   flow.id.value, flow.id.value, QByteArray());
        }
        giveKeys(flow.actions, highestKey(db, flow.id.value));
        const qint64 steps = storeStepList(db, flow);
        db.run("UPDATE flows SET name = ?, document = ?, step_list = ? WHERE id = ?", flow.name,
               flowToJson(flow), steps, flow.id.value);
        if (!flow.running)
            unmarkReleasing(db, flow.id);
    }
    return flows;
}

} // namespace

FlowStore::FlowStore(WriterQueue &queue)
    : m_queue(queue)
{
}

QFuture<Result<QList<Flow>>> FlowStore::all()
{
    return m_queue.request<QList<Flow>>([](Connection &db) -> Result<QList<Flow>> {
        QList<Flow> flows;
        Rows rows = db.query("SELECT id, document FROM flows WHERE removed_at IS NULL ORDER BY id");
        while (rows.next()) {
            Result<Flow> flow = flowFromJson(rows.bytes(1));
            if (!flow)
                return tl::unexpected(flow.error());
            flow->id = { rows.number(0) };
            giveKeys(flow->actions, 0); // an older program gave none: the places are the keys
            flows.append(*flow);
        }
        return flows;
    });
}

QFuture<Result<QList<Flow>>> FlowStore::save(const QList<Flow> &flows, const QList<FlowId> &release)
{
    return m_queue.request<QList<Flow>>([flows, release](Connection &db) {
        auto saved = saveAll(db, flows);
        if (saved)
            markReleasing(db, release);
        return saved;
    });
}

QFuture<Result<>> FlowStore::remove(FlowId id)
{
    return m_queue.request<void>([id](Connection &db) -> Result<> {
        db.run("UPDATE flows SET removed_at = ? WHERE id = ? AND removed_at IS NULL",
               QDateTime::currentMSecsSinceEpoch(), id.value);
        if (db.changes() == 0)
            return fail(ErrorKind::NotFound, QStringLiteral("no such flow"));
        unmarkReleasing(db, id);
        return {};
    });
}

} // namespace LeadBridge
