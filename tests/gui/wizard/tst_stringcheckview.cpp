// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/fakeengine.h"
#include "tests/gui/sampledata.h"
#include "ui/flows/faultlist.h"
#include "ui/flows/flowspage.h"
#include "ui/flows/pastedview.h"
#include "ui/flows/repairedtext.h"
#include "ui/flows/stringcheckview.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTest>
#include <QTextEdit>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

namespace {
const QString good = u"https://leads.example.org/hook/3rD0?client_id={{id}}&name={{name}}"_s;
const QString bad = u"https://leads.example.org/hook/3rD0?client_id={{id}}&&name={{ name }}"_s;
} // namespace

class TestStringCheckView final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void aRightStringNeedsNothing();
    void faultsAreShownAtTheirPlaces();
    void theKeysWalkTheFaults();
    void theRepairedOneIsCopied();
    void textThatIsNoStringIsTold();
    void whatIsPastedIsCheckedAtOnce();
    void aFieldOfAnotherEventCanBeKept();
    void theChangesAreMarked();
    void aFlowKeepsTheString();

private:
    template <class T> [[nodiscard]] T *find(const char *name) const
    {
        return m_view->findChild<T *>(QString::fromUtf8(name));
    }
    std::unique_ptr<StringCheckView> m_view;
};

void TestStringCheckView::initTestCase()
{
    QLocale::setDefault(QLocale::English);
    Theme::instance().install(*qApp, ThemeChoice::Light);
}

void TestStringCheckView::init()
{
    m_view = std::make_unique<StringCheckView>();
    m_view->resize(1024, 640);
    m_view->setExpected(u"client_created"_s, 0);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestStringCheckView::aRightStringNeedsNothing()
{
    m_view->setText(good);
    QVERIFY(find<Banner>("faultless")->isVisible());
    QVERIFY(!m_view->findChild<FaultList *>()->isVisible());
    QCOMPARE(find<QTextEdit>("repairedString")->toPlainText(), good);
}

void TestStringCheckView::faultsAreShownAtTheirPlaces()
{
    m_view->setText(bad);
    QVERIFY(!m_view->check().faults.isEmpty());
    QVERIFY(!find<Banner>("faultless")->isVisible());
    QCOMPARE(find<QLabel>("faultCount")->text(), faultCountText(m_view->check().faults));
    const auto rows = m_view->findChild<FaultList *>()->findChildren<FaultRow *>();
    QCOMPARE(rows.size(), m_view->check().faults.size());
    // One pair a line, the address before them.
    const QStringList lines = find<PastedView>("pastedString")->toPlainText().split(u'\n');
    QCOMPARE(lines.size(), m_view->check().pairs.size() + 1);
    QCOMPARE(lines.first(), u"https://leads.example.org/hook/3rD0"_s);
}

void TestStringCheckView::theKeysWalkTheFaults()
{
    m_view->setText(bad);
    auto *pasted = find<PastedView>("pastedString");
    QCOMPARE(pasted->currentFault(), -1);
    QTest::keyClick(m_view.get(), Qt::Key_F8);
    QCOMPARE(pasted->currentFault(), 0);
    QTest::keyClick(m_view.get(), Qt::Key_F8);
    const int count = static_cast<int>(m_view->check().faults.size());
    QCOMPARE(pasted->currentFault(), 1 % count);
    QTest::keyClick(m_view.get(), Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(pasted->currentFault(), 0);
}

void TestStringCheckView::theRepairedOneIsCopied()
{
    m_view->setText(bad);
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), m_view->check().repaired);
    m_view->setText(m_view->check().repaired);
    QVERIFY(m_view->check().faults.isEmpty());
}

void TestStringCheckView::textThatIsNoStringIsTold()
{
    auto *field = find<QPlainTextEdit>("pasteField");
    field->setPlainText(u"просто слова"_s);
    auto *refusal = m_view->findChild<QWidget *>(u"noString"_s);
    QTRY_VERIFY(refusal->isVisible());
    QVERIFY(field->isVisible());
    field->clear();
    QTRY_VERIFY(!refusal->isVisible());
}

void TestStringCheckView::whatIsPastedIsCheckedAtOnce()
{
    QGuiApplication::clipboard()->setText(bad);
    auto *field = find<QPlainTextEdit>("pasteField");
    field->setFocus();
    QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
    auto *copy = find<QPushButton>("copyRepaired");
    QTRY_VERIFY(copy->isVisible());
    find<QPushButton>("pasteAnother")->click();
    QVERIFY(field->isVisible());
    QVERIFY(field->toPlainText().isEmpty());
}

void TestStringCheckView::aFieldOfAnotherEventCanBeKept()
{
    m_view->setExpected(u"appointment_created"_s, 0);
    m_view->setText(u"?client_id={{client.id}}&status={appointment.status}}"_s);
    QCOMPARE(m_view->check().parameters.size(), 1);
    const auto buttons = m_view->findChild<FaultList *>()->findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 1);
    buttons.first()->click();
    QCOMPARE(m_view->check().parameters.size(), 2);
    QCOMPARE(m_view->check().parameters.last().placeholder, u"appointment.status"_s);
}

void TestStringCheckView::theChangesAreMarked()
{
    m_view->setExpected(u"client_created"_s, 3);
    m_view->setText(bad);
    using Kind = RepairedPart::Kind;
    const QList<RepairedPart> parts = repairedParts(bad, m_view->check());
    QString whole;
    for (const RepairedPart &part : parts)
        whole += part.text;
    QCOMPARE(whole, m_view->check().repaired);
    const auto kindOf = [&parts](const QString &text) {
        for (const RepairedPart &part : parts) {
            if (part.text == text)
                return part.kind;
        }
        return Kind::Address;
    };
    QCOMPARE(kindOf(u"{{name}}"_s), Kind::Changed);
    QCOMPARE(kindOf(u"name"_s), Kind::Same);
    QCOMPARE(kindOf(u"client_id={{id}}"_s), Kind::Same);
    QCOMPARE(kindOf(u"lb=3"_s), Kind::Changed);
    QVERIFY(repairText(bad, m_view->check()).contains("1 change"_L1));
}

void TestStringCheckView::aFlowKeepsTheString()
{
    FakeEngine engine;
    fillWorkingDay(engine);
    FlowsPage page(engine.flows, engine.history, engine.status, engine.settings);
    page.resize(1280, 736);
    page.show();
    const FlowId id = engine.flows.flowsNow.first().id;
    page.openStringCheck(id);
    QVERIFY(page.part().contains("String check"_L1));
    auto *view = page.findChild<StringCheckView *>();
    view->setText(u"?client_id={{id}}&&client_phone={{phone}}"_s);
    page.findChild<QPushButton *>(u"keepRepaired"_s)->click();
    QTRY_COMPARE(engine.flows.saved.size(), 1);
    QCOMPARE(engine.flows.saved.first().id, id);
    QCOMPARE(engine.flows.saved.first().source.parameters.size(), 2);
    page.leavePart();
    QVERIFY(page.part().isEmpty());
}

QTEST_MAIN(TestStringCheckView)
#include "tst_stringcheckview.moc"
