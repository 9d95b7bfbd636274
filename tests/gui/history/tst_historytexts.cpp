// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/history/historydata.h"
#include "ui/history/attempttexts.h"
#include "ui/history/conditions.h"
#include "ui/history/historycolumns.h"
#include "ui/history/historymodel.h"
#include "ui/history/historytexts.h"
#include "ui/history/requesttexts.h"
#include "ui/history/timeline.h"
#include "ui/widgets/now.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString plain(QString text)
{
    return text.replace(QChar(0x00A0), ' '_L1);
}

QStringList titles(const QList<TimelineEntry> &entries)
{
    QStringList lines;
    for (const TimelineEntry &entry : entries)
        lines.append(plain(entry.title));
    return lines;
}

Reason reason(ReasonCode code, const QStringList &args = {})
{
    return { code, args };
}

} // namespace

Q_DECLARE_METATYPE(LeadBridge::AttemptRecord)

class TestHistoryTexts final : public QObject
{
    Q_OBJECT
private slots:
    void bytesBecomeVisible_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("letters stay") << QByteArray("name=Анна") << u"name=Анна"_s;
        QTest::newRow("HTML stays letters") << QByteArray("<b>1</b>") << u"<b>1</b>"_s;
        QTest::newRow("line ends") << QByteArray("a\r\nb\nc") << u"a␍\nb\nc"_s;
        QTest::newRow("control characters") << QByteArray("a\0b\x1B[31m\x7F", 9) << u"a␀b␛[31m␡"_s;
        QTest::newRow("direction marks") << QByteArray("a\u202Eb") << u"a⟨U+202E⟩b"_s;
        QTest::newRow("bytes that are no UTF-8") << QByteArray("a\xC0\xE0") << u"a⟨c0⟩⟨e0⟩"_s;
    }

    void bytesBecomeVisible()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QCOMPARE(visibleText(bytes), text);
    }

    void jsonIsLaidOut()
    {
        QCOMPARE(prettyBody(R"({"a":{"b":1}})"), u"{\n    \"a\": {\n        \"b\": 1\n    }\n}"_s);
        QCOMPARE(prettyBody("<html>"), u"<html>"_s);
    }

    void theRawRequestIsAsItCame()
    {
        EventStory story = madeStory(madeRow(1));
        story.method = "POST";
        story.body = "a=1&b=%0A\r\n";
        QCOMPARE(rawRequestText(story),
                 u"POST /hook/SECRET-OF-THE-FLOW?client_id=7&client_name=%D0%90 HTTP/1.1\n"
                 "Host: leads.example.org\n\na=1&b=%0A␍\n"_s);
    }

    void curlHasNoSecret()
    {
        EventStory story = madeStory(madeRow(1));
        QString curl = curlCommand(story);
        QVERIFY(!curl.contains(u"SECRET"_s));
        QVERIFY(curl.startsWith(u"curl -X GET 'http://leads.example.org/hook/•••?client_id=7"_s));
        story.deliveries.first().log = { madeAttempt(1, nowUtc(), 200, OutcomeKind::Delivered,
                                                     {}) };
        story.deliveries.first().log.first().request.body = "name=O'Neil";
        curl = curlCommand(story);
        QVERIFY(curl.startsWith(u"curl -X POST 'https://api.cpa.house/method/send_order'"_s));
        QVERIFY(curl.contains(u"--data-raw 'name=O'\\''Neil'"_s));
    }

    void sentInputsAreReadFromFormAndJson()
    {
        HttpRequest request = madeAttempt(1, nowUtc(), 200, OutcomeKind::Delivered, {}).request;
        const QList<std::pair<QString, QString>> form { { u"api_key"_s, u"•••"_s },
                                                        { u"name"_s, u"А"_s },
                                                        { u"phone"_s, u"79120000014"_s } };
        QCOMPARE(sentInputs(request), form);
        request.headers = { { "Content-Type", "application/json" } };
        request.body = R"({"phone":"79120000014"})";
        QCOMPARE(sentInputs(request).first().second, u"79120000014"_s);
        request.body.clear();
        request.url = QUrl(u"https://example.org/?phone=7+9"_s);
        QCOMPARE(sentInputs(request).first().second, u"7 9"_s);
    }

    void aFieldTellsWhatItWasSentAs()
    {
        EventStory story = madeStory(madeRow(1));
        story.fields = { { u"client_phone"_s, u"8 (912) 000-00-14"_s },
                         { u"client_name"_s, u"А"_s } };
        story.deliveries.first().log = { madeAttempt(1, nowUtc(), 200, OutcomeKind::Delivered,
                                                     {}) };
        Flow flow;
        Action action;
        action.mapping = { { u"phone"_s, { MappingKind::Field, u"client_phone"_s } },
                           { u"name"_s, { MappingKind::Field, u"client_name"_s } },
                           { u"api_key"_s, { MappingKind::Secret, u"client_name"_s } } };
        flow.actions = { action };
        const QHash<QString, QString> expected { { u"client_phone"_s, u"79120000014"_s } };
        QCOMPARE(sentAsOf(story, flow), expected);
    }

    void attemptsInWords_data()
    {
        QTest::addColumn<AttemptRecord>("attempt");
        QTest::addColumn<QString>("phrase");
        QTest::addColumn<QString>("detail");
        const auto made = [](int status, OutcomeKind outcome, const Reason &why) {
            return madeAttempt(1, nowUtc(), status, outcome, why);
        };
        AttemptRecord busy =
            made(503, OutcomeKind::Retry, reason(ReasonCode::HttpStatus, { u"503"_s }));
        QTest::newRow("busy") << busy << u"the service is busy"_s << u"Answer 503"_s;
        busy.answerHeaders = { { "retry-after", "5" } };
        QTest::newRow("busy, with a wish")
            << busy << u"the service is busy"_s << u"Answer 503, asked to wait 5 s"_s;
        QTest::newRow("trouble at the service")
            << made(500, OutcomeKind::Retry, reason(ReasonCode::HttpStatus, { u"500"_s }))
            << u"the service has trouble"_s << u"Answer 500"_s;
        QTest::newRow("no connection")
            << made(0, OutcomeKind::Retry, reason(ReasonCode::ConnectionRefused))
            << u"no connection to api.cpa.house"_s
            << u"The connection did not open, nothing was sent"_s;
        AttemptRecord accepted = made(200, OutcomeKind::Delivered, reason(ReasonCode::Accepted));
        accepted.answerBody = R"({"status":"success"})";
        QTest::newRow("accepted") << accepted << u"order No. 17"_s
                                  << u"Accepted: answer 200, “success” · 312 ms"_s;
    }

    void attemptsInWords()
    {
        QFETCH(AttemptRecord, attempt);
        QFETCH(QString, phrase);
        QFETCH(QString, detail);
        DeliveryRecord delivery;
        delivery.destination = u"cpa_house"_s;
        delivery.orderId = u"17"_s;
        QCOMPARE(plain(attemptPhrase(attempt, delivery)), phrase);
        QCOMPARE(plain(attemptDetail(attempt)), detail);
    }

    void theTimelineTellsTriesAndWaits()
    {
        EventStory story = madeStory(madeRow(1));
        const QDateTime start = story.row.receivedUtc;
        DeliveryRecord &delivery = story.deliveries.first();
        delivery.orderId = u"90000417"_s;
        delivery.log = { madeAttempt(1, start, 503, OutcomeKind::Retry,
                                     reason(ReasonCode::HttpStatus, { u"503"_s })),
                         madeAttempt(2, start.addMSecs(5'312), 0, OutcomeKind::Retry,
                                     reason(ReasonCode::ConnectionRefused)),
                         madeAttempt(3, start.addMSecs(16'624), 200, OutcomeKind::Delivered,
                                     reason(ReasonCode::Accepted)) };
        const QList<TimelineEntry> entries = timelineOf(story, nowUtc());
        const QStringList expected { u"Received from Klientiks"_s,
                                     u"CPA.House, attempt 1: the service is busy"_s,
                                     u"waited 5 s"_s,
                                     u"Attempt 2: no connection to api.cpa.house"_s,
                                     u"waited 11 s"_s,
                                     u"Attempt 3: order No. 90000417"_s };
        QCOMPARE(titles(entries), expected);
        QVERIFY(plain(entries.first().sub).endsWith(u"answered “ok” in 3 ms"_s));
        QVERIFY(!entries.first().sign);
        QCOMPARE(entries.last().sign, Sign::Delivered);
        QCOMPARE(entries.last().atUtc, start.addMSecs(16'624));
    }

    /// A step of several requests: its parts are no tries of the same thing.
    void theTimelineTellsThePartsOfAStep()
    {
        EventStory story = madeStory(madeRow(1));
        const QDateTime start = story.row.receivedUtc;
        DeliveryRecord &delivery = story.deliveries.first();
        delivery.destination = u"bitrix24"_s;
        delivery.orderId = u"77"_s;
        const auto part = [&](int number, OutcomeKind outcome, const Reason &why) {
            return madeAttempt(number, start.addSecs(number), 200, outcome, why);
        };
        delivery.log = {
            part(1, OutcomeKind::GoesOn, reason(ReasonCode::GoesOn, { u"contact_not_found"_s })),
            part(2, OutcomeKind::Retry, reason(ReasonCode::LimitReached)),
            part(3, OutcomeKind::GoesOn, reason(ReasonCode::GoesOn, { u"contact_made"_s, u"5"_s })),
            part(4, OutcomeKind::Delivered, reason(ReasonCode::Accepted))
        };
        QStringList told = titles(timelineOf(story, nowUtc()));
        told.removeIf([](const QString &title) { return title.startsWith(u"waited"); });
        QCOMPARE(told.mid(1),
                 (QStringList { u"Bitrix24: the client is not known there yet"_s,
                                u"The service wants fewer requests"_s,
                                u"Attempt 2: contact No. 5 was made"_s, u"Record No. 77"_s }));
    }

    void eachServiceHasItsOwnWord_data()
    {
        QTest::addColumn<QString>("destination");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("word");
        QTest::newRow("an order") << u"cpa_house"_s << u"17"_s << u"order No. 17"_s;
        QTest::newRow("a message") << u"telegram"_s << u"17"_s << u"message delivered"_s;
        QTest::newRow("a letter") << u"email"_s << QString() << u"letter handed over"_s;
        QTest::newRow("a deal") << u"amocrm"_s << u"17"_s << u"deal No. 17"_s;
        QTest::newRow("a record") << u"bitrix24"_s << u"17"_s << u"record No. 17"_s;
        QTest::newRow("anything") << u"http_request"_s << u"17"_s << u"accepted, No. 17"_s;
        QTest::newRow("without a number") << u"http_request"_s << QString() << u"delivered"_s;
    }

    void eachServiceHasItsOwnWord()
    {
        QFETCH(const QString, destination);
        QFETCH(const QString, id);
        QFETCH(const QString, word);
        DeliveryRecord delivery;
        delivery.destination = destination;
        delivery.orderId = id;
        const AttemptRecord attempt =
            madeAttempt(1, nowUtc(), 200, OutcomeKind::Delivered, reason(ReasonCode::Accepted));
        QCOMPARE(plain(attemptPhrase(attempt, delivery)), word);
    }

    void theTimelineTellsTheNextTry()
    {
        EventStory story = madeStory(madeRow(1, State::Pending));
        DeliveryRecord &delivery = story.deliveries.first();
        delivery.log = { madeAttempt(1, nowUtc(), 503, OutcomeKind::Retry,
                                     reason(ReasonCode::HttpStatus, { u"503"_s })) };
        const QDateTime now = nowUtc();
        delivery.nextTryUtc = now.addSecs(9);
        QCOMPARE(titles(timelineOf(story, now)).last(), u"next try in 9 s"_s);
        QCOMPARE(titles(timelineOf(story, now.addSecs(9))).last(), u"trying now"_s);
    }

    void theTimelineTellsHowAStepStandsWithoutTries_data()
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<Reason>("why");
        QTest::addColumn<Sign>("sign");
        QTest::newRow("invalid") << State::Invalid
                                 << reason(ReasonCode::InputMissing,
                                           { u"phone"_s, u"field"_s, u"client_phone"_s })
                                 << Sign::Invalid;
        QTest::newRow("waiting") << State::Pending << reason(ReasonCode::None) << Sign::Pending;
        QTest::newRow("held") << State::Held << reason(ReasonCode::SendingStopped) << Sign::Held;
        QTest::newRow("told by the operator")
            << State::Delivered << reason(ReasonCode::OperatorSaidArrived) << Sign::Delivered;
    }

    void theTimelineTellsHowAStepStandsWithoutTries()
    {
        QFETCH(State, state);
        QFETCH(Reason, why);
        QFETCH(Sign, sign);
        EventStory story = madeStory(madeRow(1, state));
        story.deliveries.first().reason = why;
        const QList<TimelineEntry> entries = timelineOf(story, nowUtc());
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries.last().sign, sign);
        QVERIFY(entries.last().title.startsWith(u"CPA.House: "_s));
    }

    void countsInWords()
    {
        const StateCounts counts { { State::Delivered, 918 }, { State::Rejected, 8 },
                                   { State::Failed, 3 },      { State::Pending, 3 },
                                   { State::Held, 1 },        { State::Duplicate, 1'010 } };
        QCOMPARE(countsText(counts),
                 u"1,943 event(s): 918 delivered, 11 refused, 4 still waiting"_s);
        QVERIFY(countsDetails(counts).contains('\n'_L1));
    }

    void periodsFollowTheDay()
    {
        const QDateTime now(QDate(2026, 11, 17), QTime(14, 37));
        Conditions conditions;
        const HistoryFilter week = filterOf(conditions, now.toUTC());
        QCOMPARE(week.sinceUtc.toLocalTime(), QDate(2026, 11, 11).startOfDay());
        QVERIFY(!week.untilUtc.isValid());
        QCOMPARE(week.test, std::optional(false));
        QCOMPARE(conditionsOf(week, now.toUTC()), conditions);
        HistoryFilter odd = week;
        odd.sinceUtc = odd.sinceUtc.addSecs(60);
        QCOMPARE(conditionsOf(odd, now.toUTC()).period, Period::Custom);
        QCOMPARE(filterOf(conditionsOf(odd, now.toUTC()), now.toUTC()), odd);
    }

    void eachConditionCanBeTakenAway()
    {
        Conditions conditions;
        conditions.states = { State::Rejected };
        conditions.flow = { 1 };
        conditions.text = u"анна"_s;
        conditions.problem = { 3 };
        QCOMPARE(kindsOf(conditions).size(), 6);
        for (const ConditionKind kind : kindsOf(conditions)) {
            QVERIFY(!kindsOf(without(conditions, kind)).contains(kind));
            QCOMPARE(kindsOf(without(conditions, kind)).size(), 5);
            QVERIFY(!conditionText(conditions, kind, u"Новые клиенты"_s).isEmpty());
        }
    }

    void columnsGiveWayInOrder()
    {
        const QSet<int> wanted { HistoryModel::FlowColumn, HistoryModel::OrderColumn,
                                 HistoryModel::MessageColumn };
        const QList<int> always { HistoryModel::TimeColumn, HistoryModel::StateColumn,
                                  HistoryModel::ClientColumn, HistoryModel::PhoneColumn };
        const QList<QList<int>> steps {
            always,
            always + QList<int> { HistoryModel::FlowColumn },
            always + QList<int> { HistoryModel::FlowColumn, HistoryModel::OrderColumn },
            always
                + QList<int> { HistoryModel::FlowColumn, HistoryModel::OrderColumn,
                               HistoryModel::MessageColumn },
        };
        qsizetype reached = 0;
        for (int room = 300; room < 1'600; room += 5) {
            const QMap<int, int> widths = columnWidths(wanted, room, Space::page);
            const qsizetype step = steps.indexOf(widths.keys());
            QVERIFY2(step == reached || step == reached + 1, qPrintable(QString::number(room)));
            reached = step;
            const int sum = std::accumulate(widths.cbegin(), widths.cend(), 0);
            QVERIFY(step == 0 || sum <= room);
        }
        QCOMPARE(reached, steps.size() - 1);
    }
};

QTEST_MAIN(TestHistoryTexts)
#include "tst_historytexts.moc"
