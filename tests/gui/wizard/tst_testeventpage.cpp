// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/wizard/setupfixture.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/theme.h"
#include "ui/wizard/causerow.h"
#include "ui/wizard/testeventpage.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

namespace {

const Fields wholeClient { { u"lb"_s, u"2"_s },
                           { u"client_id"_s, u"15200014"_s },
                           { u"fio"_s, u"Анна Примерова"_s },
                           { u"tel"_s, u"79120000014"_s } };

} // namespace

class TestTestEventPage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void waitsAndSaysWhy();
    void anEventOfThisFlowIsTaken();
    void whatIsNotTheEvent_data();
    void whatIsNotTheEvent();
    void anEventBeforeThePageCountsForADraft();
    void anOldEventOfAFlowInUseDoesNot();
    void missingFieldsAreMarked();
    void aPlaceholderThatIsNotKnown();
    void anOldString();
    void nothingReplacedPointsToAnotherEvent();
    void anotherTypeIsRecognised();
    void anotherTypeCanBeTaken();
    void anyTypeCanBeWaitedFor();
    void anExampleGoesOnWithoutKlientiks();
    void aRealEventReplacesTheExample();
    void theCausesAreChecked();
    void wrongRequestsAreCountedFromHere();

private:
    template <class T> [[nodiscard]] T *find(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromUtf8(name));
    }
    [[nodiscard]] QString count() const { return find<QLabel>("expectedCount")->text(); }
    void press(const char *name) const { find<QPushButton>(name)->click(); }
    void enter() const
    {
        m_page->entered();
        m_page->show();
    }
    /// Banners have their buttons unnamed, the first action first.
    void pressIn(const char *banner, int at) const
    {
        QList<QPushButton *> shown;
        const auto buttons = find<Banner>(banner)->findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (!button->isHidden())
                shown.append(button);
        }
        shown.at(at)->click();
    }

    std::unique_ptr<SetupFixture> m_all;
    std::unique_ptr<TestEventPage> m_page;
};

void TestTestEventPage::initTestCase()
{
    QLocale::setDefault(QLocale::English);
    Theme::instance().install(*qApp, ThemeChoice::Light);
}

void TestTestEventPage::init()
{
    m_all = std::make_unique<SetupFixture>();
    m_page = std::make_unique<TestEventPage>(m_all->context);
    m_page->resize(976, 600);
}

void TestTestEventPage::cleanup()
{
    m_page.reset();
    m_all.reset();
}

void TestTestEventPage::waitsAndSaysWhy()
{
    enter();
    QVERIFY(!m_page->canGoOn());
    QCOMPARE(m_page->whyNot(), u"You can go on when an event comes or an example is taken"_s);
    QCOMPARE(m_page->heading(), u"Waiting for the test event"_s);
    QCOMPARE(find<QLabel>("waitTitle")->text(), u"Waiting for the event · 00:00"_s);
    m_page->waitSince(QDateTime::currentDateTimeUtc().addSecs(-42));
    QCOMPARE(find<QLabel>("waitTitle")->text(), u"Waiting for the event · 00:42"_s);
    QCOMPARE(count(), u"0 of 4"_s); // with the version's mark
}

void TestTestEventPage::anEventOfThisFlowIsTaken()
{
    enter();
    QSignalSpy state(m_page.get(), &SetupPage::stateChanged);
    const EventId id = m_all->receive(wholeClient, QDateTime::currentDateTimeUtc());
    QTRY_VERIFY(m_page->canGoOn());
    QVERIFY(!state.isEmpty());
    QCOMPARE(m_page->heading(), u"The event has come"_s);
    QCOMPARE(count(), u"4 of 4"_s);
    QVERIFY(m_all->context.sample);
    QCOMPARE(m_all->context.sample->id, id);
    QVERIFY(!m_all->context.sampleIsExample);
    QVERIFY(find<QWidget>("causes")->isHidden());
    QVERIFY(find<Banner>("eventTrouble")->isHidden());
}

void TestTestEventPage::whatIsNotTheEvent_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("of another flow") << 0;
    QTest::newRow("a test lead") << 1;
    QTest::newRow("received before the wait") << 2;
}

void TestTestEventPage::whatIsNotTheEvent()
{
    QFETCH(int, kind);
    enter();
    EventStory story;
    story.row.id = { 100 };
    story.row.flow = { kind == 0 ? 8 : 7 };
    story.row.test = kind == 1;
    story.row.receivedUtc = QDateTime::currentDateTimeUtc().addSecs(kind == 2 ? -60 : 0);
    story.fields = wholeClient;
    m_all->engine.history.rowsNow = { story.row };
    m_all->engine.history.storiesNow.insert(story.row.id, story);
    emit m_all->engine.history.eventsAppended({ story.row.id });
    // A later event is told after an earlier one: once it is there, the first was passed over.
    EventStory last = story;
    last.row.id = { 200 };
    last.row.receivedUtc = QDateTime::currentDateTimeUtc();
    last.row.test = false;
    last.row.flow = { 7 };
    m_all->engine.history.rowsNow.prepend(last.row);
    m_all->engine.history.storiesNow.insert(last.row.id, last);
    emit m_all->engine.history.eventsAppended({ last.row.id });
    QTRY_VERIFY(m_all->context.sample);
    QCOMPARE(m_all->context.sample->id, last.row.id);
}

void TestTestEventPage::anEventBeforeThePageCountsForADraft()
{
    m_all->receive(wholeClient, QDateTime::currentDateTimeUtc().addDays(-1));
    enter();
    QTRY_VERIFY(m_page->canGoOn());
    QCOMPARE(m_page->heading(), u"The event has come"_s);
}

void TestTestEventPage::anOldEventOfAFlowInUseDoesNot()
{
    m_all->draft.setSetupStep(0);
    m_all->receive(wholeClient, QDateTime::currentDateTimeUtc().addDays(-1));
    enter();
    QVERIFY(m_page->canGoOn()); // it works already: nothing has to be proved
    m_all->receive(wholeClient, QDateTime::currentDateTimeUtc());
    QTRY_COMPARE(m_page->heading(), u"The event has come"_s);
    QCOMPARE(m_all->context.sample->id, EventId { 101 });
}

void TestTestEventPage::missingFieldsAreMarked()
{
    enter();
    Fields fields = wholeClient;
    fields.removeLast();
    m_all->receive(fields, QDateTime::currentDateTimeUtc());
    QTRY_COMPARE(count(), u"3 of 4"_s);
    QVERIFY(m_page->canGoOn());
}

void TestTestEventPage::aPlaceholderThatIsNotKnown()
{
    enter();
    m_all->receive(wholeClient, QDateTime::currentDateTimeUtc(),
                   { { ReadingNoteCode::Unreplaced, u"tel"_s, u"phone"_s } });
    auto *trouble = find<Banner>("eventTrouble");
    QTRY_VERIFY(!trouble->isHidden());
    QCOMPARE(trouble->fact(), u"Klientiks does not know the field phone in this event"_s);
    QCOMPARE(count(), u"3 of 4"_s);
    QSignalSpy wanted(m_page.get(), &SetupPage::stepWanted);
    pressIn("eventTrouble", 0);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0).at(0).value<SetupStep>(), SetupStep::Fields);
}

void TestTestEventPage::anOldString()
{
    enter();
    m_all->receive(wholeClient, QDateTime::currentDateTimeUtc(),
                   { { ReadingNoteCode::OldString, {}, u"1"_s } });
    auto *trouble = find<Banner>("eventTrouble");
    QTRY_VERIFY(!trouble->isHidden());
    QCOMPARE(trouble->fact(), u"Klientiks still holds the old string"_s);
    QSignalSpy wanted(m_page.get(), &SetupPage::stepWanted);
    pressIn("eventTrouble", 0);
    QCOMPARE(wanted.at(0).at(0).value<SetupStep>(), SetupStep::Paste);
}

void TestTestEventPage::nothingReplacedPointsToAnotherEvent()
{
    enter();
    const Fields raw { { u"client_id"_s, u"{{id}}"_s },
                       { u"fio"_s, u"{{name}}"_s },
                       { u"tel"_s, u"{{phone}}"_s } };
    m_all->receive(raw, QDateTime::currentDateTimeUtc(),
                   { { ReadingNoteCode::Unreplaced, u"client_id"_s, u"id"_s },
                     { ReadingNoteCode::Unreplaced, u"fio"_s, u"name"_s },
                     { ReadingNoteCode::Unreplaced, u"tel"_s, u"phone"_s } });
    auto *trouble = find<Banner>("eventTrouble");
    QTRY_COMPARE(trouble->fact(), u"Klientiks filled in none of the fields"_s);
    QCOMPARE(count(), u"1 of 4"_s); // the string itself is the right one
}

void TestTestEventPage::anotherTypeIsRecognised()
{
    enter();
    const Fields appointment { { u"client_id"_s, u"1"_s },
                               { u"appointment_id"_s, u"30400001"_s },
                               { u"appointment_time"_s, u"12:30"_s } };
    m_all->receive(appointment, QDateTime::currentDateTimeUtc());
    auto *other = find<Banner>("otherType");
    QTRY_VERIFY(!other->isHidden());
    QCOMPARE(other->fact(),
             u"“Client booked an appointment” came, and we wait for “Client added”"_s);
    QVERIFY(!m_page->canGoOn());
    pressIn("otherType", 0);
    QVERIFY(other->isHidden());
    QVERIFY(!m_page->canGoOn());
}

void TestTestEventPage::anotherTypeCanBeTaken()
{
    enter();
    const Fields appointment { { u"client_id"_s, u"1"_s },
                               { u"client_phone"_s, u"79120000014"_s },
                               { u"appointment_id"_s, u"30400001"_s } };
    m_all->receive(appointment, QDateTime::currentDateTimeUtc());
    QTRY_VERIFY(!find<Banner>("otherType")->isHidden());
    pressIn("otherType", 1);
    QCOMPARE(m_all->draft.flow().source.event, u"appointment_created"_s);
    QCOMPARE(m_all->draft.flow().source.parameters.size(), 3);
    QVERIFY(m_page->canGoOn());
    QVERIFY(find<Banner>("otherType")->isHidden());
}

void TestTestEventPage::anyTypeCanBeWaitedFor()
{
    enter();
    press("foldCauses");
    find<CauseRow>("causeOtherType")->button()->click();
    m_all->receive({ { u"appointment_id"_s, u"1"_s } }, QDateTime::currentDateTimeUtc());
    QTRY_VERIFY(m_page->canGoOn());
    QCOMPARE(m_all->draft.flow().source.event, u"client_created"_s);
}

void TestTestEventPage::anExampleGoesOnWithoutKlientiks()
{
    enter();
    press("useExample");
    QVERIFY(m_page->canGoOn());
    QVERIFY(m_all->context.sampleIsExample);
    QCOMPARE(fieldValue(m_all->context.sample->fields, u"tel"_s).value_or(QString()),
             u"79000000001"_s);
    QCOMPARE(find<QLabel>("waitTitle")->text(), u"An example is taken"_s);
}

void TestTestEventPage::aRealEventReplacesTheExample()
{
    enter();
    press("useExample");
    m_all->receive(wholeClient, QDateTime::currentDateTimeUtc());
    QTRY_VERIFY(!m_all->context.sampleIsExample);
    QCOMPARE(m_page->heading(), u"The event has come"_s);
}

void TestTestEventPage::theCausesAreChecked()
{
    m_all->engine.settings.settingsNow.publicBase = u"https://leads.example.org"_s;
    m_all->engine.status.receivingNow.kind = ReceivingStatus::Kind::Listening;
    m_all->engine.status.receivingNow.port = 8787;
    m_all->engine.status.checkAnswer.kind = AddressCheck::Kind::NameNotFound;
    enter();
    QVERIFY(!find<CauseRow>("causeAddress")->isVisible());
    m_page->waitSince(QDateTime::currentDateTimeUtc().addSecs(-21));
    auto *address = find<CauseRow>("causeAddress");
    QTRY_VERIFY(address->isVisible());
    QTRY_VERIFY(address->fact().contains("leads.example.org"_L1));
    QVERIFY(!address->words().isEmpty());
    m_all->engine.status.checkAnswer.kind = AddressCheck::Kind::ReachedLocally;
    address->button()->click();
    QTRY_COMPARE(address->fact(), u"From this computer the address answers."_s);
    QVERIFY(address->button()->isVisible());
    m_all->engine.status.checkAnswer.kind = AddressCheck::Kind::Reached;
    m_all->engine.status.checkAnswer.duration = std::chrono::milliseconds(84);
    address->button()->click();
    QTRY_COMPARE(address->words(), u"leads.example.org answered in 84\u00a0ms"_s);
    QCOMPARE(find<CauseRow>("causeListening")->words(), u"listening on port 8787"_s);
    auto *notSaved = find<CauseRow>("causeNotSaved");
    notSaved->button()->click();
    QVERIFY(notSaved->words().contains("leads.example.org"_L1));
    QVERIFY(notSaved->button()->isHidden());
}

void TestTestEventPage::wrongRequestsAreCountedFromHere()
{
    m_all->engine.status.refusedNow = { 5, 1, 0 };
    enter();
    press("foldCauses");
    auto *secret = find<CauseRow>("causeSecret");
    QTRY_VERIFY(secret->isHidden());
    m_all->engine.status.refusedNow = { 7, 2, 0 };
    press("foldCauses");
    press("foldCauses");
    QTRY_VERIFY(!secret->isHidden());
    QCOMPARE(secret->fact(), u"2 request(s) came to a wrong address"_s);
    QSignalSpy wanted(m_page.get(), &SetupPage::stepWanted);
    secret->button()->click();
    QCOMPARE(wanted.at(0).at(0).value<SetupStep>(), SetupStep::Paste);
    Source source = m_all->draft.flow().source;
    source.acceptsPost = false;
    m_all->draft.setSource(source);
    find<CauseRow>("causeMethod")->button()->click();
    QVERIFY(m_all->draft.flow().source.acceptsPost);
}

QTEST_MAIN(TestTestEventPage)
#include "tst_testeventpage.moc"
