// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/recordingdestination.h"
#include "tests/system/kit/httpclient.h"
#include "tests/system/kit/installation.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <atomic>

using namespace LeadBridge::Test;

/// What is wrong, from the command line: one problem for each cause, seen, and over.
class TestSystemProblems : public QObject
{
    Q_OBJECT

private slots:
    void refusalsOfOneCauseAreOneProblem();
    void aProblemOutlivesTheProgram();
};

namespace {

const QString flow = QStringLiteral("Новые клиенты");

QByteArray lead(int number)
{
    return "client_id=" + QByteArray::number(number) + "&client_phone=7900000000"
        + QByteArray::number(number) + "&client_name=Anna";
}

QList<QJsonObject> problems(const Installation &installation, const QStringList &options = {})
{
    const CliResult listed =
        installation.run(QStringList { u"problems"_qs, u"--json"_qs } + options);
    QList<QJsonObject> found;
    for (const QByteArray &line : listed.out.split('\n')) {
        if (!line.trimmed().isEmpty())
            found.append(QJsonDocument::fromJson(line).object());
    }
    return found;
}

/// A service that refuses for a while, each lead in words of its own.
struct RefusingService
{
    std::atomic_bool refusing = true;
    RecordingDestination destination { [this](const RecordedRequest &request) {
        Answer answer;
        if (refusing) {
            answer.body = R"({"status":"error","msg":"No such offer for )"
                + request.formField(QStringLiteral("phone")).toUtf8() + "\"}";
        }
        return answer;
    } };
};

} // namespace

void TestSystemProblems::refusalsOfOneCauseAreOneProblem()
{
    RefusingService service;
    Installation installation;
    QVERIFY(installation.setUp({ { .destination = service.destination.url() } }));
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    for (int number = 1; number <= 3; ++number)
        QCOMPARE(send(installation.hook(flow, lead(number)), "GET").status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"rejected"_qs), 3, 15'000);
    QTRY_COMPARE_WITH_TIMEOUT(problems(installation).size(), 1, 15'000);
    const QJsonObject problem = problems(installation).first();
    QCOMPARE(problem[u"leads"].toInt(), 3);
    QCOMPARE(problem[u"not_done"].toInt(), 3);
    QCOMPARE(problem[u"state"].toString(), u"open"_qs);
    QCOMPARE(problem[u"what"].toString(), u"CPA.House refused the lead"_qs);
    QVERIFY2(!problem[u"why"].toString().contains(u"7900"), qPrintable(problem[u"why"].toString()));
    const QString id = QString::number(problem[u"id"].toInteger());
    QCOMPARE(installation.run({ u"problems"_qs, u"seen"_qs, id }).status, 0);
    QCOMPARE(problems(installation).first()[u"state"].toString(), u"seen"_qs);

    service.refusing = false;
    for (const QJsonObject &event : installation.history())
        QCOMPARE(
            installation
                .run({ u"history"_qs, u"resend"_qs, QString::number(event[u"id"].toInteger()) })
                .status,
            0);
    QTRY_COMPARE_WITH_TIMEOUT(problems(installation).size(), 0, 15'000);
    QCOMPARE(problems(installation, { u"--all"_qs }).value(0)[u"state"].toString(), u"over"_qs);
    QVERIFY(installation.run({ u"problems"_qs, u"seen"_qs, id }).status != 0);
}

void TestSystemProblems::aProblemOutlivesTheProgram()
{
    RefusingService service;
    Installation installation;
    QVERIFY(installation.setUp({ { .destination = service.destination.url() } }));
    auto bridge = installation.serve();
    QVERIFY(bridge);
    QCOMPARE(send(installation.hook(flow, lead(1)), "GET").status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(problems(installation).size(), 1, 15'000);
    const QJsonObject before = problems(installation).first();
    bridge->killHard();
    bridge.reset();
    QCOMPARE(problems(installation).value(0), before);
    bridge = installation.serve();
    QVERIFY(bridge);
    QCOMPARE(send(installation.hook(flow, lead(2)), "GET").status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(problems(installation).value(0)[u"leads"].toInt(), 2, 15'000);
    QCOMPARE(problems(installation).first()[u"id"].toInteger(), before[u"id"].toInteger());
}

QTEST_GUILESS_MAIN(TestSystemProblems)
#include "tst_system_problems.moc"
