// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/history/historydata.h"
#include "ui/history/editdialog.h"
#include "ui/history/fieldlines.h"
#include "ui/history/historytexts.h"
#include "ui/history/timeline.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

/// A lead's fields are corrected and sent; the story tells it.
class TestEditing final : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_engine = std::make_unique<FakeEngine>();
        Flow flow;
        flow.id = { 1 };
        flow.name = u"Новые клиенты"_s;
        Action action;
        action.name = u"Заявка в CPA.House"_s;
        action.destination = u"cpa_house"_s;
        action.mapping = { { u"phone"_s, { MappingKind::Field, u"client_phone"_s } },
                           { u"sub_id_1"_s, { MappingKind::Field, u"client_email"_s } } };
        flow.actions = { action };
        m_engine->flows.flowsNow = { flow };
        m_engine->flows.fieldsNow = {
            { u"client_phone"_s, u"Телефон клиента"_s, u"Client's phone"_s, {}, true },
            { u"client_note"_s, u"Заметка"_s, u"Note"_s, {}, false }
        };
        m_story = madeStory(madeRow(1'284, State::Invalid));
    }

    void cleanup()
    {
        m_dialog.reset();
        m_engine.reset();
    }

    void theSafeButtonIsTheDefault()
    {
        open();
        QVERIFY(button(u"safe"_s)->isDefault());
        QVERIFY(!button(u"do"_s)->isEnabled()); // nothing is changed yet
    }

    void aFieldIsCorrected()
    {
        open();
        QSignalSpy chosen(m_dialog.get(), &EditDialog::chosen);
        type(u"client_phone"_s, u"+7 913 000-00-14"_s);
        QVERIFY(button(u"do"_s)->isEnabled());
        button(u"do"_s)->click();
        QCOMPARE(chosen.size(), 1);
        const auto fields = chosen.first().at(0).value<Fields>();
        QCOMPARE(fields.size(), m_story.fields.size());
        QCOMPARE(fieldValue(fields, u"client_phone"_s), u"+7 913 000-00-14"_s);
        QCOMPARE(fieldValue(fields, u"client_name"_s), m_story.row.client);
        QCOMPARE(chosen.first().at(1).value<ResendScope>(), ResendScope::Unfinished);
    }

    void whatTheFlowNeedsCanBeAdded()
    {
        open();
        auto *mail = line(u"client_email"_s);
        QVERIFY(mail); // the flow sends it, the event did not bring it
        QSignalSpy chosen(m_dialog.get(), &EditDialog::chosen);
        type(u"client_email"_s, u"anna@example.org"_s);
        button(u"do"_s)->click();
        QCOMPARE(chosen.first().at(0).value<Fields>().last(),
                 (Field { u"client_email"_s, u"anna@example.org"_s }));
    }

    void takenBackIsNotChanged()
    {
        open();
        type(u"client_phone"_s, u"1"_s);
        QVERIFY(button(u"do"_s)->isEnabled());
        type(u"client_phone"_s, m_story.row.phone);
        QVERIFY(!button(u"do"_s)->isEnabled());
    }

    void theTextIsTheSameFields()
    {
        m_story.fields.append({ u"note"_s, u"две\nстроки = \\ и ещё\u00A0что-то"_s });
        open();
        tabs()->setCurrentIndex(1);
        QVERIFY(!button(u"do"_s)->isEnabled());
        QVERIFY(text()->toPlainText().contains(u"client_id = 7\n"_s));
        QSignalSpy chosen(m_dialog.get(), &EditDialog::chosen);
        text()->moveCursor(QTextCursor::End);
        text()->insertPlainText(u"client_email = a@example.org"_s);
        tabs()->setCurrentIndex(0);
        QCOMPARE(line(u"client_email"_s)->text(), u"a@example.org"_s);
        button(u"do"_s)->click();
        const Fields expected =
            m_story.fields + Fields { { u"client_email"_s, u"a@example.org"_s } };
        QCOMPARE(chosen.first().at(0).value<Fields>(), expected);
    }

    void aFaultyLineIsToldAndKept()
    {
        open();
        tabs()->setCurrentIndex(1);
        text()->setPlainText(u"client_id = 7\nтелефон"_s);
        text()->document()->setModified(true);
        emit text()->textChanged();
        QVERIFY(!button(u"do"_s)->isEnabled());
        tabs()->setCurrentIndex(0);
        QCOMPARE(tabs()->currentIndex(), 1);
        QVERIFY(text()->isVisible());
    }

    void aDeliveredLeadIsSentWhole()
    {
        m_story.row.state = State::Delivered;
        m_story.deliveries.first().state = State::Delivered;
        open();
        QSignalSpy chosen(m_dialog.get(), &EditDialog::chosen);
        type(u"client_phone"_s, u"1"_s);
        button(u"do"_s)->click();
        QCOMPARE(chosen.first().at(1).value<ResendScope>(), ResendScope::All);
    }

    void deliveredStepsStayUnlessAskedFor()
    {
        DeliveryRecord second = m_story.deliveries.first();
        second.step = 2;
        second.state = State::Delivered;
        m_story.deliveries.append(second);
        open();
        auto *also = m_dialog->findChild<QCheckBox *>(u"alsoDelivered"_s);
        QVERIFY(also && !also->isChecked());
        QSignalSpy chosen(m_dialog.get(), &EditDialog::chosen);
        type(u"client_phone"_s, u"1"_s);
        also->setChecked(true);
        button(u"do"_s)->click();
        QCOMPARE(chosen.first().at(1).value<ResendScope>(), ResendScope::All);
    }

    void itSaysWhatTheFlowWouldDo()
    {
        m_engine->flows.stepsNow = { { State::Invalid, { ReasonCode::InputMissing, {} }, {} } };
        open();
        auto *steps = m_dialog->findChild<Paragraph *>(u"editSteps"_s);
        QTRY_VERIFY(steps->text().startsWith(u"1. Заявка в CPA.House: "_s));
        m_engine->flows.stepsNow = { { State::Delivered, {}, {} } };
        type(u"client_phone"_s, u"1"_s);
        QTRY_VERIFY(steps->text().endsWith(u"Would be sent"_s));
    }

    void linesAreReadAsTheyWereWritten_data()
    {
        QTest::addColumn<Fields>("fields");
        QTest::newRow("plain") << Fields { { u"a"_s, u"1"_s }, { u"a"_s, u"2"_s } };
        QTest::newRow("empty value") << Fields { { u"a"_s, {} } };
        QTest::newRow("spaces around") << Fields { { u"a"_s, u"  x  "_s } };
        QTest::newRow("equals signs") << Fields { { u"a=b"_s, u"=c=d"_s } };
        QTest::newRow("lines and backslashes")
            << Fields { { u"a\\n"_s, u"\\n \n \r\n \\"_s }, { u"b"_s, u"x"_s } };
    }

    void linesAreReadAsTheyWereWritten()
    {
        QFETCH(Fields, fields);
        const ReadLines read = readFieldLines(fieldLines(fields));
        QCOMPARE(read.faultyLine, 0);
        QCOMPARE(read.fields, fields);
    }

    void aFaultyLineHasItsNumber_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("line");
        QTest::newRow("no sign") << u"a = 1\n\nb"_s << 3;
        QTest::newRow("no name") << u" = 1"_s << 1;
        QTest::newRow("a hidden sign is none") << u"a\\= 1"_s << 1;
    }

    void aFaultyLineHasItsNumber()
    {
        QFETCH(QString, text);
        QTEST(readFieldLines(text).faultyLine, "line");
    }

    /// Between the try before it and the one after it.
    void theStoryTellsTheCorrection()
    {
        const QDateTime start = m_story.row.receivedUtc;
        m_story.receivedFields = m_story.fields;
        m_story.fields[2].value = u"+79130000014"_s;
        m_story.editedUtc = start.addSecs(60);
        DeliveryRecord &delivery = m_story.deliveries.first();
        delivery.state = State::Delivered;
        delivery.log = { madeAttempt(1, start, 200, OutcomeKind::Rejected,
                                     { ReasonCode::Accepted, {} }),
                         madeAttempt(2, start.addSecs(61), 200, OutcomeKind::Delivered,
                                     { ReasonCode::Accepted, {} }) };
        const QList<TimelineEntry> entries = timelineOf(m_story, start.addSecs(100));
        const auto it = std::find_if(entries.cbegin(), entries.cend(), [](const auto &entry) {
            return entry.title == u"Fields corrected by hand"_s;
        });
        QVERIFY(it != entries.cend());
        QCOMPARE(it->sub, u"client_phone"_s);
        const auto at = it - entries.cbegin();
        QVERIFY(entries.at(at - 1).attempt == 1);
        QVERIFY(entries.last().attempt == 2);
    }

    void marksAreTold()
    {
        EventRow row = madeRow(1);
        QVERIFY(marksOf(row).isEmpty());
        row.edited = true;
        row.caughtUp = true;
        QCOMPARE(marksOf(row).size(), 2);
        EventStory story = madeStory(row);
        QCOMPARE(timelineOf(story, row.receivedUtc).first().title,
                 u"Added from a list after an outage"_s);
    }

private:
    void open()
    {
        m_dialog = std::make_unique<EditDialog>(m_engine->flows, m_story, nullptr);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
        QTRY_VERIFY(line(u"client_phone"_s));
    }

    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return m_dialog->findChild<QPushButton *>(name);
    }
    [[nodiscard]] QLineEdit *line(const QString &name) const
    {
        return m_dialog->findChild<QLineEdit *>("field-"_L1 + name);
    }
    [[nodiscard]] QTabBar *tabs() const { return m_dialog->findChild<QTabBar *>(u"editTabs"_s); }
    [[nodiscard]] QPlainTextEdit *text() const
    {
        return m_dialog->findChild<QPlainTextEdit *>(u"fieldsText"_s);
    }
    void type(const QString &name, const QString &value) const
    {
        line(name)->selectAll();
        QTest::keyClicks(line(name), value);
    }

    std::unique_ptr<FakeEngine> m_engine;
    EventStory m_story;
    std::unique_ptr<EditDialog> m_dialog;
};

QTEST_MAIN(TestEditing)
#include "tst_editing.moc"
