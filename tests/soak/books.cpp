// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/books.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <sqlite3.h>

#include <algorithm>
#include <memory>

namespace LeadBridge::Soak {

namespace {

constexpr int storiesAtMost = 20;

/// What the journal says of one step.
struct Step
{
    QString state;
    int attempts = 0; ///< written down
    int delivered = 0; ///< of them
    int uncertain = 0; ///< of them
};

struct Event
{
    qint64 id = 0;
    qint64 flow = 0;
    int number = 0; ///< client_id
    QString state;
    Step steps[2];
};

struct Closer
{
    void operator()(sqlite3 *database) const { sqlite3_close(database); }
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};

constexpr auto select =
    "SELECT e.id, e.flow, e.state, r.fields, d.id % 256, d.state,"
    " (SELECT count(*) FROM attempts a WHERE a.delivery = d.id),"
    " (SELECT count(*) FROM attempts a WHERE a.delivery = d.id AND a.outcome = 'delivered'),"
    " (SELECT count(*) FROM attempts a WHERE a.delivery = d.id AND a.outcome = 'uncertain')"
    " FROM events e JOIN requests r ON r.event = e.id LEFT JOIN deliveries d"
    " ON d.id BETWEEN e.id * 256 AND e.id * 256 + 255 ORDER BY e.id, d.id";

int clientNumber(const QByteArray &fields)
{
    for (const QJsonValue &field : QJsonDocument::fromJson(fields).array()) {
        if (field[0].toString() == u"client_id")
            return field[1].toString().toInt();
    }
    return 0;
}

QList<Event> readEvents(const QString &path)
{
    sqlite3 *handle = nullptr;
    sqlite3_stmt *query = nullptr;
    const int opened = sqlite3_open_v2(QFile::encodeName(path).constData(), &handle,
                                       SQLITE_OPEN_READWRITE, nullptr);
    const std::unique_ptr<sqlite3, Closer> database(handle);
    if (opened != SQLITE_OK || sqlite3_prepare_v2(handle, select, -1, &query, nullptr) != SQLITE_OK)
        qFatal("the books cannot be read: %s", sqlite3_errmsg(handle));
    const std::unique_ptr<sqlite3_stmt, Closer> rows(query);
    const auto text = [query](int column) {
        return QByteArray(static_cast<const char *>(sqlite3_column_blob(query, column)),
                          sqlite3_column_bytes(query, column));
    };
    QList<Event> events;
    while (sqlite3_step(query) == SQLITE_ROW) {
        const qint64 id = sqlite3_column_int64(query, 0);
        if (events.isEmpty() || events.constLast().id != id)
            events.append({ id,
                            sqlite3_column_int64(query, 1),
                            clientNumber(text(3)),
                            QString::fromUtf8(text(2)),
                            {} });
        const int step = sqlite3_column_int(query, 4);
        if (step == 1 || step == 2)
            events.last().steps[step - 1] = { QString::fromUtf8(text(5)),
                                              sqlite3_column_int(query, 6),
                                              sqlite3_column_int(query, 7),
                                              sqlite3_column_int(query, 8) };
    }
    return events;
}

/// Compares the accounts event by event.
class Audit
{
public:
    explicit Audit(const Accounts &accounts)
        : m_accounts(accounts)
    {
    }

    Balance run();

private:
    void lookAt(const Event &event);
    void lookAtOrder(const Event &event);
    void lookAtMessage(const Event &event);
    void blame(int &counter, const QString &story);
    [[nodiscard]] QString told(const Event &event) const;

    const Accounts &m_accounts;
    Balance m_balance;
    QHash<int, int> m_originals; ///< events of a number that are no duplicates
    QSet<int> m_known;
};

QString Audit::told(const Event &event) const
{
    const OrderRecord order = m_accounts.orders.value(event.number);
    const Step &step = event.steps[0];
    return QStringLiteral("number %1, event %2 (%3): received %4, taken %5 by the service; "
                          "attempts %6, delivered %7, uncertain %8; second step %9: ")
               .arg(event.number)
               .arg(event.id)
               .arg(event.state)
               .arg(order.received)
               .arg(order.taken)
               .arg(step.attempts)
               .arg(step.delivered)
               .arg(step.uncertain)
               .arg(event.steps[1].state)
        + QStringLiteral("messages %1, attempts %2, delivered %3, uncertain %4")
              .arg(m_accounts.messages.value(event.number))
              .arg(event.steps[1].attempts)
              .arg(event.steps[1].delivered)
              .arg(event.steps[1].uncertain);
}

void Audit::blame(int &counter, const QString &story)
{
    ++counter;
    if (m_balance.stories.size() < storiesAtMost)
        m_balance.stories.append(story);
}

void Audit::lookAtOrder(const Event &event)
{
    const OrderRecord order = m_accounts.orders.value(event.number);
    const Step &step = event.steps[0];
    m_balance.orders += order.taken > 0 ? 1 : 0;
    m_balance.doubtful += step.uncertain;
    m_balance.repeated += std::max(0, order.taken - 1);
    const bool waits = m_accounts.waitingFlows.contains(event.flow);
    // Each order has a request that was delivered or whose answer is known to be unknown.
    if (order.taken > step.delivered + step.uncertain || step.delivered > 1

        || (waits && order.taken > 1))
        blame(m_balance.doubled, told(event));
    else if (order.received > step.attempts)
        blame(m_balance.unexplained, u"not written down: "_qs + told(event));
    if (step.state == u"delivered" && order.taken == 0)
        blame(m_balance.unexplained, u"never arrived: "_qs + told(event));
}

void Audit::lookAtMessage(const Event &event)
{
    const int messages = m_accounts.messages.value(event.number);
    const Step &step = event.steps[1];
    if (messages > step.delivered + step.uncertain || step.delivered > 1)
        blame(m_balance.doubled, told(event));
    if (step.state == u"delivered" && messages == 0)
        blame(m_balance.unexplained, u"never arrived: "_qs + told(event));
}

void Audit::lookAt(const Event &event)
{
    m_known.insert(event.number);
    ++m_balance.states[event.state];
    if (event.state == u"duplicate") {
        if (!m_accounts.repeatable.contains(event.number))
            blame(m_balance.unexplained, u"a duplicate of nothing: "_qs + told(event));
        return;
    }
    if (++m_originals[event.number] > 1)
        blame(m_balance.doubled, u"stored twice: "_qs + told(event));
    if (event.state == u"pending" || event.state == u"held")
        blame(m_balance.unsettled, told(event));
    lookAtOrder(event);
    lookAtMessage(event);
}

Balance Audit::run()
{
    for (const Event &event : readEvents(m_accounts.database))
        lookAt(event);
    for (const int number : m_accounts.accepted) {
        if (!m_originals.contains(number))
            blame(m_balance.lost, u"answered 200, and no event: %1"_qs.arg(number));
    }
    for (auto order = m_accounts.orders.cbegin(); order != m_accounts.orders.cend(); ++order) {
        if (!m_known.contains(order.key()))
            blame(m_balance.unexplained, u"an order without an event: %1"_qs.arg(order.key()));
    }
    return m_balance;
}

} // namespace

Balance balance(const Accounts &accounts)
{
    return Audit(accounts).run();
}

} // namespace LeadBridge::Soak
