// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/sampledata.h"

#include <QTimeZone>

#include <algorithm>
#include <array>

namespace LeadBridge {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Person
{
    const char16_t *name;
    const char16_t *phone;
    State state;
};

constexpr std::array<Person, 16> people { {
    { u"Ольга Образцова", u"+79120000021", State::Pending },
    { u"Мария Макетова", u"+7 912 000-00-20", State::Delivered },
    { u"Ирина Условная", u"8 (912) 000-00-19", State::Delivered },
    { u"Мария Макетова", u"+7 912 000-00-20", State::Duplicate },
    { u"Анна Примерова", u"8 (912) 000-00-14", State::Delivered },
    { u"Юлия Сказкина", u"+77010000008", State::Uncertain },
    { u"Павел Эскизов", u"89120000017", State::Delivered },
    { u"", u"", State::Invalid },
    { u"Светлана Шаблонова", u"89120000015", State::Rejected },
    { u"Татьяна Моделева", u"89120000012", State::Held },
    { u"Екатерина Чертежова-Проектировщикова-Инженерова", u"89120000011", State::Rejected },
    { u"Виктория Наброскова", u"89120000009", State::Failed },
    { u"Наталья Примерная", u"89120000010", State::Delivered },
    { u"<b>Имя</b> =1+1", u"не телефон", State::Filtered },
    { u"Тест", u"+79120000014", State::Delivered },
    { u"Наталья Примерная", u"89120000010", State::Delivered },
} };

FlowSummary summary(qint64 id, const QString &name, const QStringList &destinations)
{
    FlowSummary flow;
    flow.id = { id };
    flow.name = name;
    flow.event = u"client_created"_s;
    flow.destinations = destinations;
    flow.path = u"/hook/3rD0Zp-fake-secret-fake-000%1"_s.arg(id);
    return flow;
}

Mapping mapped(MappingKind kind, const QString &text)
{
    return { kind, text };
}

Flow sampleFlow(const FlowSummary &summary)
{
    Flow flow;
    flow.id = summary.id;
    flow.name = summary.name;
    flow.running = summary.running;
    flow.source.event = summary.event;
    flow.source.secret = summary.path.section(u'/', -1);
    Action action;
    action.name = u"Заявка в CPA.House"_s;
    action.destination = u"cpa_house"_s;
    action.mapping = {
        { u"api_key"_s, mapped(MappingKind::Secret, u"cpa-house-key"_s) },
        { u"id_webmaster"_s, mapped(MappingKind::Constant, u"1001"_s) },
        { u"name"_s, mapped(MappingKind::Field, u"client_name"_s) },
        { u"phone"_s, mapped(MappingKind::Field, u"client_phone"_s) },
        { u"county_code"_s, mapped(MappingKind::Builtin, u"country_of_phone"_s) },
        { u"id_offer"_s, mapped(MappingKind::Constant, u"2002"_s) },
        { u"id_source"_s, mapped(MappingKind::Constant, u"3003"_s) },
        { u"sub_id_1"_s, mapped(MappingKind::Template, u"kl-{{client_id}}"_s) },
    };
    flow.actions.append(action);
    return flow;
}

Fields sampleFields(const Person &person)
{
    Fields fields;
    fields.append({ u"client_id"_s, u"15200014"_s });
    fields.append({ u"client_name"_s, QStringView(person.name).toString() });
    fields.append({ u"client_phone"_s, QStringView(person.phone).toString() });
    fields.append({ u"client_email"_s, u"anna@example.org"_s });
    return fields;
}

void fillFlows(FakeEngine &engine)
{
    const QDateTime now = sampleNowUtc();
    FlowSummary first = summary(1, u"Новые клиенты"_s, { u"cpa_house"_s, u"telegram"_s });
    first.running = true;
    first.receivedToday = 96;
    first.deliveredToday = 91;
    first.problemsToday = 1;
    first.waiting = 4;
    first.lastEventUtc = now.addSecs(-132);
    FlowSummary second = summary(2, u"Запись на приём"_s, { u"cpa_house"_s });
    second.event = u"appointment_created"_s;
    second.running = true;
    second.receivedToday = 52;
    second.deliveredToday = 50;
    second.problemsToday = 2;
    second.lastEventUtc = now.addSecs(-11 * 60);
    FlowSummary third = summary(3, u"Оплаченный визит"_s, { u"bitrix24"_s });
    third.event = u"visit_paid"_s;
    third.toFill = 1;
    third.lastEventUtc = now.addSecs(-(18 * 60 + 55) * 60);
    engine.flows.summariesNow = { first, second, third };
    for (const FlowSummary &flow : std::as_const(engine.flows.summariesNow))
        engine.flows.flowsNow.append(sampleFlow(flow));
    engine.flows.fieldsNow = {
        { u"client_name"_s, u"Имя клиента"_s, u"Client's name"_s, u"Анна Примерова"_s, true },
        { u"client_phone"_s, u"Телефон клиента"_s, u"Client's phone"_s, u"8 (912) 000-00-14"_s,
          true },
        { u"client_email"_s, u"Почта клиента"_s, u"Client's e-mail"_s, u"anna@example.org"_s,
          true },
        { u"client_id"_s, u"Номер клиента"_s, u"Client's number"_s, u"15200014"_s, true },
        { u"form_ip"_s, {}, {}, u"203.0.113.25"_s, true },
    };
    engine.flows.samplesNow = {
        { { 1284 }, u"Анна Примерова"_s, now.addSecs(-365), sampleFields(people.at(4)) }
    };
}

void fillHistory(FakeEngine &engine)
{
    const QDateTime now = sampleNowUtc();
    qint64 id = 1300;
    int minutes = 0;
    for (int round = 0; round < 12; ++round) {
        for (const Person &person : people) {
            EventRow row;
            row.id = { id };
            row.receivedUtc = now.addSecs(-60 * minutes - (id % 7) * 5);
            row.state = person.state;
            row.test = QStringView(person.name) == u"Тест";
            row.flow = { 1 + id % 2 };
            row.flowName = id % 2 == 0 ? u"Новые клиенты"_s : u"Запись на приём"_s;
            row.client = QStringView(person.name).toString();
            row.phone = QStringView(person.phone).toString();
            if (person.state == State::Delivered)
                row.orderId = QString::number(90000000 + id);
            if (person.state == State::Rejected)
                row.reason = { ReasonCode::ServiceSaid, { u"Дубль заказа"_s } };
            if (person.state == State::Invalid)
                row.reason = { ReasonCode::InputMissing,
                               { u"phone"_s, u"field"_s, u"client_phone"_s } };
            if (person.state == State::Uncertain)
                row.reason = { ReasonCode::NoAnswer, { u"30"_s } };
            if (person.state == State::Pending)
                row.nextTryUtc = now.addSecs(9);
            engine.history.rowsNow.append(row);
            --id;
            minutes += 2 + round * 3;
        }
    }
}

HttpRequest sampleRequest()
{
    HttpRequest request;
    request.method = "POST";
    request.url = QUrl(u"https://api.cpa.house/method/send_order"_s);
    request.headers = { { "Content-Type", "application/x-www-form-urlencoded" } };
    request.body = "api_key=%E2%80%A2%E2%80%A2%E2%80%A2&id_webmaster=1001&phone=79120000014";
    return request;
}

AttemptRecord attempt(int number, const QDateTime &startedUtc, int status, const QByteArray &answer,
                      OutcomeKind outcome, const Reason &reason)
{
    AttemptRecord record;
    record.number = number;
    record.startedUtc = startedUtc;
    record.duration = 312ms;
    record.request = sampleRequest();
    record.status = status;
    record.answerBody = answer;
    record.outcome = outcome;
    record.reason = reason;
    return record;
}

/// Failed twice and then arrived, and a message after it.
void fillStories(FakeEngine &engine)
{
    for (const EventRow &row : std::as_const(engine.history.rowsNow)) {
        EventStory story;
        story.row = row;
        story.method = "GET";
        story.target = "/hook/SECRET?client_id=15200014&client_name=%D0%90%D0%BD%D0%BD%D0%B0";
        story.headers = { { "Host", "leads.example.org" }, { "User-Agent", "Klientiks" } };
        story.remoteAddress = u"203.0.113.7"_s;
        story.fields = sampleFields(people.at(static_cast<size_t>((1300 - row.id.value) % 16)));
        story.answeredAfter = 3000us;
        DeliveryRecord order;
        order.id = { row.id.value * 10 };
        order.step = 1;
        order.action = u"Заявка в CPA.House"_s;
        order.destination = u"cpa_house"_s;
        order.state = row.state;
        order.orderId = row.orderId;
        order.reason = row.reason;
        if (row.state == State::Delivered) {
            const QDateTime start = row.receivedUtc;
            order.log = {
                attempt(1, start, 503, "busy", OutcomeKind::Retry,
                        { ReasonCode::HttpStatus, { u"503"_s, u"busy"_s } }),
                attempt(2, start.addSecs(5), 0, {}, OutcomeKind::Retry,
                        { ReasonCode::ConnectionRefused, { u"api.cpa.house"_s } }),
                attempt(3, start.addSecs(16), 200, R"({"status":"success","order_id":90000417})",
                        OutcomeKind::Delivered, { ReasonCode::Accepted, {} }),
            };
            order.finishedUtc = start.addSecs(16);
        }
        order.attempts = static_cast<int>(order.log.size());
        story.deliveries = { order };
        engine.history.storiesNow.insert(row.id, story);
    }
}

ProblemRecord leadProblem(qint64 id, FlowId flow, const QString &name, State state,
                          const Reason &reason)
{
    ProblemRecord problem;
    problem.id = { id };
    problem.key = { ProblemKind::Leads, flow, 1, toText(reason) };
    problem.leads = state;
    problem.reason = reason;
    problem.flowName = name;
    problem.destination = u"cpa_house"_s;
    problem.firstUtc = sampleNowUtc().addSecs(-77 * 60);
    problem.lastUtc = sampleNowUtc().addSecs(-45 * 60);
    return problem;
}

void fillProblems(FakeEngine &engine)
{
    ProblemRecord refused = leadProblem(4, { 2 }, u"Запись на приём"_s, State::Rejected,
                                        { ReasonCode::ServiceSaid, { u"Дубль заказа"_s } });
    refused.count = 3;
    refused.unsettled = 3;
    refused.example = { 1292 };
    ProblemRecord unclear = leadProblem(3, { 1 }, u"Новые клиенты"_s, State::Uncertain,
                                        { ReasonCode::NoAnswer, { u"30"_s } });
    unclear.count = 1;
    unclear.unsettled = 1;
    unclear.example = { 1295 };
    engine.problems.currentNow = { refused, unclear };
    engine.problems.lastNow = refused.firstUtc;
}

void fillOverview(FakeEngine &engine)
{
    Overview overview;
    overview.received = 148;
    overview.delivered = 141;
    overview.refused = 3;
    overview.refusalCauses = 1;
    overview.usualByNow = 121;
    overview.usualDelivery = 400ms;
    overview.anyEventEver = true;
    constexpr std::array<int, 24> delivered { 0,  0,  0,  0, 0, 0, 0, 0, 4, 13, 21, 26,
                                              19, 24, 34, 0, 0, 0, 0, 0, 0, 0,  0,  0 };
    constexpr std::array<int, 24> usual { 0,  0,  0,  0,  0,  0,  0,  0,  6, 14, 19, 22,
                                          21, 23, 26, 24, 22, 20, 18, 12, 6, 0,  0,  0 };
    for (int hour = 0; hour < 24; ++hour) {
        HourCounts counts;
        counts.hour = hour;
        counts.delivered = delivered.at(static_cast<size_t>(hour));
        counts.usual = usual.at(static_cast<size_t>(hour));
        counts.refused = hour == 10 ? 1 : hour == 13 ? 2 : 0;
        counts.waiting = hour == 14 ? 4 : 0;
        overview.hours.append(counts);
    }
    const QDate today = sampleNowUtc().toLocalTime().date();
    for (int back = 89; back >= 0; --back) {
        const bool weekend = today.addDays(-back).dayOfWeek() > 5;
        overview.days.append({ today.addDays(-back), (weekend ? 60 : 130) + (back * 37) % 41,
                               (back * 13) % 9, back == 0 ? 4 : 0 });
    }
    engine.status.overviewNow = overview;
}

/// The clients of the history, last seen first.
void fillClients(FakeEngine &engine)
{
    int number = 15200014;
    for (const EventRow &row : std::as_const(engine.history.rowsNow)) {
        const auto same = [&row](const ClientEntry &entry) {
            return entry.data.name == row.client;
        };
        const auto &all = engine.clients.clientsNow;
        const auto found = std::find_if(all.cbegin(), all.cend(), same);
        if (found != all.cend()) {
            engine.clients.eventsNow[found->data.id].append(row.id);
            continue;
        }
        ClientEntry entry;
        entry.data.id = QString::number(number);
        entry.data.name = row.client;
        entry.data.phone = row.phone;
        if (number % 3 != 0)
            entry.data.email = u"client%1@example.org"_s.arg(number % 100);
        entry.firstSeenUtc = row.receivedUtc.addDays(-(number % 40));
        entry.lastSeenUtc = row.receivedUtc;
        entry.origin = number % 7 == 3 ? ClientOrigin::Hand : ClientOrigin::Event;
        engine.clients.eventsNow[entry.data.id] = { row.id };
        engine.clients.clientsNow.append(entry);
        ++number;
    }
}

void fillReceiving(FakeEngine &engine)
{
    ReceivingStatus &receiving = engine.status.receivingNow;
    receiving.kind = ReceivingStatus::Kind::Listening;
    receiving.port = 8787;
    receiving.bindAddress = u"127.0.0.1"_s;
    receiving.publicBase = u"https://leads.example.org"_s;
}

} // namespace

QDateTime sampleNowUtc()
{
    return QDateTime(QDate(2026, 11, 17), QTime(14, 37, 12)).toUTC();
}

void fillWorkingDay(FakeEngine &engine)
{
    fillReceiving(engine);
    engine.status.receivingNow.lastEventUtc = sampleNowUtc().addSecs(-132);
    engine.status.sendingNow.waiting = 4;
    engine.status.sendingNow.oldestWaitingUtc = sampleNowUtc().addSecs(-130);
    engine.settings.settingsNow.publicBase = u"https://leads.example.org"_s;
    engine.settings.secretsNow = { { u"cpa-house-key"_s, { u"Новые клиенты"_s } },
                                   { u"telegram-bot"_s, {} } };
    fillFlows(engine);
    fillHistory(engine);
    fillStories(engine);
    fillClients(engine);
    fillProblems(engine);
    fillOverview(engine);
}

void fillFirstUse(FakeEngine &engine)
{
    fillReceiving(engine);
    engine.status.receivingNow.publicBase.clear();
}

void fillWaitingForFirst(FakeEngine &engine)
{
    fillReceiving(engine);
    FlowSummary flow = summary(1, u"Новые клиенты"_s, { u"cpa_house"_s });
    flow.running = true;
    engine.flows.summariesNow = { flow };
    engine.flows.flowsNow = { sampleFlow(flow) };
    for (int hour = 0; hour < 24; ++hour) {
        HourCounts counts;
        counts.hour = hour;
        engine.status.overviewNow->hours.append(counts);
    }
}

} // namespace LeadBridge
