// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/recordingdestination.h"
#include "tests/system/kit/httpclient.h"
#include "tests/system/kit/installation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace LeadBridge::Test;

/// What Klientiks breaks by not encoding is read as it was meant, and what the source should know
/// of its string is told.
class TestSystemReading : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theAddressAsksForWhatWasChosen();
    void damagedValuesAreReadBack();
    void anUnknownPlaceholderIsTold();
    void anOldStringIsToldUntilTheNewOneComes();

private:
    bool import(const QStringList &names) const;
    QString address() const;
    QString notices() const;
    QJsonObject newest() const;

    Installation m_installation;
    RecordingDestination m_recorder;
    std::unique_ptr<CliProcess> m_bridge;
};

namespace {

const QString flowName = u"Записи"_qs;

const QHash<QString, QString> placeholders {
    { u"client_id"_qs, u"client.id"_qs },
    { u"client_phone"_qs, u"client.phone"_qs },
    { u"client_name"_qs, u"client.name"_qs },
    { u"services"_qs, u"services"_qs },
    { u"appointment_time"_qs, u"appointment_time"_qs },
};

QByteArray encoded(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

/// "plus_restored:client_phone" of each note, in alphabetical order.
QString notesOf(const QJsonObject &story)
{
    QStringList words;
    for (const QJsonValue &note : story.value(u"notes").toArray())
        words.append(note[u"code"].toString() + u':' + note[u"field"].toString());
    words.sort();
    return words.join(u' ');
}

} // namespace

bool TestSystemReading::import(const QStringList &names) const
{
    FlowSpec spec;
    spec.name = flowName;
    spec.event = u"appointment_created"_qs;
    spec.destination = m_recorder.url();
    QJsonObject flow = flowObject(spec);
    QJsonArray pairs;
    for (const QString &name : names)
        pairs.append(
            QJsonObject { { u"name"_qs, name }, { u"placeholder"_qs, placeholders.value(name) } });
    QJsonObject source = flow.value(u"source").toObject();
    source.insert(u"parameters"_qs, pairs);
    flow.insert(u"source"_qs, source);
    const CliResult done =
        m_installation.run({ u"flow"_qs, u"import"_qs, u"-"_qs }, flowFile({ flow }));
    if (done.status != 0)
        qWarning("%s", done.told().constData());
    return done.status == 0;
}

QString TestSystemReading::address() const
{
    return QString::fromUtf8(m_installation.run({ u"flow"_qs, u"url"_qs, flowName }).out).trimmed();
}

/// "kind:field=placeholder" of each.
QString TestSystemReading::notices() const
{
    const auto flows = m_installation.run({ u"flow"_qs, u"list"_qs, u"--json"_qs }).objects();
    QStringList words;
    for (const QJsonValue &notice : flows.value(0).value(u"notices").toArray()) {
        QString word = notice[u"kind"].toString() + u':' + notice[u"field"].toString();
        if (const QString placeholder = notice[u"placeholder"].toString(); !placeholder.isEmpty())
            word += u'=' + placeholder;
        words.append(word);
    }
    return words.join(u' ');
}

/// The whole story of the newest event, once it no longer waits.
QJsonObject TestSystemReading::newest() const
{
    const QJsonObject row = m_installation.history({ u"--limit"_qs, u"1"_qs }).value(0);
    return row.value(u"state").toString() == u"pending" ? QJsonObject()
                                                        : m_installation.story(row.value(u"id"));
}

void TestSystemReading::initTestCase()
{
    QVERIFY(m_installation.setUp({}));
    m_bridge = m_installation.serve();
    QVERIFY(m_bridge);
    QVERIFY(import({ u"client_id"_qs, u"client_phone"_qs, u"client_name"_qs, u"services"_qs,
                     u"appointment_time"_qs }));
}

void TestSystemReading::theAddressAsksForWhatWasChosen()
{
    QVERIFY2(address().endsWith(u"?lb=1&client_id={{client.id}}&client_phone={{client.phone}}"
                                u"&client_name={{client.name}}&services={{services}}"
                                u"&appointment_time={{appointment_time}}"_qs),
             qPrintable(address()));
}

void TestSystemReading::damagedValuesAreReadBack()
{
    const QByteArray query = "lb=1&client_id=5&client_phone=+79000000021&client_name="
        + encoded(u"Анна"_qs) + "&services=" + encoded(u"Стрижка "_qs) + '&'
        + encoded(u" укладка"_qs) + "&appointment_time=" + encoded(u"{{appointment_time}}"_qs);
    QCOMPARE(send(m_installation.hook(flowName, query), "GET").status, 200);
    QTRY_VERIFY_WITH_TIMEOUT(!newest().isEmpty(), 15000);
    const QJsonObject story = newest();
    QCOMPARE(story.value(u"state").toString(), u"delivered"_qs);
    const QJsonObject fields = story.value(u"fields").toObject();
    QCOMPARE(fields.value(u"client_phone").toString(), u"+79000000021"_qs);
    QCOMPARE(fields.value(u"services").toString(), u"Стрижка & укладка"_qs);
    QCOMPARE(fields.value(u"appointment_time").toString(), u"{{appointment_time}}"_qs);
    QCOMPARE(notesOf(story),
             u"plus_restored:client_phone unreplaced:appointment_time value_joined:services"_qs);
    QCOMPARE(m_recorder.requests().constLast().formField(u"phone"_qs), u"79000000021"_qs);
}

void TestSystemReading::anUnknownPlaceholderIsTold()
{
    const QByteArray query = "lb=1&client_id=6&client_phone=" + encoded(u"{{client.phone}}"_qs)
        + "&client_name=" + encoded(u"Вера"_qs) + "&services=x&appointment_time=12:30&utm=ad";
    QCOMPARE(send(m_installation.hook(flowName, query), "GET").status, 200);
    QTRY_VERIFY_WITH_TIMEOUT(!newest().isEmpty(), 15000);
    const QJsonObject story = newest();
    QCOMPARE(story.value(u"state").toString(), u"invalid"_qs);
    QCOMPARE(notesOf(story), u"unreplaced:client_phone"_qs);
    QTRY_COMPARE_WITH_TIMEOUT(notices(), u"unreplaced:client_phone=client.phone field_new:utm"_qs,
                              15000);
}

void TestSystemReading::anOldStringIsToldUntilTheNewOneComes()
{
    QVERIFY(import({ u"client_id"_qs, u"client_phone"_qs, u"client_name"_qs }));
    QVERIFY2(address().contains(u"?lb=2&client_id="_qs), qPrintable(address()));
    QTRY_COMPARE_WITH_TIMEOUT(notices(), u"old_string: unreplaced:client_phone=client.phone"_qs,
                              15000);

    const QByteArray rest =
        "&client_id=7&client_phone=79000000022&client_name=" + encoded(u"Ия"_qs);
    QCOMPARE(send(m_installation.hook(flowName, "lb=1" + rest), "GET").status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(notices(), u"old_string:"_qs, 15000);
    QVERIFY(notesOf(newest()).contains(u"old_string:"_qs));

    QCOMPARE(send(m_installation.hook(flowName, "lb=2" + rest), "GET").status, 200);
    QTRY_VERIFY_WITH_TIMEOUT(!notices().contains(u"old_string"_qs), 15000);
}

QTEST_GUILESS_MAIN(TestSystemReading)
#include "tst_system_reading.moc"
