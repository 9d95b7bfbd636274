// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alertprivacy.h"
#include "app/alerts/alerttexts.h"

#include <QTest>

using namespace LeadBridge;

namespace {

ProblemRecord refusedLeads()
{
    ProblemRecord problem;
    problem.id = { 5 };
    problem.key = { ProblemKind::Leads, { 7 }, 1, QStringLiteral("service_said") };
    problem.leads = State::Rejected;
    problem.flowName = QStringLiteral("Новые клиенты");
    problem.actionName = QStringLiteral("Заявка");
    problem.destination = QStringLiteral("cpa_house");
    problem.reason = { ReasonCode::ServiceSaid,
                       { QStringLiteral("Клиент Анна Примерова, +7 (912) 000-00-14, уже есть") } };
    problem.firstUtc = QDateTime::fromString(QStringLiteral("2026-11-22T10:00:00Z"), Qt::ISODate);
    problem.overUtc = problem.firstUtc.addSecs(600);
    problem.count = 3;
    problem.unsettled = 2;
    return problem;
}

AlertSurroundings surroundings()
{
    AlertSurroundings around;
    around.computer = QStringLiteral("salon-pc");
    around.nowUtc = refusedLeads().firstUtc.addSecs(60);
    around.clientValues = { { { 5 },
                              { QStringLiteral("Анна Примерова"), QStringLiteral("79120000014"),
                                QStringLiteral("7") } } };
    return around;
}

} // namespace

class TestAlertTexts final : public QObject
{
    Q_OBJECT

private slots:
    void onePartTellsAllThatIsNeeded()
    {
        const AlertMessage message =
            alertMessage({ { AlertPart::Kind::Begun, refusedLeads() } }, surroundings());
        QVERIFY2(message.title.contains(QStringLiteral("CPA.House")), qPrintable(message.title));
        for (const char *word : { "CPA.House", "Новые клиенты", "Заявка", "Leads: 3",
                                  "not delivered yet: 2", "salon-pc", "sent again" }) {
            QVERIFY2(message.text.contains(QString::fromUtf8(word)), qPrintable(message.text));
        }
    }

    void nobodyIsNamedUnlessAskedFor()
    {
        const QList<AlertPart> parts { { AlertPart::Kind::Begun, refusedLeads() } };
        AlertSurroundings around = surroundings();
        const AlertMessage plain = alertMessage(parts, around);
        for (const char *word : { "Анна", "Примеров", "912", "000-00" })
            QVERIFY2(!plain.text.contains(QString::fromUtf8(word)), qPrintable(plain.text));
        around.personalData = true;
        around.clients = { { { 5 }, QStringLiteral("Анна Примерова, +7 912 000-00-14") } };
        const AlertMessage named = alertMessage(parts, around);
        QVERIFY(named.text.contains(QStringLiteral("Newest lead: Анна Примерова")));
    }

    void theEndSaysHowLongItWas()
    {
        const AlertMessage message =
            alertMessage({ { AlertPart::Kind::Over, refusedLeads() } }, surroundings());
        QVERIFY(message.title.contains(QStringLiteral("over")));
        QVERIFY(message.text.contains(QStringLiteral("It lasted from")));
        QVERIFY(message.text.contains(QStringLiteral("Новые клиенты")));
    }

    void severalAreOneMessage()
    {
        ProblemRecord disk;
        disk.key.kind = ProblemKind::DiskLow;
        disk.reason = { ReasonCode::FreeSpace,
                        { QStringLiteral("40000000"), QStringLiteral("1000000000") } };
        const AlertMessage message = alertMessage(
            { { AlertPart::Kind::Begun, refusedLeads() }, { AlertPart::Kind::Reminder, disk } },
            surroundings());
        QCOMPARE(message.title, QStringLiteral("LeadBridge: problems: 2"));
        QVERIFY(message.text.contains(QStringLiteral("Still so")));
    }

    void theSummaryCounts()
    {
        const AlertMessage message = summaryMessage(
            { { QStringLiteral("A"), 10, 8, 1, 1 }, { QStringLiteral("B"), 5, 5, 0, 0 } },
            { refusedLeads() }, surroundings());
        QVERIFY(message.title.contains(QStringLiteral("received 15, delivered 13")));
        QVERIFY(message.text.contains(QStringLiteral("A: received 10, delivered 8, refused 1")));
        QVERIFY(message.text.contains(QStringLiteral("Problems: 1")));
        const AlertMessage calm = summaryMessage({}, {}, surroundings());
        QVERIFY(calm.text.contains(QStringLiteral("no problems")));
    }

    void reasonsLoseTheirPeople_data()
    {
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<Reason>("plain");
        const auto q = [](const char *text) { return QString::fromUtf8(text); };
        QTest::newRow("a phone that does not fit")
            << Reason { ReasonCode::PhoneBad, { q("phone"), q("too_short"), q("912000") } }
            << Reason { ReasonCode::PhoneBad, { q("phone"), q("too_short"), q("…") } };
        QTest::newRow("the body of an answer")
            << Reason { ReasonCode::HttpStatus, { q("500"), q("<p>Анна</p>") } }
            << Reason { ReasonCode::HttpStatus, { q("500") } };
        QTest::newRow("words with a phone")
            << Reason { ReasonCode::ServiceSaid, { q("duplicate +375 29 000-00-14") } }
            << Reason { ReasonCode::ServiceSaid, { q("duplicate •••") } };
        QTest::newRow("words with a mailbox")
            << Reason { ReasonCode::ServiceSaid, { q("no <anna@example.org> here") } }
            << Reason { ReasonCode::ServiceSaid, { q("no <•••> here") } };
        QTest::newRow("words with a name of the event")
            << Reason { ReasonCode::ServiceSaid, { q("ПРИМЕРОВА is known") } }
            << Reason { ReasonCode::ServiceSaid, { q("••• is known") } };
        QTest::newRow("words without any")
            << Reason { ReasonCode::ServiceSaid, { q("Неверный api_key") } }
            << Reason { ReasonCode::ServiceSaid, { q("Неверный api_key") } };
        QTest::newRow("behind used up tries")
            << Reason { ReasonCode::TriesUsedUp, { q("9"), q("http_status"), q("503"), q("Анна") } }
            << Reason { ReasonCode::TriesUsedUp, { q("9"), q("http_status"), q("503") } };
        QTest::newRow("among several")
            << together({ { ReasonCode::PhoneBad, { q("phone"), q("empty"), q("12") } },
                          { ReasonCode::ServiceSaid, { q("anna@example.org") } } })
            << together({ { ReasonCode::PhoneBad, { q("phone"), q("empty"), q("…") } },
                          { ReasonCode::ServiceSaid, { q("•••") } } });
        QTest::newRow("a host stays")
            << Reason { ReasonCode::ConnectionRefused, { q("127.0.0.1:8080") } }
            << Reason { ReasonCode::ConnectionRefused, { q("127.0.0.1:8080") } };
    }

    void reasonsLoseTheirPeople()
    {
        QFETCH(Reason, reason);
        QFETCH(Reason, plain);
        QCOMPARE(withoutPeople(reason, { QStringLiteral("Анна Примерова"), QStringLiteral("ru") }),
                 plain);
    }
};

QTEST_GUILESS_MAIN(TestAlertTexts)
#include "tst_alerttexts.moc"
