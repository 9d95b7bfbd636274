// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/recordingdestination.h"
#include "tests/system/kit/httpclient.h"
#include "tests/system/kit/installation.h"

#include <QFile>
#include <QTest>

using namespace LeadBridge::Test;

/// No key of a service is found in the database, in logs, in exports or in what is printed.
class TestSystemSecrets : public QObject
{
    Q_OBJECT

private slots:
    void keyStaysInItsFile();
};

void TestSystemSecrets::keyStaysInItsFile()
{
    // A service that repeats the key in its answer, as the careless do.
    const RecordingDestination parrot([](const RecordedRequest &request) {
        return Answer { .body = "{\"status\":\"error\",\"msg\":\"bad api_key "
                            + request.formField(u"api_key"_qs).toUtf8() + "\"}",
                        .headers = { { "X-Echo", request.formField(u"api_key"_qs).toUtf8() } } };
    });
    Installation installation;
    QVERIFY(installation.setUp({ { .destination = parrot.url() } }));
    auto bridge = std::make_unique<CliProcess>(
        QStringList { u"serve"_qs, u"--port"_qs, u"0"_qs, u"--log-level"_qs, u"debug"_qs,
                      u"--data-dir"_qs, installation.dataDir() });
    const auto base = bridge->waitForListening();
    QVERIFY2(base, bridge->told().constData());
    QUrl hook = *base;
    hook.setPath(installation.hook(u"Новые клиенты"_qs).path());
    hook.setQuery(QString::fromLatin1(sampleQuery(u"client_created"_qs)), QUrl::StrictMode);
    QCOMPARE(send(hook, "GET").status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"rejected"_qs), 1, 15000);
    QCOMPARE(parrot.requests().constFirst().formField(u"api_key"_qs), QString::fromLatin1(apiKey));

    const QString csv = installation.dataDir() + u"/export.csv";
    const QString xlsx = installation.dataDir() + u"/export.xlsx";
    QByteArray printed;
    for (const QStringList &command : QList<QStringList> {
             { u"history"_qs, u"list"_qs },
             { u"history"_qs, u"list"_qs, u"--json"_qs },
             { u"history"_qs, u"show"_qs, u"1"_qs },
             { u"history"_qs, u"show"_qs, u"1"_qs, u"--json"_qs },
             { u"history"_qs, u"export"_qs, csv },
             { u"history"_qs, u"export"_qs, xlsx },
             { u"flow"_qs, u"export"_qs, u"--with-addresses"_qs },
             { u"flow"_qs, u"test"_qs, u"Новые клиенты"_qs },
             { u"secret"_qs, u"list"_qs },
         })
        printed += installation.run(command).told();
    QVERIFY(printed.contains("bad api_key"));
    QVERIFY(!printed.contains(apiKey));

    // While it runs (the journal's own files), and after it ended.
    const auto searchFiles = [&] {
        int searched = 0;
        for (const QString &name : installation.files()) {
            if (name.endsWith(u"/secrets.json"))
                continue;
            QFile file(name);
            if (!file.open(QIODevice::ReadOnly))
                continue;
            ++searched;
            QVERIFY2(!file.readAll().contains(apiKey), qPrintable(name));
        }
        QVERIFY(searched >= 3);
    };
    searchFiles();
    const CliResult end = bridge->terminate();
    QVERIFY(!end.told().contains(apiKey));
    QVERIFY2(!end.err.contains(hook.path().section(u'/', -1).toUtf8()),
             "the webhook's secret path");
    QVERIFY2(!end.err.contains("79000000001"), "personal data in the log");
    searchFiles();
}

QTEST_GUILESS_MAIN(TestSystemSecrets)

#include "tst_system_secrets.moc"
