// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interfaces/wording.h"

#include <QTest>

using namespace LeadBridge;

class TestWording : public QObject
{
    Q_OBJECT
private slots:
    void everyReasonHasWords_data()
    {
        QTest::addColumn<int>("code");
        for (int code = 1; code <= static_cast<int>(ReasonCode::AnswerTooLarge); ++code)
            QTest::newRow(qPrintable(reasonWord(static_cast<ReasonCode>(code)))) << code;
    }

    void everyReasonHasWords()
    {
        QFETCH(int, code);
        const Reason reason { static_cast<ReasonCode>(code),
                              { QStringLiteral("one"), QStringLiteral("two"),
                                QStringLiteral("three") } };
        QVERIFY(!reasonText(reason).isEmpty());
        QVERIFY(!reasonText(reason).contains(QStringLiteral("%1")));
        QCOMPARE(reasonFromText(toText(reason)), reason);
    }

    void severalReasonsAreSaidOneAfterTheOther()
    {
        const Reason phone { ReasonCode::InputMissing,
                             { QStringLiteral("phone"), QStringLiteral("field"),
                               QStringLiteral("client_phone") } };
        const Reason name { ReasonCode::InputMissing,
                            { QStringLiteral("name"), QStringLiteral("field"),
                              QStringLiteral("client_name") } };
        QCOMPARE(together({ phone }), phone);
        QCOMPARE(together({}), Reason());
        QCOMPARE(reasonText(together({ name, phone })),
                 reasonText(name) + QStringLiteral("; ") + reasonText(phone));
    }

    void everyFaultOfAnInputIsSaidInWords_data()
    {
        QTest::addColumn<QString>("code");
        for (const char *code :
             { "empty", "not_a_number", "invalid_country_code", "too_short", "too_long",
               "invalid_length", "local_only", "unreplaced_placeholder", "not_an_ip", "private_ip",
               "not_a_country", "not_a_url" })
            QTest::newRow(code) << QString::fromLatin1(code);
    }

    void everyFaultOfAnInputIsSaidInWords()
    {
        QFETCH(QString, code);
        const QString text =
            reasonText({ ReasonCode::InputBad, { QStringLiteral("x"), code, QString() } });
        QVERIFY2(code == u"empty" || !text.contains(code), qPrintable(text));
        QVERIFY2(!text.contains(u'_') && !text.contains(u": empty"), qPrintable(text));
    }

    void theServicesOwnWordsComeThroughOnOneLine()
    {
        QCOMPARE(reasonText({ ReasonCode::ServiceSaid, { QStringLiteral("Дубль\nзаказа") } }),
                 QStringLiteral("Дубль заказа"));
    }

    void givenUpNamesTheLastTry()
    {
        const Reason reason { ReasonCode::TriesUsedUp,
                              { QStringLiteral("7"), QStringLiteral("http_status"),
                                QStringLiteral("503") } };
        QCOMPARE(reasonText(reason), QStringLiteral("Given up after 7 tries. Last: Answer 503"));
    }

    void everyProblemHasThreeLines_data()
    {
        QTest::addColumn<State>("state");
        for (const State state :
             { State::Rejected, State::Failed, State::Uncertain, State::Invalid, State::Pending })
            QTest::newRow(qPrintable(stateWord(state))) << state;
    }

    void everyProblemHasThreeLines()
    {
        QFETCH(State, state);
        const ProblemText text = problemText(
            state, { ReasonCode::ServiceSaid, { QStringLiteral("why") } }, QStringLiteral("X"));
        QVERIFY(!text.what.isEmpty() && text.what.size() <= 60);
        QVERIFY(!text.why.isEmpty());
        QVERIFY(!text.remedy.isEmpty());
    }

    void anErrorNamesItsPlace()
    {
        const Error error { ErrorKind::InvalidInput, QStringLiteral("not a number"),
                            QStringLiteral("flows[0].name") };
        QVERIFY(errorText(error).startsWith(QStringLiteral("flows[0].name: ")));
        QVERIFY(errorText(error).endsWith(QStringLiteral("not a number")));
    }
};

QTEST_GUILESS_MAIN(TestWording)
#include "tst_wording.moc"
