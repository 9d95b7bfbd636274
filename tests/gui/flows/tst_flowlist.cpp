// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/flows/flowsgallery.h"
#include "tests/gui/sampledata.h"
#include "ui/flows/flowlistdelegate.h"
#include "ui/flows/flowlistmodel.h"
#include "ui/flows/flowlistview.h"
#include "ui/flows/flowspage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDialog>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

class TestFlowList final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void rowsSayEverythingToScreenReaders();
    void theModelKeepsPlaceAndSelection();
    void spaceSwitches();
    void heldEventsAreAskedAbout_data();
    void heldEventsAreAskedAbout();
    void aGapIsNamedAndMended();
    void theGravestNoticeIsInTheRow();
    void theEditorTellsNotices();
    void deletingAsksFirst();
    void duplicatesUnderAFreeName();
    void theMenuCopiesTheAddress();
    void aBrokenFileIsToldWithItsPlace();
    void aFileIsExportedWithoutAddress();
    void searchFindsNameAndService();
    void emptyOffersTheFirstFlow();
    void aDraftIsContinued();
    void aForeignNameIsPlainText();

private:
    [[nodiscard]] FlowListView *list() const { return m_page->findChild<FlowListView *>(); }
    void press(const char *button)
    {
        auto *dialog = m_page->findChild<QDialog *>(u"confirm"_s);
        QVERIFY(dialog);
        dialog->findChild<QPushButton *>(QString::fromLatin1(button))->click();
    }

    std::unique_ptr<FakeEngine> m_engine;
    std::unique_ptr<FlowsPage> m_page;
};

void TestFlowList::initTestCase()
{
    QLocale::setDefault(QLocale::English);
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    Theme::instance().install(*qApp, ThemeChoice::Light);
}

void TestFlowList::init()
{
    m_engine = std::make_unique<FakeEngine>();
    fillEditor(*m_engine);
    m_page = std::make_unique<FlowsPage>(m_engine->flows, m_engine->history, m_engine->status,
                                         m_engine->settings);
    m_page->resize(1072, 736);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    list()->setFocus();
}

void TestFlowList::cleanup()
{
    m_page.reset();
    m_engine.reset();
}

void TestFlowList::rowsSayEverythingToScreenReaders()
{
    const QModelIndex second = list()->model()->index(1, 0);
    QCOMPARE(second.data(Qt::AccessibleTextRole).toString(),
             u"Запись на приём, on, today 52, delivered 50"_s);
    QVERIFY(!list()->accessibleName().isEmpty());
}

void TestFlowList::theModelKeepsPlaceAndSelection()
{
    FlowListModel model(m_engine->flows);
    QAbstractItemModelTester tester(&model);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy moved(&model, &QAbstractItemModel::dataChanged);
    list()->setCurrentIndex(list()->model()->index(1, 0));
    auto &summaries = m_engine->flows.summariesNow;
    summaries[1].receivedToday = 53;
    emit m_engine->flows.changed();
    QCOMPARE(moved.count(), 1);
    FlowSummary added = summaries.first();
    added.id = { 50 };
    added.name = u"Новая"_s;
    summaries.prepend(added);
    std::swap(summaries[1], summaries[3]);
    emit m_engine->flows.changed();
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.row(0).flow.name, u"Новая"_s);
    summaries.removeLast();
    emit m_engine->flows.changed();
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(list()->currentIndex().data().toString(), u"Запись на приём"_s);
}

void TestFlowList::spaceSwitches()
{
    list()->setCurrentIndex(list()->model()->index(1, 0));
    QTest::keyClick(list(), Qt::Key_Space);
    QTRY_COMPARE(m_engine->flows.runningAsked.size(), 1);
    QCOMPARE(m_engine->flows.runningAsked.first().id, FlowId { 2 });
    QVERIFY(!m_engine->flows.runningAsked.first().running);
    QVERIFY(!m_page->findChild<QDialog *>());
}

void TestFlowList::heldEventsAreAskedAbout_data()
{
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<int>("asked");
    QTest::addColumn<HeldChoice>("held");
    QTest::addColumn<int>("shown");
    QTest::newRow("don't send") << QByteArray("safe") << 1 << HeldChoice::Keep << 0;
    QTest::newRow("send") << QByteArray("do") << 1 << HeldChoice::Send << 0;
    QTest::newRow("show") << QByteArray("other") << 0 << HeldChoice::Keep << 1;
}

void TestFlowList::heldEventsAreAskedAbout()
{
    QFETCH(const QByteArray, button);
    QFETCH(const int, asked);
    QFETCH(const HeldChoice, held);
    QFETCH(const int, shown);
    FlowSummary &flow = m_engine->flows.summariesNow[1];
    flow.running = false;
    flow.held = 17;
    emit m_engine->flows.changed();
    QSignalSpy history(m_page.get(), &FlowsPage::historyRequested);
    list()->setCurrentIndex(list()->model()->index(1, 0));
    QTest::keyClick(list(), Qt::Key_Space);
    QCOMPARE(m_engine->flows.runningAsked.size(), 0);
    auto *dialog = m_page->findChild<QDialog *>(u"confirm"_s);
    QVERIFY(dialog);
    QVERIFY(dialog->windowTitle().contains(u"17"));
    press(button.constData());
    QTRY_COMPARE(m_engine->flows.runningAsked.size(), asked);
    QCOMPARE(history.count(), shown);
    if (asked > 0)
        QCOMPARE(m_engine->flows.runningAsked.first().held, held);
    if (shown > 0)
        QCOMPARE(history.first().first().value<HistoryFilter>().states,
                 QList<State> { State::Held });
}

void TestFlowList::aGapIsNamedAndMended()
{
    const FlowListRow *row = flowRowOf(list()->model()->index(0, 0));
    QCOMPARE(row->trouble, u"Cannot be switched on: stream not filled"_s);
    list()->setCurrentIndex(list()->model()->index(0, 0));
    QTest::keyClick(list(), Qt::Key_Space);
    QCOMPARE(m_engine->flows.runningAsked.size(), 0);
    QCOMPARE(m_page->part(), u"Новые клиенты"_s);
    auto *stream = m_page->findChild<QLineEdit *>(u"text_id_stream"_s);
    QTRY_COMPARE(QApplication::focusWidget(), stream);
}

void TestFlowList::theGravestNoticeIsInTheRow()
{
    SourceNotice news;
    news.field = u"comment"_s;
    SourceNotice unknown;
    unknown.kind = SourceNotice::Kind::Unreplaced;
    unknown.field = u"client_phone"_s;
    unknown.placeholder = u"phone2"_s;
    m_engine->flows.summariesNow[0].notices = { news, unknown };
    emit m_engine->flows.changed();
    QModelIndex first = list()->model()->index(0, 0);
    while (first.isValid()
           && first.data().toString() != m_engine->flows.summariesNow.constFirst().name)
        first = first.siblingAtRow(first.row() + 1);
    const QString said = first.data(Qt::AccessibleDescriptionRole).toString();
    QVERIFY2(said.contains(u"{{phone2}}"_s), qPrintable(said));
    const QString tip = first.data(Qt::ToolTipRole).toString();
    QVERIFY(tip.contains(u"New field: comment"_s));
    QVERIFY(tip.indexOf(u"phone2"_s) < tip.indexOf(u"comment"_s));
}

void TestFlowList::theEditorTellsNotices()
{
    SourceNotice news;
    news.field = u"comment"_s;
    m_engine->flows.summariesNow[0].notices = { news };
    m_page->openFlow(m_engine->flows.summariesNow.constFirst().id);
    auto *bar = m_page->findChild<QWidget *>(u"noticeBar"_s);
    auto *banner = bar->findChild<Banner *>();
    QVERIFY(bar->isVisible());
    QCOMPARE(banner->fact(), u"New field: comment."_s);
    emit banner->actionTriggered();
    QTRY_COMPARE(m_engine->flows.acknowledged.size(), 1);
    m_engine->flows.summariesNow[0].notices[0].kind = SourceNotice::Kind::OldString;
    emit m_engine->flows.changed();
    QSignalSpy wanted(m_page.get(), &FlowsPage::stringRequested);
    emit banner->actionTriggered();
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(m_engine->flows.acknowledged.size(), 1);
    m_engine->flows.summariesNow[0].notices.clear();
    emit m_engine->flows.changed();
    QVERIFY(!bar->isVisible());
}

void TestFlowList::deletingAsksFirst()
{
    list()->setCurrentIndex(list()->model()->index(1, 0));
    QTest::keyClick(list(), Qt::Key_Delete);
    auto *dialog = m_page->findChild<QDialog *>(u"confirm"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->windowTitle(), u"Delete the flow “Запись на приём”?"_s);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_page->findChild<QDialog *>(u"confirm"_s));
    QVERIFY(m_engine->flows.removed.isEmpty());
    QTest::keyClick(list(), Qt::Key_Delete);
    press("do");
    QTRY_COMPARE(m_engine->flows.removed, QList<FlowId> { FlowId { 2 } });
    QCOMPARE(list()->model()->rowCount(), 2);
}

void TestFlowList::duplicatesUnderAFreeName()
{
    list()->setCurrentIndex(list()->model()->index(0, 0));
    QTest::keyClick(list(), Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(m_engine->flows.saved.size(), 1);
    const Flow copy = m_engine->flows.saved.first();
    QCOMPARE(copy.name, u"Новые клиенты (copy)"_s);
    QVERIFY(!copy.id.isValid());
    QVERIFY(!copy.running);
    QVERIFY(copy.source.secret.isEmpty());
    QVERIFY(copy.conditions == m_engine->flows.flowsNow.first().conditions);
    QTRY_COMPARE(list()->currentIndex().data().toString(), copy.name);
}

void TestFlowList::theMenuCopiesTheAddress()
{
    const QModelIndex index = list()->model()->index(1, 0);
    list()->setCurrentIndex(index);
    const QPoint more = FlowListDelegate::menuRect(list()->visualRect(index)).center();
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, more);
    auto *menu = m_page->findChild<QMenu *>(u"flowMenu"_s);
    QVERIFY(menu);
    QStringList texts;
    for (QAction *action : menu->actions()) {
        texts.append(action->text());
        if (action->text() == u"Copy address")
            action->trigger();
    }
    menu->close();
    QCOMPARE(
        texts.join(u'|'),
        u"Wizard steps…|Edit|Duplicate|Copy address|String check…|Test lead…|Export…||Delete…"_s);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"https://leads.example.org/hook/"));
}

void TestFlowList::aBrokenFileIsToldWithItsPlace()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"broken.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"leadbridge\": 1, \"flows\": [{\"name\": 5}]}");
    file.close();
    m_engine->flows.nextError =
        Error { ErrorKind::InvalidInput, u"a text is expected"_s, u"flows[0].name"_s };
    m_page->findChild<QPushButton *>(u"importFlows"_s)->click();
    auto *dialog = m_page->findChild<QFileDialog *>(u"importFile"_s);
    QVERIFY(dialog);
    emit dialog->fileSelected(file.fileName());
    dialog->close();
    auto *banner = m_page->findChild<Banner *>(u"flowsTrouble"_s);
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(banner->fact().contains(u"broken.json"));
    bool place = false;
    for (const QWidget *part : banner->findChildren<QWidget *>())
        place = place || part->accessibleName().contains(u"flows[0].name");
    QVERIFY(place);
    QCOMPARE(m_engine->flows.imported.size(), 1);
    QCOMPARE(list()->model()->rowCount(), 3);
}

void TestFlowList::aFileIsExportedWithoutAddress()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"out.json"_s);
    list()->setCurrentIndex(list()->model()->index(0, 0));
    emit list()->menuAsked({ 1 }, {});
    auto *menu = m_page->findChild<QMenu *>(u"flowMenu"_s);
    for (QAction *action : menu->actions()) {
        if (action->text() == u"Export…")
            action->trigger();
    }
    menu->close();
    auto *dialog = m_page->findChild<QFileDialog *>(u"exportFile"_s);
    QVERIFY(dialog);
    emit dialog->fileSelected(path);
    dialog->close();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray json = file.readAll();
    QVERIFY(json.contains("\"leadbridge\": 1"));
    QVERIFY(json.contains("cpa-house-key"));
    QVERIFY(!json.contains("fake-secret"));
}

void TestFlowList::searchFindsNameAndService()
{
    m_page->focusSearch();
    auto *search = m_page->findChild<QLineEdit *>(u"flowSearch"_s);
    QCOMPARE(QApplication::focusWidget(), search);
    QTest::sendKeyEvent(QTest::Click, search, Qt::Key_unknown, u"приём"_s, Qt::NoModifier);
    QCOMPARE(list()->model()->rowCount(), 1);
    search->setText(u"CPA.House"_s);
    QCOMPARE(list()->model()->rowCount(), 2);
    search->setText(u"nothing of the kind"_s);
    QVERIFY(!list()->isVisible());
}

void TestFlowList::emptyOffersTheFirstFlow()
{
    m_engine->flows.summariesNow.clear();
    emit m_engine->flows.changed();
    auto *create = m_page->findChild<QPushButton *>(u"createFirstFlow"_s);
    QTRY_VERIFY(create->isVisible());
    QVERIFY(!list()->isVisible());
    QSignalSpy setup(m_page.get(), &FlowsPage::setupRequested);
    create->click();
    QCOMPARE(setup.size(), 1);
    QVERIFY(!setup.at(0).at(0).value<FlowId>().isValid());
}

void TestFlowList::aDraftIsContinued()
{
    FlowSummary &draft = m_engine->flows.summariesNow[0];
    draft.running = false;
    draft.setupStep = 4;
    const FlowId id = draft.id;
    emit m_engine->flows.changed();
    const QModelIndex row = list()->model()->index(0, 0);
    QCOMPARE(row.data(Qt::ToolTipRole).toString(), u"Draft, step 4 of 7"_s);
    QSignalSpy setup(m_page.get(), &FlowsPage::setupRequested);
    list()->setFocus();
    list()->setCurrentIndex(row);
    QTest::keyClick(list(), Qt::Key_Return);
    QCOMPARE(setup.size(), 1);
    QCOMPARE(setup.at(0).at(0).value<FlowId>(), id);
    QVERIFY(m_page->part().isEmpty());
}

void TestFlowList::aForeignNameIsPlainText()
{
    m_engine->flows.summariesNow[0].name = u"<h1>big</h1>\n"_s + QString(200, u'я');
    emit m_engine->flows.changed();
    const QString shown = list()->model()->index(0, 0).data().toString();
    QVERIFY(shown.startsWith(u"<h1>big</h1> "));
    QVERIFY(!shown.contains(u'\n'));
    list()->viewport()->grab();
}

QTEST_MAIN(TestFlowList)
#include "tst_flowlist.moc"
