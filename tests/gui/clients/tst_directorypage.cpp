// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/fakeengine.h"
#include "tests/gui/sampledata.h"
#include "ui/clients/clientform.h"
#include "ui/clients/clientstable.h"
#include "ui/clients/directorypage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/labels.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

class TestDirectoryPage final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsWhatIsKnownAndWhereFrom();
    void savesByKey();
    void whatDoesNotFitIsNotSaved();
    void aFailedSaveKeepsTheEdits();
    void editsAreAskedAbout_data();
    void editsAreAskedAbout();
    void anEventDoesNotOverwriteEdits();
    void forgettingTellsNumbersAndGivesAReceipt();
    void safeIsTheDefaultOfForgetting();
    void eventsLeadToTheHistory();
    void aFileIsLoadedAndReportedOn();
    void aFileThatCannotBeReadIsTold();
    void nothingYet();
    void nothingFound();
    void anErrorIsTold();
    void narrowThePaneCoversTheList();
    void keyboardAlone();
    void everyControlHasAName();

private:
    template <class T> T *find(const char *name)
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    void open(int row);
    QAbstractButton *dialogButton(const char *name);

    std::unique_ptr<FakeEngine> m_engine;
    std::unique_ptr<DirectoryPage> m_page;
};

void TestDirectoryPage::init()
{
    m_engine = std::make_unique<FakeEngine>();
    fillWorkingDay(*m_engine);
    m_page = std::make_unique<DirectoryPage>(m_engine->clients, m_engine->history,
                                             m_engine->settings, nullptr);
    m_page->resize(1200, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    QTRY_COMPARE(find<ClientsTable>("clientsTable")->model()->rowCount(),
                 int(m_engine->clients.clientsNow.size()));
}

void TestDirectoryPage::cleanup()
{
    m_page.reset();
    m_engine.reset();
}

void TestDirectoryPage::open(int row)
{
    auto *table = find<ClientsTable>("clientsTable");
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(table->model()->index(row, 0)).center());
}

QAbstractButton *TestDirectoryPage::dialogButton(const char *name)
{
    return find<QAbstractButton>(name);
}

void TestDirectoryPage::showsWhatIsKnownAndWhereFrom()
{
    open(0);
    const ClientEntry &entry = m_engine->clients.clientsNow.constFirst();
    QVERIFY(find<QWidget>("clientPane")->isVisible());
    QCOMPARE(find<QLineEdit>("clientName")->text(), entry.data.name);
    QCOMPARE(find<QLineEdit>("clientPhone")->text(), entry.data.phone);
    QCOMPARE(find<QLineEdit>("clientEmail")->text(), entry.data.email);
    const auto *seen = find<Paragraph>("clientSeen");
    QVERIFY(seen->text().contains(entry.data.id));
    QVERIFY(seen->text().contains(u"Filled in from events"));
    QVERIFY(!find<QAbstractButton>("saveClient")->isEnabled());
}

void TestDirectoryPage::savesByKey()
{
    open(0);
    auto *email = find<QLineEdit>("clientEmail");
    email->setFocus();
    email->selectAll();
    QTest::keyClicks(email, u"anna.new@example.org"_s);
    QVERIFY(m_page->hasUnsavedChanges());
    QCOMPARE(find<QAbstractButton>("saveClient")->property("kind").toString(), u"primary"_s);
    QVERIFY(find<QAbstractButton>("loadCsv")->property("kind").toString().isEmpty());
    QTest::keyClick(email, Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(m_engine->clients.saved.size(), 1);
    QCOMPARE(m_engine->clients.saved.constFirst().email, u"anna.new@example.org"_s);
    QTRY_VERIFY(!m_page->hasUnsavedChanges());
    QVERIFY(find<Paragraph>("clientSeen")->text().contains(u"by hand"));
    QCOMPARE(find<QAbstractButton>("loadCsv")->property("kind").toString(), u"primary"_s);
}

void TestDirectoryPage::whatDoesNotFitIsNotSaved()
{
    open(0);
    auto *phone = find<QLineEdit>("clientPhone");
    phone->setText(u"8 912 000"_s);
    find<QAbstractButton>("saveClient")->click();
    QVERIFY(m_engine->clients.saved.isEmpty());
    QVERIFY(phone->property("error").toBool());
    QVERIFY(phone->hasFocus());
    find<QAbstractButton>("cancelClient")->click();
    QVERIFY(!m_page->hasUnsavedChanges());
    QVERIFY(!phone->property("error").toBool());
}

void TestDirectoryPage::aFailedSaveKeepsTheEdits()
{
    open(0);
    find<QLineEdit>("clientName")->setText(u"Другое Имя"_s);
    m_engine->clients.nextError = Error { ErrorKind::Storage, {}, {} };
    find<QAbstractButton>("saveClient")->click();
    auto *banner = find<QWidget>("clientPane")->findChild<Banner *>();
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(banner->fact(), u"It was not saved."_s);
    QVERIFY(m_page->hasUnsavedChanges());
    QVERIFY(find<QAbstractButton>("saveClient")->isEnabled());
}

void TestDirectoryPage::editsAreAskedAbout_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<int>("row"); ///< that is open afterwards
    QTest::addColumn<int>("saved");
    QTest::newRow("go on editing") << u"safe"_s << 0 << 0;
    QTest::newRow("don't save") << u"other"_s << 1 << 0;
    QTest::newRow("save") << u"do"_s << 1 << 1;
}

void TestDirectoryPage::editsAreAskedAbout()
{
    QFETCH(QString, button);
    QFETCH(int, row);
    const QList<ClientEntry> before = m_engine->clients.clientsNow;
    open(0);
    find<QLineEdit>("clientName")->setText(u"Другое Имя"_s);
    open(1);
    const auto *table = find<ClientsTable>("clientsTable");
    QCOMPARE(table->currentClient(), before.at(0).data.id);
    QTRY_VERIFY(find<QWidget>("confirm"));
    find<QAbstractButton>(button.toLatin1().constData())->click();
    QTRY_COMPARE(table->currentClient(), before.at(row).data.id);
    QTEST(static_cast<int>(m_engine->clients.saved.size()), "saved");
    QTRY_COMPARE(find<QLineEdit>("clientName")->text(),
                 row == 0 ? u"Другое Имя"_s : before.at(1).data.name);
}

void TestDirectoryPage::anEventDoesNotOverwriteEdits()
{
    open(0);
    auto *name = find<QLineEdit>("clientName");
    name->setText(u"Пишу Сейчас"_s);
    m_engine->clients.clientsNow[0].data.email = u"fresh@example.org"_s;
    QSignalSpy changed(find<ClientsTable>("clientsTable")->model(),
                       &QAbstractItemModel::dataChanged);
    emit m_engine->clients.changed();
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(name->text(), u"Пишу Сейчас"_s);
    find<QAbstractButton>("cancelClient")->click();
    QCOMPARE(find<QLineEdit>("clientEmail")->text(), u"fresh@example.org"_s);
}

void TestDirectoryPage::forgettingTellsNumbersAndGivesAReceipt()
{
    const ClientData client = m_engine->clients.clientsNow.constFirst().data;
    m_engine->clients.eventsNow[client.id] = { { 1 }, { 2 }, { 3 }, { 4 }, { 5 }, { 6 } };
    open(0);
    find<QAbstractButton>("deleteClient")->click();
    QTRY_VERIFY(find<QWidget>("confirm"));
    const auto *question = find<QWidget>("confirm");
    QVERIFY(question->accessibleName().contains(client.name));
    QVERIFY(question->accessibleDescription().contains(u"6 event"));
    dialogButton("do")->click();
    QTRY_COMPARE(m_engine->clients.forgotten, QStringList { client.id });
    auto *banner = find<Banner>("clientsBanner");
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(banner->fact().contains(client.name));
    QVERIFY(find<QWidget>("clientPane")->isHidden());
    QTRY_COMPARE(find<ClientsTable>("clientsTable")->model()->rowCount(),
                 int(m_engine->clients.clientsNow.size()));
}

void TestDirectoryPage::safeIsTheDefaultOfForgetting()
{
    open(0);
    QTest::keyClick(find<QWidget>("clientsTable"), Qt::Key_Delete);
    QTRY_VERIFY(find<QWidget>("confirm"));
    QTest::keyClick(find<QWidget>("confirm"), Qt::Key_Return);
    QTRY_VERIFY(!find<QWidget>("confirm"));
    QVERIFY(m_engine->clients.forgotten.isEmpty());
}

void TestDirectoryPage::eventsLeadToTheHistory()
{
    const EventId event = m_engine->history.rowsNow.constFirst().id;
    m_engine->clients.eventsNow[m_engine->clients.clientsNow.constFirst().data.id] = { event };
    open(0);
    auto *events = find<QListWidget>("clientEvents");
    QTRY_COMPARE(events->count(), 1);
    QSignalSpy requested(m_page.get(), &DirectoryPage::eventRequested);
    QTest::mouseClick(events->viewport(), Qt::LeftButton, {},
                      events->visualItemRect(events->item(0)).center());
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.constFirst().constFirst().value<EventId>(), event);
}

void TestDirectoryPage::aFileIsLoadedAndReportedOn()
{
    ClientImport &import = m_engine->clients.importAnswer;
    import.added = 12;
    import.changed = 3;
    import.unchanged = 40;
    import.refused = { { 4, u"no_id"_s }, { 9, u"bad_phone"_s } };
    import.refusedCount = 5;
    m_page->importCsv(u"/tmp/clients.csv"_s);
    QTRY_VERIFY(find<QWidget>("clientImport"));
    QCOMPARE(m_engine->clients.imported, QStringList { u"/tmp/clients.csv"_s });
    const QString counts = find<Paragraph>("importCounts")->text();
    QVERIFY(counts.contains(u"12"));
    QVERIFY(counts.contains(u"40"));
    const auto *refused = find<QListWidget>("refusedLines");
    QCOMPARE(refused->count(), 3);
    QVERIFY(refused->item(0)->text().contains(u"line 4"));
    QVERIFY(refused->item(2)->text().contains(u"3 more"));
    dialogButton("closeImport")->click();
    QTRY_VERIFY(!find<QWidget>("clientImport"));
}

void TestDirectoryPage::aFileThatCannotBeReadIsTold()
{
    m_engine->clients.nextError = Error { ErrorKind::InvalidInput, {}, {} };
    m_page->importCsv(u"/tmp/clients.csv"_s);
    QTRY_VERIFY(find<Banner>("clientsBanner")->isVisible());
    QCOMPARE(find<Banner>("clientsBanner")->fact(), u"The file was not loaded."_s);
    QVERIFY(find<QAbstractButton>("loadCsv")->isEnabled());
}

void TestDirectoryPage::nothingYet()
{
    m_engine->clients.clientsNow.clear();
    emit m_engine->clients.changed();
    QTRY_VERIFY(find<QWidget>("noClients")->isVisible());
    QVERIFY(!find<QWidget>("loadCsv")->isVisible());
    QVERIFY(find<QWidget>("loadFirstCsv")->isVisible());
}

void TestDirectoryPage::nothingFound()
{
    auto *search = find<QLineEdit>("clientSearch");
    m_page->focusSearch();
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, u"nobody"_s);
    QTRY_VERIFY(find<QWidget>("noClientFound")->isVisible());
    find<QAbstractButton>("resetSearch")->click();
    QTRY_VERIFY(find<QWidget>("clientsTable")->isVisible());
    QVERIFY(search->text().isEmpty());
}

void TestDirectoryPage::anErrorIsTold()
{
    m_engine->clients.nextError = Error { ErrorKind::Storage, {}, {} };
    auto *search = find<QLineEdit>("clientSearch");
    search->setText(u"Анна"_s);
    QTRY_VERIFY(find<Banner>("clientsBanner")->isVisible());
    QCOMPARE(find<Banner>("clientsBanner")->fact(), u"The directory could not be read."_s);
}

void TestDirectoryPage::narrowThePaneCoversTheList()
{
    m_page->resize(960, 600);
    open(0);
    QVERIFY(find<QWidget>("clientPane")->isHidden());
    QTest::keyClick(find<QWidget>("clientsTable"), Qt::Key_Return);
    QVERIFY(find<QWidget>("clientPane")->isVisible());
    QVERIFY(!find<QWidget>("clientsTable")->isVisible());
    QCOMPARE(find<QWidget>("clientPane")->width(), m_page->width());
    QVERIFY(find<QLineEdit>("clientName")->hasFocus());
    QTest::keyClick(find<QLineEdit>("clientName"), Qt::Key_Escape);
    QVERIFY(find<QWidget>("clientPane")->isHidden());
    QVERIFY(find<QWidget>("clientsTable")->isVisible());
    QVERIFY(find<QWidget>("clientsTable")->hasFocus());
}

void TestDirectoryPage::keyboardAlone()
{
    auto *table = find<ClientsTable>("clientsTable");
    m_page->entered();
    QTRY_VERIFY(table->hasFocus());
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Down);
    QCOMPARE(find<QLineEdit>("clientName")->text(),
             m_engine->clients.clientsNow.at(table->currentIndex().row()).data.name);
    QVERIFY(table->hasFocus());
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(find<QLineEdit>("clientName")->hasFocus());
    QTest::keyClick(find<QLineEdit>("clientName"), Qt::Key_Escape);
    QVERIFY(table->hasFocus());
}

void TestDirectoryPage::everyControlHasAName()
{
    open(0);
    const QList<QWidget *> all = m_page->findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const QString name = button && widget->accessibleName().isEmpty()
            ? button->text()
            : widget->accessibleName();
        QVERIFY2(!name.isEmpty(), qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(TestDirectoryPage)
#include "tst_directorypage.moc"
