// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/history/historydata.h"

#include "ui/widgets/now.h"

namespace LeadBridge {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 idOfNow = 10'000;
constexpr qint64 secondsApart = 10;

} // namespace

EventRow madeRow(qint64 id, State state)
{
    EventRow row;
    row.id = { id };
    row.receivedUtc = Ui::nowUtc().addSecs((id - idOfNow) * secondsApart);
    row.state = state;
    row.flow = { 1 };
    row.flowName = u"Новые клиенты"_s;
    row.client = u"Клиент %1"_s.arg(id);
    row.phone = u"8 (912) %1"_s.arg(id, 7, 10, '0'_L1);
    if (state == State::Delivered)
        row.orderId = QString::number(90'000'000 + id);
    return row;
}

QList<EventRow> madeRows(qint64 newest, qint64 oldest)
{
    QList<EventRow> rows;
    for (qint64 id = newest; id >= oldest; --id)
        rows.append(madeRow(id));
    return rows;
}

EventStory madeStory(const EventRow &row)
{
    EventStory story;
    story.row = row;
    story.method = "GET";
    story.target = "/hook/SECRET-OF-THE-FLOW?client_id=7&client_name=%D0%90";
    story.headers = { { "Host", "leads.example.org" } };
    story.fields = { { u"client_id"_s, u"7"_s },
                     { u"client_name"_s, row.client },
                     { u"client_phone"_s, row.phone } };
    story.answeredAfter = 3000us;
    DeliveryRecord delivery;
    delivery.id = { row.id.value * 10 };
    delivery.step = 1;
    delivery.destination = u"cpa_house"_s;
    delivery.state = row.state;
    delivery.orderId = row.orderId;
    delivery.reason = row.reason;
    story.deliveries = { delivery };
    return story;
}

AttemptRecord madeAttempt(int number, const QDateTime &startedUtc, int status, OutcomeKind outcome,
                          const Reason &reason)
{
    AttemptRecord attempt;
    attempt.number = number;
    attempt.startedUtc = startedUtc;
    attempt.duration = 312ms;
    attempt.request.method = "POST";
    attempt.request.url = QUrl(u"https://api.cpa.house/method/send_order"_s);
    attempt.request.headers = { { "Content-Type", "application/x-www-form-urlencoded" } };
    attempt.request.body = "api_key=%E2%80%A2%E2%80%A2%E2%80%A2&name=%D0%90&phone=79120000014";
    attempt.status = status;
    attempt.outcome = outcome;
    attempt.reason = reason;
    return attempt;
}

void append(FakeHistory &history, const QList<EventRow> &newestFirst)
{
    history.rowsNow = newestFirst + history.rowsNow;
    QList<EventId> ids;
    for (const EventRow &row : newestFirst)
        ids.append(row.id);
    emit history.eventsAppended(ids);
}

void change(FakeHistory &history, EventId id, State state)
{
    for (EventRow &row : history.rowsNow) {
        if (row.id == id)
            row.state = state;
    }
    emit history.eventsChanged({ id });
}

} // namespace LeadBridge
