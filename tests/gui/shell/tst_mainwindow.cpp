// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/sampledata.h"
#include "ui/shell/addresspopover.h"
#include "ui/shell/gotodialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigationrail.h"
#include "ui/shell/sendingcontrol.h"
#include "ui/shell/statusheader.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/now.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

namespace {

/// A page of nothing but a name and one field.
class PlainPage final : public Page
{
    Q_OBJECT
public:
    PlainPage(const QString &name, QWidget *parent)
        : Page(parent)
        , field(new QLineEdit(this))
        , m_name(name)
    {
    }

    [[nodiscard]] QString title() const override { return m_name; }
    void focusSearch() override { ++searches; }

    QLineEdit *field;
    int searches = 0;

private:
    QString m_name;
};

struct Fixture
{
    Fixture()
    {
        fillWorkingDay(engine);
        window = std::make_unique<MainWindow>(partsOf(engine));
        overview = new PlainPage(u"first"_s, window.get());
        history = new PlainPage(u"third"_s, window.get());
        window->setPage(Place::Overview, overview);
        window->setPage(Place::Flows, new PlainPage(u"second"_s, window.get()));
        window->setPage(Place::History, history);
        window->setPage(Place::Settings, new PlainPage(u"fourth"_s, window.get()));
        window->setPage(Place::Clients, new PlainPage(u"fifth"_s, window.get()));
        window->show();
    }

    [[nodiscard]] QPushButton *answer(const QString &name) const
    {
        auto *dialog = window->findChild<QDialog *>(u"confirm"_s);
        return dialog ? dialog->findChild<QPushButton *>(name) : nullptr;
    }

    FakeEngine engine;
    std::unique_ptr<MainWindow> window;
    PlainPage *overview = nullptr;
    PlainPage *history = nullptr;
};

} // namespace

class TestMainWindow final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::instance().install(*qApp, ThemeChoice::Light); }

    void keysLeadToPages_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<Place>("place");
        QTest::newRow("flows") << Qt::Key_2 << Place::Flows;
        QTest::newRow("history") << Qt::Key_3 << Place::History;
        QTest::newRow("clients") << Qt::Key_5 << Place::Clients;
        QTest::newRow("settings") << Qt::Key_Comma << Place::Settings;
    }

    void keysLeadToPages()
    {
        QFETCH(Qt::Key, key);
        QFETCH(Place, place);
        Fixture fixture;
        QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
        QTest::keyClick(fixture.window.get(), key, Qt::ControlModifier);
        QCOMPARE(fixture.window->place(), place);
    }

    void theRailLeadsToPages()
    {
        Fixture fixture;
        const auto buttons = fixture.window->findChildren<RailButton *>();
        for (RailButton *button : buttons) {
            QVERIFY(!button->accessibleName().isEmpty());
            if (button->place() != Place::History)
                continue;
            QTest::mouseClick(button, Qt::LeftButton);
            QVERIFY(button->isChecked());
        }
        QCOMPARE(fixture.window->place(), Place::History);
        QVERIFY(fixture.history->isVisible());
    }

    void theRailIsNarrowInASmallWindowAndByKey()
    {
        Fixture fixture;
        auto *rail = fixture.window->findChild<NavigationRail *>();
        QCOMPARE(rail->width(), 208);
        fixture.window->resize(1024, 700);
        QTRY_COMPARE(rail->width(), 64);
        QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
        QTest::keyClick(fixture.window.get(), Qt::Key_B, Qt::ControlModifier);
        QTRY_COMPARE(rail->width(), 208);
    }

    void searchGoesToThePage()
    {
        Fixture fixture;
        QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
        QTest::keyClick(fixture.window.get(), Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(fixture.overview->searches, 1);
    }

    void f6WalksTheRegions()
    {
        Fixture fixture;
        QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
        auto *rail = fixture.window->findChild<NavigationRail *>();
        const StatusHeader *header = fixture.window->header();
        fixture.overview->field->setFocus();
        QTest::keyClick(fixture.window.get(), Qt::Key_F6);
        QVERIFY(header->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(fixture.window.get(), Qt::Key_F6);
        QVERIFY(rail->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(fixture.window.get(), Qt::Key_F6);
        QCOMPARE(QApplication::focusWidget(), fixture.overview->field);
    }

    void stoppingAsksNothing()
    {
        Fixture fixture;
        QTest::mouseClick(fixture.window->header()->sendingSwitch(), Qt::LeftButton);
        QCOMPARE(fixture.engine.status.sendingAsked.size(), 1);
        QCOMPARE(fixture.engine.status.sendingAsked.constFirst().first, false);
        QTRY_COMPARE(fixture.window->header()->sendingSwitch()->isChecked(), false);
        QVERIFY(!fixture.answer(u"do"_s));
        QCOMPARE(fixture.window->header()->sendingFact(), u"Sending stopped"_s);
    }

    void resumingWithHeldEventsAsks_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<int>("asked");
        QTest::addColumn<HeldChoice>("held");
        QTest::newRow("send them") << u"do"_s << 1 << HeldChoice::Send;
        QTest::newRow("leave them") << u"safe"_s << 1 << HeldChoice::Keep;
        QTest::newRow("look first") << u"other"_s << 0 << HeldChoice::Keep;
    }

    void resumingWithHeldEventsAsks()
    {
        QFETCH(QString, button);
        QFETCH(int, asked);
        QFETCH(HeldChoice, held);
        Fixture fixture;
        fixture.engine.status.sendingNow.on = false;
        fixture.engine.status.sendingNow.held = 17;
        emit fixture.engine.status.sendingChanged();
        QSignalSpy look(fixture.window.get(), &MainWindow::heldRequested);
        QTest::mouseClick(fixture.window->header()->sendingSwitch(), Qt::LeftButton);
        QVERIFY(fixture.engine.status.sendingAsked.isEmpty());
        QVERIFY(!fixture.window->header()->sendingSwitch()->isChecked());
        QVERIFY(fixture.answer(button));
        QTest::mouseClick(fixture.answer(button), Qt::LeftButton);
        QCOMPARE(fixture.engine.status.sendingAsked.size(), asked);
        QCOMPARE(look.count(), 1 - asked);
        if (asked)
            QCOMPARE(fixture.engine.status.sendingAsked.constFirst(), qMakePair(true, held));
    }

    /// On every page: how far it is, a way to stop it, and what came of it.
    void sendingManyAgainIsToldInTheBottomLine()
    {
        Fixture fixture;
        FakeHistory &history = fixture.engine.history;
        auto *progress = fixture.window->findChild<QWidget *>(u"bulkProgress"_s);
        QVERIFY(progress && !progress->isVisible());
        history.bulkNow.running = true;
        history.bulkNow.total = 50'000;
        history.bulkNow.done = 12'000;
        history.bulkNow.queued = 11'900;
        history.bulkNow.perSecond = 100;
        emit history.bulkChanged();
        QVERIFY(progress->isVisible());
        fixture.window->go(Place::Settings); // the line is filled anew
        QVERIFY(progress->isVisible());
        const auto *text = progress->findChild<QLabel *>(u"bulkProgressText"_s);
        QVERIFY2(text->text().startsWith(u"Sending again: 12,000 of 50,000"_s),
                 qPrintable(text->text()));
        auto *stop = progress->findChild<QPushButton *>(u"bulkStop"_s);
        QTest::mouseClick(stop, Qt::LeftButton);
        QTest::mouseClick(stop, Qt::LeftButton); // one press counts
        QTRY_COMPARE(history.bulksCancelled, 1);
        history.bulkNow.running = false;
        history.bulkNow.cancelled = true;
        emit history.bulkChanged();
        QVERIFY(!progress->isVisible());
        const auto *toast = fixture.window->findChild<Toast *>();
        QVERIFY(toast);
        QVERIFY2(toast->text().startsWith(u"Stopped at 12,000 of 50,000"_s),
                 qPrintable(toast->text()));
    }

    void aBulkThatBreaksOffIsNotOverlooked()
    {
        Fixture fixture;
        fixture.engine.history.bulkNow.running = true;
        emit fixture.engine.history.bulkChanged();
        fixture.engine.history.bulkNow.running = false;
        fixture.engine.history.bulkNow.error = Error { ErrorKind::DiskFull, {}, {} };
        emit fixture.engine.history.bulkChanged();
        const QList<Banner *> banners = fixture.window->findChildren<Banner *>();
        QVERIFY(std::any_of(banners.cbegin(), banners.cend(), [](const Banner *banner) {
            return banner->isVisible() && banner->fact().startsWith(u"Sending again has stopped"_s);
        }));
    }

    void aBulkFromBeforeTheStartIsShown()
    {
        FakeEngine engine;
        engine.history.bulkNow.running = true;
        engine.history.bulkNow.total = 10;
        MainWindow window(partsOf(engine));
        window.show();
        QVERIFY(window.findChild<QWidget *>(u"bulkProgress"_s)->isVisible());
    }

    void aFailedSwitchIsTold()
    {
        Fixture fixture;
        fixture.engine.status.nextError = Error { ErrorKind::DiskFull, {}, {} };
        QTest::mouseClick(fixture.window->header()->sendingSwitch(), Qt::LeftButton);
        QTRY_VERIFY(!fixture.window->sending().isBusy());
        QVERIFY(fixture.window->header()->sendingSwitch()->isChecked());
    }

    void theHeaderSaysWhatReceivingDoes_data()
    {
        QTest::addColumn<ReceivingStatus::Kind>("kind");
        QTest::addColumn<QString>("fact");
        QTest::newRow("starting") << ReceivingStatus::Kind::Starting << u"Checking the address…"_s;
        QTest::newRow("listening") << ReceivingStatus::Kind::Listening << u"Receiving"_s;
        QTest::newRow("port taken") << ReceivingStatus::Kind::PortTaken << u"Port 8787 is taken"_s;
        QTest::newRow("failed") << ReceivingStatus::Kind::Failed << u"Address unreachable"_s;
        QTest::newRow("disk") << ReceivingStatus::Kind::StorageTrouble
                              << u"Events cannot be stored"_s;
    }

    void theHeaderSaysWhatReceivingDoes()
    {
        QFETCH(ReceivingStatus::Kind, kind);
        QFETCH(QString, fact);
        Fixture fixture;
        fixture.engine.status.receivingNow.kind = kind;
        emit fixture.engine.status.receivingChanged();
        QCOMPARE(fixture.window->header()->receivingTile()->fact(), fact);
        QVERIFY(fixture.window->header()->receivingTile()->accessibleName().startsWith(fact));
    }

    void theHeaderSaysWhatWaits_data()
    {
        QTest::addColumn<QList<DestinationStanding>>("standings");
        QTest::addColumn<QString>("detail");
        const auto standing = [](DestinationStanding::Kind kind, const QString &destination) {
            DestinationStanding made;
            made.kind = kind;
            made.destination = destination;
            return made;
        };
        using Kind = DestinationStanding::Kind;
        const DestinationStanding sending = standing(Kind::Sending, u"cpa_house"_s);
        const DestinationStanding held = standing(Kind::Held, u"cpa_house"_s);
        const DestinationStanding paused = standing(Kind::Paused, u"telegram"_s);
        QTest::newRow("all goes out") << QList<DestinationStanding> { sending } << u"2 waiting"_s;
        QTest::newRow("one is held")
            << QList<DestinationStanding> { sending, held } << u"CPA.House is waiting"_s;
        QTest::newRow("one is paused")
            << QList<DestinationStanding> { sending, paused } << u"Telegram is paused"_s;
        QTest::newRow("what is held weighs more")
            << QList<DestinationStanding> { paused, held } << u"CPA.House is waiting"_s;
        QTest::newRow("two steps of one service")
            << QList<DestinationStanding> { held, held } << u"CPA.House is waiting"_s;
    }

    void theHeaderSaysWhatWaits()
    {
        QFETCH(QList<DestinationStanding>, standings);
        QFETCH(QString, detail);
        Fixture fixture;
        fixture.engine.status.sendingNow.on = true;
        fixture.engine.status.sendingNow.waiting = 2;
        fixture.engine.sendings.standingsNow = standings;
        emit fixture.engine.sendings.changed();
        const StatusHeader *header = fixture.window->header();
        QCOMPARE(header->sendingDetail(), detail);
        QVERIFY(header->sendingSwitch()->accessibleName().endsWith(detail));
        // With all sending stopped, a pause of one service is not what keeps the leads.
        fixture.engine.status.sendingNow.on = false;
        emit fixture.engine.status.sendingChanged();
        QVERIFY(header->sendingDetail() != detail);
    }

    void aFailedCheckIsSaidUntilAnEventComes()
    {
        Fixture fixture;
        FakeStatus &status = fixture.engine.status;
        const ReceivingTile *tile = fixture.window->header()->receivingTile();
        AddressCheck check;
        check.kind = AddressCheck::Kind::TimedOut;
        check.checkedUtc = status.receivingNow.lastEventUtc.addSecs(60);
        status.lastCheck = check;
        emit status.addressChecked();
        QCOMPARE(tile->fact(), u"Address unreachable"_s);
        status.receivingNow.lastEventUtc = check.checkedUtc.addSecs(1);
        emit status.receivingChanged();
        QCOMPARE(tile->fact(), u"Receiving"_s);
    }

    void aTakenPortIsMendedFromTheHeader()
    {
        Fixture fixture;
        fixture.engine.status.receivingNow.kind = ReceivingStatus::Kind::PortTaken;
        emit fixture.engine.status.receivingChanged();
        QTest::mouseClick(fixture.window->header()->receivingTile(), Qt::LeftButton);
        auto *popover = fixture.window->findChild<AddressPopover *>();
        QVERIFY(popover);
        QPushButton *take = nullptr;
        const auto buttons = popover->findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->text().contains(u"8788"_s))
                take = button;
        }
        QVERIFY(take);
        QVERIFY(popover->geometry().right() <= fixture.window->frameGeometry().right());
        QTest::mouseClick(take, Qt::LeftButton);
        QCOMPARE(fixture.engine.status.portsAsked, QList<quint16> { 8788 });
    }

    void goToFindsFlowsAndLeads()
    {
        Fixture fixture;
        fixture.window->openGoTo();
        auto *dialog = fixture.window->findChild<GoToDialog *>();
        QSignalSpy event(fixture.window.get(), &MainWindow::eventRequested);
        auto *edit = dialog->findChild<QLineEdit *>();
        auto *list = dialog->findChild<QListWidget *>();
        edit->setText(u"Сказкина"_s);
        QTRY_VERIFY(list->count() > 0 && list->item(0)->text().contains(u"Сказкина"_s));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(event.count(), 1);
    }

    void goToOpensPages()
    {
        Fixture fixture;
        fixture.window->openGoTo();
        auto *dialog = fixture.window->findChild<GoToDialog *>();
        auto *edit = dialog->findChild<QLineEdit *>();
        QTest::keyClicks(edit, u"hist"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(fixture.window->place(), Place::History);
    }

    void theListOfKeysOpens()
    {
        Fixture fixture;
        QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
        QTest::keyClick(fixture.window.get(), Qt::Key_F1);
        QVERIFY(fixture.window->findChild<QDialog *>(u"keys"_s));
    }

    void withoutATrayClosingAsks()
    {
        Fixture fixture;
        fixture.engine.settings.settingsNow.closeToTray = false;
        QSignalSpy quit(fixture.window.get(), &MainWindow::quitRequested);
        fixture.window->close();
        QVERIFY(fixture.window->isVisible());
        QVERIFY(fixture.answer(u"do"_s));
        QCOMPARE(quit.count(), 0);
        QTest::mouseClick(fixture.answer(u"do"_s), Qt::LeftButton);
        QCOMPARE(quit.count(), 1);
    }

    void endingAsksWhereSomethingIsNotSaved()
    {
        Fixture fixture;
        fixture.window->setUnsaved([] { return true; });
        QSignalSpy quit(fixture.window.get(), &MainWindow::quitRequested);
        QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
        QTest::keyClick(fixture.window.get(), Qt::Key_Q, Qt::ControlModifier);
        QCOMPARE(quit.count(), 0);
        QVERIFY(fixture.answer(u"do"_s));
        QTest::mouseClick(fixture.answer(u"do"_s), Qt::LeftButton);
        QCOMPARE(quit.count(), 1);
    }

    void everyControlHasAName()
    {
        Fixture fixture;
        const auto buttons = fixture.window->findChildren<QAbstractButton *>();
        for (const QAbstractButton *button : buttons) {
            if (button->isVisible())
                QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                         button->metaObject()->className());
        }
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
