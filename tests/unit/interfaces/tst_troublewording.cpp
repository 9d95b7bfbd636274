// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interfaces/checkupwording.h"
#include "app/interfaces/problemcure.h"
#include "app/interfaces/troublewording.h"

#include <QTest>

using namespace LeadBridge;

Q_DECLARE_METATYPE(LeadBridge::ProblemCure)

/// The words of problems and what mends them.
class TestTroubleWording : public QObject
{
    Q_OBJECT

private slots:
    void everyKindHasItsLines_data();
    void everyKindHasItsLines();
    void leadsHaveTheirCure_data();
    void leadsHaveTheirCure();
    void doublesAndUnclearOnesAreNotSentAgain();
    void whatOnlyAPersonCanMendIsSaid_data();
    void whatOnlyAPersonCanMendIsSaid();
    void aTakenPortIsToldAlike();
    void anOutageSaysItOnce();
};

namespace {

ProblemRecord leads(State state, const Reason &reason)
{
    ProblemRecord problem;
    problem.leads = state;
    problem.reason = reason;
    problem.destination = QStringLiteral("cpa_house");
    problem.unsettled = 3;
    return problem;
}

Reason said(const char *words)
{
    return { ReasonCode::ServiceSaid, { QString::fromUtf8(words) } };
}

} // namespace

void TestTroubleWording::everyKindHasItsLines_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind <= static_cast<int>(ProblemKind::Outage); ++kind)
        QTest::newRow(qPrintable(problemKindWord(static_cast<ProblemKind>(kind)))) << kind;
}

void TestTroubleWording::everyKindHasItsLines()
{
    QFETCH(int, kind);
    ProblemRecord problem = leads(State::Rejected, said("no"));
    problem.key.kind = static_cast<ProblemKind>(kind);
    problem.key.subject = QStringLiteral("8787");
    problem.flowName = QString(60, u'x');
    const ProblemText text = troubleText(problem);
    QVERIFY(!text.what.isEmpty());
    QVERIFY2(text.what.size() <= 60, qPrintable(text.what));
    QVERIFY(!text.why.isEmpty());
    QVERIFY(!text.remedy.isEmpty());
    QVERIFY2(text.why.endsWith(u'.'), qPrintable(text.why));
    QVERIFY2(text.remedy.endsWith(u'.'), qPrintable(text.remedy));
    QVERIFY(problemKindText(problem.key.kind) != problemKindWord(problem.key.kind));
    QCOMPARE(problemKindFromWord(problemKindWord(problem.key.kind)), problem.key.kind);
}

void TestTroubleWording::leadsHaveTheirCure_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<ProblemCure>("cure");
    const auto text = [](const char *words) { return QString::fromLatin1(words); };
    QTest::newRow("the service says that the key is wrong")
        << State::Rejected << said("Неверный api_key") << ProblemCure::ChangeKey;
    QTest::newRow("in Russian") << State::Rejected << said("Ключ не найден")
                                << ProblemCure::ChangeKey;
    QTest::newRow("in its code") << State::Rejected << Reason { ReasonCode::KeyRefused, {} }
                                 << ProblemCure::ChangeKey;
    QTest::newRow("no key is stored")
        << State::Invalid
        << Reason { ReasonCode::SecretMissing, { text("api_key"), text("cpa-house-key") } }
        << ProblemCure::ChangeKey;
    QTest::newRow("the order is there")
        << State::Rejected << said("Дубль заказа") << ProblemCure::SwitchGuardOn;
    QTest::newRow("something else is wrong with the lead")
        << State::Rejected << said("Нет такого оффера") << ProblemCure::EditAndSend;
    QTest::newRow("nobody knows whether it arrived")
        << State::Uncertain << Reason { ReasonCode::NoAnswer, { text("30") } }
        << ProblemCure::ShowLeads;
    QTest::newRow("the phone is wrong")
        << State::Invalid << Reason { ReasonCode::PhoneBad, { text("phone"), text("too_short") } }
        << ProblemCure::EditAndSend;
    QTest::newRow("the directory does not know the client")
        << State::Invalid
        << Reason { ReasonCode::InputMissing,
                    { text("phone"), text("builtin"), text("directory.phone") } }
        << ProblemCure::OpenDirectory;
    QTest::newRow("the flow leaves out an input")
        << State::Invalid
        << Reason { ReasonCode::InputMissing, { text("offer"), text("constant"), QString() } }
        << ProblemCure::OpenStep;
    QTest::newRow("no connection, and given up")
        << State::Failed
        << Reason { ReasonCode::TriesUsedUp,
                    { text("9"), text("host_not_found"), text("api.cpa.house") } }
        << ProblemCure::TryNow;
}

void TestTroubleWording::leadsHaveTheirCure()
{
    QFETCH(State, state);
    QFETCH(Reason, reason);
    QTEST(cureOf(leads(state, reason)), "cure");
}

void TestTroubleWording::doublesAndUnclearOnesAreNotSentAgain()
{
    QVERIFY(helpsToSendAgain(leads(State::Rejected, said("Wrong api_key"))));
    QVERIFY(!helpsToSendAgain(leads(State::Rejected, said("Дубль заказа"))));
    QVERIFY(!helpsToSendAgain(leads(State::Uncertain, { ReasonCode::NoAnswer, {} })));
    ProblemRecord settled = leads(State::Rejected, said("Wrong api_key"));
    settled.unsettled = 0;
    QVERIFY(!helpsToSendAgain(settled));
}

void TestTroubleWording::whatOnlyAPersonCanMendIsSaid_data()
{
    QTest::addColumn<ReasonCode>("code");
    QTest::addColumn<QString>("todo");
    QTest::newRow("key") << ReasonCode::KeyRefused << QStringLiteral("Store the right key");
    QTest::newRow("no key") << ReasonCode::SecretMissing << QStringLiteral("Store the key");
    QTest::newRow("money") << ReasonCode::PaymentNeeded << QStringLiteral("Pay there");
    QTest::newRow("rights") << ReasonCode::NoRights << QStringLiteral("Give the key's user");
}

void TestTroubleWording::whatOnlyAPersonCanMendIsSaid()
{
    QFETCH(ReasonCode, code);
    QFETCH(QString, todo);
    ProblemRecord problem = leads(State::Pending, { code, {} });
    problem.key.kind = ProblemKind::DestinationHeld;
    QVERIFY2(troubleText(problem).remedy.startsWith(todo), qPrintable(troubleText(problem).remedy));
}

void TestTroubleWording::aTakenPortIsToldAlike()
{
    ProblemRecord problem;
    problem.key.kind = ProblemKind::NotListening;
    problem.key.subject = QStringLiteral("8787");
    const ProblemText text = troubleText(problem);
    QCOMPARE(text.what, QStringLiteral("Port 8787 is taken"));
    QCOMPARE(portTakenText(problem.key.subject).what, text.what);
    CheckLine line;
    line.subject = QStringLiteral("port");
    line.finding = QStringLiteral("taken");
    line.args = { problem.key.subject };
    QCOMPARE(checkFindingText(line), text.what + QStringLiteral(". ") + text.why);
    QCOMPARE(checkRemedyText(line), text.remedy);
}

void TestTroubleWording::anOutageSaysItOnce()
{
    ProblemRecord problem;
    problem.key.kind = ProblemKind::Outage;
    problem.reason = { ReasonCode::MissedEvents,
                       { QStringLiteral("2025-11-17T02:10:00.000Z"),
                         QStringLiteral("2025-11-17T08:55:00.000Z"), QStringLiteral("7") } };
    const ProblemText text = troubleText(problem);
    QVERIFY2(text.what.startsWith(QStringLiteral("Nothing was received for 6")),
             qPrintable(text.what));
    QVERIFY2(!text.why.contains(QStringLiteral("received")), qPrintable(text.why));
    QVERIFY2(text.why.endsWith(QStringLiteral("Events that may be missing: 7.")),
             qPrintable(text.why));
    problem.reason.args[2] = QStringLiteral("-1");
    QVERIFY(troubleText(problem).why.endsWith(QStringLiteral("is not known.")));
}

QTEST_GUILESS_MAIN(TestTroubleWording)
#include "tst_troublewording.moc"
