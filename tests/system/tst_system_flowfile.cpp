// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/kit/installation.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace LeadBridge::Test;

/// A mistake in a flow file is told with its place, and nothing is imported.
class TestSystemFlowFile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void mistakeNamesItsPlace_data();
    void mistakeNamesItsPlace();
    void secondFlowsMistakeLeavesTheFirstOut();
    void exampleOfTheReadmeIsFaultless();

private:
    [[nodiscard]] QByteArray exported() const;

    Installation m_installation;
    QByteArray m_before;
};

namespace {

FlowSpec spec()
{
    return { .destination = QUrl(u"http://127.0.0.1:9/method/send_order"_qs) };
}

/// The faultless file with the value at a path replaced. Only object keys and [0] are used.
QByteArray fileWith(const QByteArray &find, const QByteArray &replace)
{
    QByteArray file =
        QJsonDocument::fromJson(flowFile({ flowObject(spec()) })).toJson(QJsonDocument::Compact);
    if (!file.contains(find))
        qFatal("the sample file holds no %s", find.constData());
    return file.replace(find, replace);
}

} // namespace

void TestSystemFlowFile::initTestCase()
{
    QVERIFY(m_installation.setUp({ spec() }));
    m_before = exported();
}

QByteArray TestSystemFlowFile::exported() const
{
    return m_installation.run({ u"flow"_qs, u"export"_qs, u"--with-addresses"_qs }).out;
}

void TestSystemFlowFile::mistakeNamesItsPlace_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("place");

    const auto row = [](const char *name, const char *find, const char *replace,
                        const char *place) {
        QTest::newRow(name) << fileWith(find, replace) << QByteArray(place);
    };
    QTest::newRow("not JSON") << QByteArray("{\"leadbridge\": 1,") << QByteArray("line");
    QTest::newRow("not an object") << QByteArray("[]") << QByteArray();
    row("no version", "\"leadbridge\":1", "\"bridge\":1", "bridge");
    row("a newer version", "\"leadbridge\":1", "\"leadbridge\":2", "leadbridge");
    row("unknown key of a flow", "\"running\":true", "\"runing\":true", "flows[0].runing");
    row("wrong type", "\"running\":true", "\"running\":\"yes\"", "flows[0].running");
    row("no name", "\"name\":\"Новые клиенты\",", "", "flows[0].name");
    row("unknown event", "\"event\":\"any\"", "\"event\":\"birthday\"", "flows[0].source.event");
    row("unknown destination", "\"cpa_house\"", "\"cpa_hose\"", "flows[0].actions[0].destination");
    row("unknown input", "\"county_code\"", "\"country_code\"",
        "flows[0].actions[0].mapping.country_code");
    row("unknown builtin", "\"country_of_phone\"", "\"country_of_birth\"",
        "flows[0].actions[0].mapping.county_code");
    row("broken template", "kl-{{client_id}}", "kl-{{client_id",
        "flows[0].actions[0].mapping.sub_id_1");
    row("key as a constant", "{\"secret\":\"cpa-house-key\"}", "{\"constant\":\"KEY\"}",
        "flows[0].actions[0].mapping.api_key");
    row("unknown setting", "\"settings\":{\"url\"", "\"settings\":{\"uri\"",
        "flows[0].actions[0].settings.uri");
    row("address of another kind", "http://127.0.0.1:9/", "ftp://127.0.0.1:9/",
        "flows[0].actions[0].settings.url");
    row("unknown choice", "\"uncertain\":\"wait\"", "\"uncertain\":\"hope\"",
        "flows[0].actions[0].delivery.uncertain");
    row("number out of range", "\"first_s\":5", "\"first_s\":-5",
        "flows[0].actions[0].delivery.retry.first_s");
    row("unknown kind of mapping", "{\"constant\":\"2002\"}", "{\"konstant\":\"2002\"}",
        "flows[0].actions[0].mapping.id_offer");
}

void TestSystemFlowFile::mistakeNamesItsPlace()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, place);
    const CliResult result = m_installation.run({ u"flow"_qs, u"import"_qs, u"-"_qs }, file);
    QVERIFY2(result.status == 1, result.told().constData());
    QVERIFY2(result.err.contains(place), result.told().constData());
    QCOMPARE(result.err.trimmed().count('\n'), 0);
    QCOMPARE(exported(), m_before);
}

void TestSystemFlowFile::secondFlowsMistakeLeavesTheFirstOut()
{
    FlowSpec fine = spec();
    fine.name = u"Ещё одна"_qs;
    FlowSpec wrong = spec();
    wrong.name = u"С ошибкой"_qs;
    wrong.event = u"birthday"_qs;
    const CliResult result = m_installation.run({ u"flow"_qs, u"import"_qs, u"-"_qs },
                                                flowFile({ flowObject(fine), flowObject(wrong) }));
    QCOMPARE(result.status, 1);
    QVERIFY2(result.err.contains("flows[1].source.event"), result.told().constData());
    QCOMPARE(exported(), m_before);
}

void TestSystemFlowFile::exampleOfTheReadmeIsFaultless()
{
    QFile readme(QStringLiteral(LEADBRIDGE_SOURCE_DIR "/README.md"));
    QVERIFY(readme.open(QIODevice::ReadOnly));
    const QByteArray text = readme.readAll();
    const qsizetype begin = text.indexOf("    {\n      \"leadbridge\"");
    const qsizetype end = text.indexOf("\n    }\n", begin);
    QVERIFY(begin > 0 && end > begin);
    const Installation fresh;
    const CliResult result =
        fresh.run({ u"flow"_qs, u"import"_qs, u"-"_qs }, text.mid(begin, end + 6 - begin));
    QVERIFY2(result.status == 0, result.told().constData());
    const QList<QJsonObject> flows = fresh.run({ u"flow"_qs, u"list"_qs, u"--json"_qs }).objects();
    QCOMPARE(flows.size(), 1);
    QVERIFY(flows.first().value(u"running").toBool());
}

QTEST_GUILESS_MAIN(TestSystemFlowFile)

#include "tst_system_flowfile.moc"
