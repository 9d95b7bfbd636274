// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/sourcestring.h"
#include "app/klientiks/parameterstring.h"

#include <QTest>

using namespace LeadBridge;

namespace {

Source source(const char *event, const ParameterList &parameters, int version)
{
    Source made;
    made.event = QString::fromLatin1(event);
    made.parameters = parameters;
    made.stringVersion = version;
    return made;
}

const Parameter id { QStringLiteral("client_id"), QStringLiteral("id") };
const Parameter phone { QStringLiteral("phone"), QStringLiteral("phone") };
const Parameter renamed { QStringLiteral("tel"), QStringLiteral("phone") };

} // namespace

class TestSourceString : public QObject
{
    Q_OBJECT

private slots:
    void whoChoosesNothingAsksForAll();
    void versions_data();
    void versions();
    void aNewSourceStartsWithOne();
    void mistakesNameTheirPlace_data();
    void mistakesNameTheirPlace();
    void everyCataloguePairIsAccepted();
};

void TestSourceString::whoChoosesNothingAsksForAll()
{
    QCOMPARE(askedParameters(source("visit_paid", {}, 0)),
             allParameters(QStringLiteral("visit_paid")));
    QCOMPARE(askedParameters(source("visit_paid", { id }, 1)), ParameterList { id });
}

void TestSourceString::versions_data()
{
    QTest::addColumn<ParameterList>("before");
    QTest::addColumn<int>("version");
    QTest::addColumn<ParameterList>("after");
    QTest::addColumn<bool>("sameEvent");
    QTest::addColumn<int>("expected");

    using List = ParameterList;
    QTest::newRow("never chosen keeps no mark") << List() << 0 << List() << true << 0;
    QTest::newRow("nor with another event") << List() << 0 << List() << false << 0;
    QTest::newRow("the first choice") << List() << 0 << List { id } << true << 1;
    QTest::newRow("nothing changed") << List { id, phone } << 3 << List { id, phone } << true << 3;
    QTest::newRow("one more") << List { id } << 3 << List { id, phone } << true << 4;
    QTest::newRow("another order") << List { id, phone } << 3 << List { phone, id } << true << 4;
    QTest::newRow("another name") << List { id, phone } << 3 << List { id, renamed } << true << 4;
    QTest::newRow("another event") << List { id } << 3 << List { id } << false << 4;
    QTest::newRow("back to all of them") << List { id } << 3 << List() << true << 4;
    QTest::newRow("and that unchanged") << List() << 4 << List() << true << 4;
}

void TestSourceString::versions()
{
    QFETCH(ParameterList, before);
    QFETCH(int, version);
    QFETCH(ParameterList, after);
    QFETCH(bool, sameEvent);
    QFETCH(int, expected);
    const Source stored = source("client_created", before, version);
    // What the caller holds may be an old copy: the stored version counts.
    const Source wanted = source(sameEvent ? "client_created" : "any", after, 77);
    QCOMPARE(nextStringVersion(&stored, wanted), expected);
}

void TestSourceString::aNewSourceStartsWithOne()
{
    QCOMPARE(nextStringVersion(nullptr, source("any", { id }, 0)), 1);
    QCOMPARE(nextStringVersion(nullptr, source("any", {}, 0)), 0);
}

void TestSourceString::mistakesNameTheirPlace_data()
{
    QTest::addColumn<Parameter>("pair");
    QTest::addColumn<QString>("place");

    const auto row = [](const char *title, const QString &name, const QString &placeholder,
                        const char *place) {
        QTest::newRow(title) << Parameter { name, placeholder } << QString::fromLatin1(place);
    };
    const QString good = QStringLiteral("client.email");
    row("no name", QString(), good, "source.parameters[1].name");
    row("a name of spaces", QStringLiteral("  "), good, "source.parameters[1].name");
    row("the name of the mark", QStringLiteral("lb"), good, "source.parameters[1].name");
    row("a name twice", QStringLiteral("client_id"), good, "source.parameters[1].name");
    row("a name that pages decode", QStringLiteral("param"), good, "source.parameters[1].name");
    row("no placeholder", QStringLiteral("mail"), QString(), "source.parameters[1].placeholder");
    row("a placeholder in braces", QStringLiteral("mail"), QStringLiteral("{{client.email}}"),
        "source.parameters[1].placeholder");
    row("a placeholder of two words", QStringLiteral("mail"), QStringLiteral("client email"),
        "source.parameters[1].placeholder");
}

void TestSourceString::mistakesNameTheirPlace()
{
    QFETCH(Parameter, pair);
    QFETCH(QString, place);
    const auto checked = checkParameters({ id, pair }, QStringLiteral("source.parameters"));
    QVERIFY(!checked.has_value());
    QCOMPARE(checked.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(checked.error().place, place);
}

void TestSourceString::everyCataloguePairIsAccepted()
{
    for (const CatalogueEvent &event : EventCatalogue::builtIn().events())
        QVERIFY2(checkParameters(allParameters(event.id), {}).has_value(), qPrintable(event.id));
}

QTEST_APPLESS_MAIN(TestSourceString)
#include "tst_sourcestring.moc"
