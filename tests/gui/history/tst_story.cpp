// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/history/historydata.h"
#include "ui/history/codeview.h"
#include "ui/history/notescard.h"
#include "ui/history/storypane.h"
#include "ui/history/timelineview.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/now.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize paneSize(392, 700);

QString textOf(const QWidget &pane, const QString &name)
{
    const auto *label = pane.findChild<QLabel *>(name);
    return label ? label->text() : QString();
}

QList<TimelineItem *> stations(const QWidget &pane)
{
    QList<TimelineItem *> items = pane.findChildren<TimelineItem *>();
    items.removeIf([](const TimelineItem *item) { return item->isHidden(); });
    return items;
}

EventStory delivered()
{
    EventStory story = madeStory(madeRow(1'284));
    const QDateTime start = story.row.receivedUtc;
    story.deliveries.first().log = {
        madeAttempt(1, start, 503, OutcomeKind::Retry, { ReasonCode::HttpStatus, { u"503"_s } }),
        madeAttempt(2, start.addSecs(5), 200, OutcomeKind::Delivered, { ReasonCode::Accepted, {} })
    };
    story.deliveries.first().log.last().answerBody = R"({"status":"success"})";
    return story;
}

} // namespace

class TestStory final : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_pane = std::make_unique<StoryPane>(nullptr);
        m_pane->resize(paneSize);
        m_pane->show();
    }
    void cleanup() { m_pane.reset(); }

    void aDeliveredLeadIsTold()
    {
        m_pane->showStory(delivered(), { { u"client_phone"_s, u"79120001284"_s } });
        QCOMPARE(textOf(*m_pane, u"storyClient"_s), u"Клиент 1284"_s);
        QVERIFY(textOf(*m_pane, u"storyEvent"_s).contains(u"1,284"_s));
        QCOMPARE(stations(*m_pane).size(), 4); // receipt, try, wait, try
        QVERIFY(stations(*m_pane).last()->title().contains(u"order No. 90001284"_s));
        QVERIFY(m_pane->findChild<QPushButton *>(u"itArrived"_s)->parentWidget()->isHidden()
                || !m_pane->findChild<QPushButton *>(u"itArrived"_s)->isVisible());
        QVERIFY(m_pane->findChild<CodeView *>(u"answerText"_s)
                    ->toPlainText()
                    .contains(u"\"status\": \"success\""_s));
        const QList<QLabel *> labels = m_pane->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
            return label->text() == u"→ 79120001284"_s;
        }));
    }

    void aTryUnfoldsAndStaysSo()
    {
        EventStory story = delivered();
        m_pane->showStory(story, {});
        TimelineItem *attempt = stations(*m_pane).last();
        QTest::mouseClick(attempt, Qt::LeftButton);
        QCOMPARE(attempt->findChildren<CodeView *>().size(), 2);
        QVERIFY(attempt->findChildren<CodeView *>().last()->isVisible());
        story.deliveries.first().log.last().duration += std::chrono::milliseconds(1);
        m_pane->showStory(story, {});
        QVERIFY(stations(*m_pane).last()->isUnfolded());
        QTest::keyClick(stations(*m_pane).last(), Qt::Key_Space);
        QVERIFY(!stations(*m_pane).last()->isUnfolded());
    }

    void anUnclearOneIsAskedAbout()
    {
        m_pane->showStory(madeStory(madeRow(7, State::Uncertain)), {});
        auto *arrived = m_pane->findChild<QPushButton *>(u"itArrived"_s);
        auto *again = m_pane->findChild<QPushButton *>(u"sendAgain"_s);
        QVERIFY(arrived->isVisible());
        QVERIFY(!arrived->isDefault() && !arrived->autoDefault());
        QVERIFY(!again->isDefault() && !again->autoDefault());
        QSignalSpy settled(m_pane.get(), &StoryPane::settleAsked);
        QTest::mouseClick(arrived, Qt::LeftButton);
        QTest::mouseClick(again, Qt::LeftButton); // too late: one answer counts
        QCOMPARE(settled.count(), 1);
        QCOMPARE(settled.first().at(0).value<DeliveryId>(), DeliveryId { 70 });
        QCOMPARE(settled.first().at(1).value<Settlement>(), Settlement::Arrived);
    }

    void anInvalidOneSaysWhatIsMissing()
    {
        EventRow row = madeRow(7, State::Invalid);
        row.client.clear();
        row.phone.clear();
        row.reason = { ReasonCode::InputMissing, { u"phone"_s, u"field"_s, u"client_phone"_s } };
        m_pane->showStory(madeStory(row), {});
        QCOMPARE(textOf(*m_pane, u"storyClient"_s), u"No name"_s);
        QCOMPARE(textOf(*m_pane, u"storyPhone"_s), u"no phone"_s);
        QVERIFY(stations(*m_pane).last()->title().startsWith(u"CPA.House: "_s));
        QVERIFY(!stations(*m_pane).last()->sub().isEmpty());
        QVERIFY(!m_pane->findChild<QPushButton *>(u"itArrived"_s)->isVisible());
    }

    void notesAreToldInWords()
    {
        EventStory story = delivered();
        story.notes = { { ReadingNoteCode::PlusRestored, u"client_phone"_s, {} } };
        m_pane->showStory(story, {}, u"Client added"_s);
        auto *notes = m_pane->findChild<NotesCard *>();
        QVERIFY(notes->isVisible());
        QVERIFY(notes->findChild<Paragraph *>()->text().contains(u"client_phone"_s));
        QVERIFY(!m_pane->findChild<QPushButton *>(u"correctString"_s)->isVisible());
        m_pane->showStory(delivered(), {}, {});
        QVERIFY(!notes->isVisible());
    }

    void anUnknownPlaceholderLeadsToTheString()
    {
        EventStory story = delivered();
        story.notes = { { ReadingNoteCode::Unreplaced, u"client_phone"_s, u"phone2"_s } };
        m_pane->showStory(story, {}, u"Client added"_s);
        const QString text = m_pane->findChild<NotesCard *>()->findChild<Paragraph *>()->text();
        QVERIFY(text.contains(u"{{phone2}}"_s));
        QVERIFY(text.contains(u"Client added"_s));
        QSignalSpy asked(m_pane.get(), &StoryPane::stringAsked);
        m_pane->findChild<QPushButton *>(u"correctString"_s)->click();
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.constFirst().constFirst().value<FlowId>(), story.row.flow);
    }

    void foreignTextStaysText_data()
    {
        QTest::addColumn<QString>("value");
        QTest::newRow("HTML") << u"<b>жирно</b><img src=x>"_s;
        QTest::newRow("10,000 letters") << QString(10'000, u'ж');
        QTest::newRow("right to left") << u"\u202Eабв\u202C שלום"_s;
        QTest::newRow("formula") << u"=1+1"_s;
        QTest::newRow("control characters") << u"a\x01\x02\nb"_s;
    }

    void foreignTextStaysText()
    {
        QFETCH(QString, value);
        EventRow row = madeRow(7);
        row.client = value;
        EventStory story = madeStory(row);
        story.method = "POST";
        story.body = value.toUtf8();
        story.deliveries.first().reason = { ReasonCode::ServiceSaid, { value } };
        story.deliveries.first().state = State::Rejected;
        m_pane->showStory(story, { { u"client_name"_s, value } });
        for (const QLabel *label : m_pane->findChildren<QLabel *>()) {
            QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->objectName()));
            QVERIFY(!label->toolTip().contains(u"<img"_s));
        }
        for (auto *bar = m_pane->findChild<QTabBar *>(u"storyTabs"_s);
             bar->currentIndex() + 1 < bar->count();)
            bar->setCurrentIndex(bar->currentIndex() + 1);
        QCoreApplication::processEvents();
        QCOMPARE(m_pane->width(), paneSize.width());
        QVERIFY(m_pane->findChild<CodeView *>(u"rawText"_s)->width() <= paneSize.width());
        QVERIFY(m_pane->minimumSizeHint().width() <= paneSize.width());
        QVERIFY(
            !m_pane->findChild<CodeView *>(u"rawText"_s)->toPlainText().contains(QChar(0x202E)));
    }

    void veryLongTextsAreCutAndCopiedWhole()
    {
        EventStory story = madeStory(madeRow(7));
        story.body = QByteArray(1'000'000, 'x');
        m_pane->showStory(story, {});
        const auto *raw = m_pane->findChild<CodeView *>(u"rawText"_s);
        QVERIFY(raw->toPlainText().size() < 70'000);
        QVERIFY(raw->wholeText().size() > 1'000'000);
    }

    void longRowsOfTriesAreFolded()
    {
        EventStory story = madeStory(madeRow(7, State::Failed));
        for (int i = 1; i <= 60; ++i)
            story.deliveries.first().log.append(
                madeAttempt(i, story.row.receivedUtc.addSecs(60 * i), 503, OutcomeKind::Retry,
                            { ReasonCode::HttpStatus, { u"503"_s } }));
        m_pane->showStory(story, {});
        const qsizetype folded = stations(*m_pane).size();
        QVERIFY(folded < 20);
        for (QPushButton *button :
             m_pane->findChild<TimelineView *>()->findChildren<QPushButton *>())
            button->click();
        QCOMPARE(stations(*m_pane).size(), 1 + 60 + 59 + 1);
    }

    void curlGoesToTheClipboardMasked()
    {
        m_pane->showStory(madeStory(madeRow(7)), {});
        m_pane->findChild<QAction *>(u"copyCurl"_s)->trigger();
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.startsWith(u"curl "_s));
        QVERIFY(!copied.contains(u"SECRET"_s));
    }

    void aStoryThatCannotBeReadSaysSo()
    {
        m_pane->showRow(madeRow(7));
        m_pane->showFailure({ ErrorKind::Storage, {}, {} });
        QVERIFY(!m_pane->findChild<QTabBar *>(u"storyTabs"_s)->isVisible());
        m_pane->showStory(delivered(), {});
        QVERIFY(m_pane->findChild<QTabBar *>(u"storyTabs"_s)->isVisible());
    }

private:
    std::unique_ptr<StoryPane> m_pane;
};

QTEST_MAIN(TestStory)
#include "tst_story.moc"
