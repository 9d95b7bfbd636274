// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/controlprotocol.h"

#include <QJsonArray>
#include <QTest>

using namespace LeadBridge;

class TestControlProtocol : public QObject
{
    Q_OBJECT
private slots:
    void aCallSurvivesTheWay()
    {
        const ControlCall call { QStringLiteral("flow.url"),
                                 { { QStringLiteral("name"), QStringLiteral("Новые\nклиенты") } } };
        const QByteArray line = toLine(call);
        QCOMPARE(line.count('\n'), 1);
        const auto back = callFromLine(line);
        QVERIFY(back);
        QCOMPARE(back->method, call.method);
        QCOMPARE(back->parameters, call.parameters);
    }

    void anAnswerSurvivesTheWay()
    {
        const Result<QJsonValue> answer { QJsonArray { 1, QStringLiteral("два") } };
        const auto back = answerFromLine(toLine(answer));
        QVERIFY(back);
        QCOMPARE(*back, *answer);
    }

    void anErrorSurvivesTheWay()
    {
        const Result<QJsonValue> answer =
            fail(ErrorKind::NotFound, QStringLiteral("why"), QStringLiteral("where"));
        const auto back = answerFromLine(toLine(answer));
        QVERIFY(!back);
        QCOMPARE(back.error(), answer.error());
    }

    void garbageIsAnError()
    {
        QVERIFY(!callFromLine("GET / HTTP/1.1\r\n"));
        QCOMPARE(answerFromLine("").error().kind, ErrorKind::Unavailable);
    }
};

QTEST_GUILESS_MAIN(TestControlProtocol)
#include "tst_controlprotocol.moc"
