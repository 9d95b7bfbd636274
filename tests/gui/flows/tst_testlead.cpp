// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/testanswer.h"
#include "ui/flows/testleaddialog.h"
#include "ui/widgets/labels.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

/// Where a test lead may go, and how its end is told.
class TestTestLead final : public QObject
{
    Q_OBJECT

private slots:
    void withoutASandboxedServiceThereIsOneWay();
    void whatTheSandboxPassesOverIsNamed();
    void eachStepIsTold();
    void theStepThatDecidesNamesItsService();
};

namespace {

QString textOf(const QWidget &dialog)
{
    QStringList texts;
    for (const Paragraph *label : dialog.findChildren<Paragraph *>())
        texts.append(label->text());
    return texts.join(u'\n');
}

TestReport chainReport()
{
    TestReport report { { 9 }, State::Rejected, u"77"_s, {}, std::chrono::milliseconds(90) };
    report.reason = { ReasonCode::ServiceSaid, { u"chat not found"_s } };
    report.steps = { { u"Заявка"_s, u"cpa_house"_s, State::Delivered, u"77"_s, {} },
                     { u"Сообщение"_s, u"telegram"_s, State::Rejected, {}, report.reason },
                     { u"Письмо"_s, u"email"_s, State::Skipped, {}, { ReasonCode::StepOff, {} } } };
    return report;
}

} // namespace

void TestTestLead::withoutASandboxedServiceThereIsOneWay()
{
    auto *dialog = new TestLeadDialog({ u"Событие"_s, { u"Telegram"_s }, {}, {}, false }, nullptr);
    QVERIFY(!dialog->findChild<QPushButton *>(u"testSandbox"_s));
    QVERIFY(textOf(*dialog).contains(u"Telegram"));
    QSignalSpy chosen(dialog, &TestLeadDialog::chosen);
    dialog->findChild<QPushButton *>(u"testReal"_s)->click();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<TestTarget>(), TestTarget::Real);
}

void TestTestLead::whatTheSandboxPassesOverIsNamed()
{
    auto *dialog = new TestLeadDialog({ u"Событие"_s,
                                        { u"CPA.House"_s, u"Telegram"_s, u"amoCRM"_s },
                                        { u"CPA.House"_s },
                                        u"79120000014"_s,
                                        false },
                                      nullptr);
    QVERIFY(textOf(*dialog).contains(u"Telegram, amoCRM"));
    QSignalSpy chosen(dialog, &TestLeadDialog::chosen);
    dialog->findChild<QPushButton *>(u"testSandbox"_s)->click();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<TestTarget>(), TestTarget::Sandbox);
}

void TestTestLead::eachStepIsTold()
{
    const TestAnswer answer = testAnswer(chainReport(), u"cpa_house"_s);
    QCOMPARE(answer.sign, Sign::Rejected);
    const QStringList lines = answer.sentence.split(u'\n').last(3);
    QVERIFY2(lines.at(0).startsWith(u"1. Заявка: "), qPrintable(answer.sentence));
    QVERIFY(lines.at(0).endsWith(u"№ 77"));
    QVERIFY(lines.at(1).contains(u"chat not found"));
    QVERIFY(lines.at(2).startsWith(u"3. Письмо: "));
}

void TestTestLead::theStepThatDecidesNamesItsService()
{
    TestReport report = chainReport();
    report.steps[1].destination = u"made_up_service"_s;
    QVERIFY(testAnswer(report, u"cpa_house"_s).fact.contains(u"made_up_service"));
}

QTEST_MAIN(TestTestLead)
#include "tst_testlead.moc"
