// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/klientiks/eventcatalogue.h"
#include "app/klientiks/parameterstring.h"

#include <QSet>
#include <QTest>
#include <QUrlQuery>

using namespace LeadBridge;

namespace {

const QByteArray wholeEvent = R"({"format": 1, "events": [{
    "id": "e", "title": {"ru": "Е", "en": "E"}, "duplicate_key": ["p"],
    "when": {"ru": "Когда", "en": "When"},
    "fields": [{"parameter": "p", "placeholder": "h", "type": "text", "source": "guide",
                "recommended": true, "title": {"ru": "П", "en": "P"}, "example": "x"}],
    "alternatives": []}]})";

} // namespace

class TestEventCatalogue : public QObject
{
    Q_OBJECT

private slots:
    void theBuiltInFileHasTheFourEventsAndAny();
    void everyKeyOfDuplicatesIsAField();
    void theNumberOfFieldsIsAsDocumented_data();
    void theNumberOfFieldsIsAsDocumented();
    void eachSampleFillsEveryFieldOfItsEvent_data();
    void eachSampleFillsEveryFieldOfItsEvent();
    void anUnknownEventHasNoSample();
    void aVisitPaidCarriesNeitherNameNorPhone();
    void theSwappedTimeIsAnAlternative();
    void aNewFlowAsksForWhatAnOrderNeeds_data();
    void aNewFlowAsksForWhatAnOrderNeeds();
    void aWholeFileIsRead();
    void aBrokenFileNamesThePlace_data();
    void aBrokenFileNamesThePlace();
};

void TestEventCatalogue::theBuiltInFileHasTheFourEventsAndAny()
{
    QStringList ids;
    for (const CatalogueEvent &event : EventCatalogue::builtIn().events())
        ids.append(event.id);
    QCOMPARE(ids.join(u' '),
             QStringLiteral("client_created appointment_created invoice_created visit_paid any"));
}

void TestEventCatalogue::everyKeyOfDuplicatesIsAField()
{
    const EventCatalogue &catalogue = EventCatalogue::builtIn();
    QCOMPARE(catalogue.event(QStringLiteral("client_created"))->duplicateKey,
             QStringList { QStringLiteral("client_id") });
    QCOMPARE(
        catalogue.event(QStringLiteral("invoice_created"))->duplicateKey,
        (QStringList { QStringLiteral("appointment_id"), QStringLiteral("appointment_amount") }));
    QVERIFY(catalogue.event(QStringLiteral("any"))->duplicateKey.isEmpty());
}

void TestEventCatalogue::theNumberOfFieldsIsAsDocumented_data()
{
    QTest::addColumn<QString>("event");
    QTest::addColumn<int>("count");
    QTest::newRow("client added has eight") << QStringLiteral("client_created") << 8;
    QTest::newRow("appointment has eleven") << QStringLiteral("appointment_created") << 11;
    QTest::newRow("invoice has ten") << QStringLiteral("invoice_created") << 10;
    QTest::newRow("visit paid has seven") << QStringLiteral("visit_paid") << 7;
    QTest::newRow("any event has three") << QStringLiteral("any") << 3;
}

void TestEventCatalogue::theNumberOfFieldsIsAsDocumented()
{
    QFETCH(QString, event);
    QFETCH(int, count);
    QCOMPARE(EventCatalogue::builtIn().event(event)->fields.size(), count);
}

void TestEventCatalogue::eachSampleFillsEveryFieldOfItsEvent_data()
{
    QTest::addColumn<QString>("event");
    for (const CatalogueEvent &event : EventCatalogue::builtIn().events())
        QTest::newRow(qPrintable(event.id)) << event.id;
}

void TestEventCatalogue::eachSampleFillsEveryFieldOfItsEvent()
{
    QFETCH(QString, event);
    const QUrlQuery query(sampleQuery(event));
    const CatalogueEvent *known = EventCatalogue::builtIn().event(event);
    QCOMPARE(query.queryItems().size(), known->fields.size());
    for (const CatalogueField &field : known->fields) {
        const QString value = query.queryItemValue(field.parameter, QUrl::FullyDecoded);
        QVERIFY2(!value.isEmpty(), qPrintable(field.parameter));
        QVERIFY2(!value.contains(QChar::ReplacementCharacter), qPrintable(field.parameter));
    }
}

void TestEventCatalogue::anUnknownEventHasNoSample()
{
    QVERIFY(sampleQuery(QStringLiteral("../klientiks/events.json")).isEmpty());
    QVERIFY(sampleQuery(QString()).isEmpty());
}

void TestEventCatalogue::aVisitPaidCarriesNeitherNameNorPhone()
{
    const CatalogueEvent *event = EventCatalogue::builtIn().event(QStringLiteral("visit_paid"));
    QVERIFY(!event->field(QStringLiteral("client_name")));
    QVERIFY(!event->field(QStringLiteral("client_phone")));
    QVERIFY(event->field(QStringLiteral("client_id")));
}

void TestEventCatalogue::theSwappedTimeIsAnAlternative()
{
    const auto *event = EventCatalogue::builtIn().event(QStringLiteral("appointment_created"));
    QCOMPARE(event->field(QStringLiteral("appointment_time"))->placeholder,
             QStringLiteral("appointment_time"));
    QCOMPARE(event->alternatives.size(), 1);
    QCOMPARE(event->alternatives.first().placeholder, QStringLiteral("appointment.time"));
    QVERIFY(!event->alternatives.first().documented);
}

void TestEventCatalogue::aNewFlowAsksForWhatAnOrderNeeds_data()
{
    QTest::addColumn<QString>("event");
    QTest::addColumn<QString>("names");
    const auto row = [](const char *event, const char *names) {
        QTest::newRow(event) << QString::fromLatin1(event) << QString::fromLatin1(names);
    };
    row("client_created", "client_id client_phone client_name client_email");
    row("appointment_created",
        "client_id client_phone client_name appointment_id appointment_date appointment_time "
        "services appointment_total_cost");
    row("invoice_created",
        "client_id client_name client_phone appointment_id appointment_amount "
        "appointment_description");
    row("visit_paid",
        "client_id appointment_id appointment_appointment_id appointment_status "
        "appointment_paid");
    row("any", "client_id client_phone client_name");
}

void TestEventCatalogue::aNewFlowAsksForWhatAnOrderNeeds()
{
    QFETCH(QString, event);
    QFETCH(QString, names);
    QStringList recommended;
    for (const Parameter &parameter : recommendedParameters(event))
        recommended.append(parameter.name);
    // In no particular order: the catalogue's own is that of the guide.
    const QStringList wanted = names.split(u' ');
    QCOMPARE(QSet<QString>(recommended.cbegin(), recommended.cend()),
             QSet<QString>(wanted.cbegin(), wanted.cend()));
}

void TestEventCatalogue::aWholeFileIsRead()
{
    const auto catalogue = EventCatalogue::fromJson(wholeEvent);
    QVERIFY(catalogue.has_value());
    const CatalogueEvent *event = catalogue->event(QStringLiteral("e"));
    QVERIFY(event);
    QCOMPARE(event->fields.first(),
             (CatalogueField { QStringLiteral("p"),
                               QStringLiteral("h"),
                               ValueKind::Text,
                               true,
                               { QStringLiteral("П"), QStringLiteral("P") },
                               QStringLiteral("x"),
                               true }));
    QCOMPARE(event->when, (Title { QStringLiteral("Когда"), QStringLiteral("When") }));
}

void TestEventCatalogue::aBrokenFileNamesThePlace_data()
{
    QTest::addColumn<QByteArray>("find");
    QTest::addColumn<QByteArray>("put");
    QTest::addColumn<QString>("place");

    const auto row = [](const char *name, const char *find, const char *put, const char *place) {
        QTest::newRow(name) << QByteArray(find) << QByteArray(put) << QString::fromLatin1(place);
    };
    row("not JSON at all", "{", "", "");
    row("a newer format", "1,", "2,", "format");
    row("events are not a list", "\"events\": [", "\"other\": [", "events");
    row("an event without an id", "\"id\": \"e\"", "\"id\": 5", "events[0].id");
    row("a title in one language", "\"ru\": \"Е\", ", "", "events[0].title.ru");
    row("no sentence about when it fires", "\"en\": \"When\"", "\"em\": \"\"", "events[0].when.en");
    row("a title of a field is missing", "\"en\": \"P\"", "\"en\": \"\"",
        "events[0].fields[0].title.en");
    row("fields are not a list", "\"fields\"", "\"feilds\"", "events[0].fields");
    row("a type that is not known", "\"text\"", "\"novel\"", "events[0].fields[0].type");
    row("a source that is not known", "\"guide\"", "\"rumour\"", "events[0].fields[0].source");
    row("an example is missing", "\"example\"", "\"sample\"", "events[0].fields[0].example");
    row("a key that is no field", "[\"p\"]", "[\"q\"]", "events[0].duplicate_key[0]");
    row("alternatives are missing", ",\n    \"alternatives\": []", "", "events[0].alternatives");
    row("an event comes twice", "\"alternatives\": []}]",
        "\"alternatives\": []}, {\"id\": \"e\", \"title\": {\"ru\": \"a\", \"en\": \"a\"},"
        " \"when\": {\"ru\": \"a\", \"en\": \"a\"},"
        " \"duplicate_key\": [], \"fields\": [], \"alternatives\": []}]",
        "events[1].id");
}

void TestEventCatalogue::aBrokenFileNamesThePlace()
{
    QFETCH(QByteArray, find);
    QFETCH(QByteArray, put);
    QFETCH(QString, place);
    QByteArray json = wholeEvent;
    const auto at = json.indexOf(find);
    QVERIFY(at >= 0);
    json.replace(at, find.size(), put);
    const auto catalogue = EventCatalogue::fromJson(json);
    QVERIFY(!catalogue.has_value());
    QCOMPARE(catalogue.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(catalogue.error().place, place);
}

QTEST_APPLESS_MAIN(TestEventCatalogue)
#include "tst_eventcatalogue.moc"
