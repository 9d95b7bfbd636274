// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/sampledata.h"
#include "ui/history/catchupdialog.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

namespace {

CatchUpRow line(int number, const QString &phone)
{
    CatchUpRow row;
    row.line = number;
    row.fields = { { u"client_id"_s, u"1041"_s }, { u"client_phone"_s, phone } };
    return row;
}

/// One that is missing, one that has come, one that cannot be taken.
CatchUpPreview threeLines()
{
    CatchUpPreview preview;
    preview.rows = { line(1, u"+7 912 000-00-14"_s), line(2, u"+7 912 000-00-15"_s),
                     line(3, u"12"_s) };
    preview.rows[1].known = { 1290 };
    preview.rows[2].fault = u"bad_phone"_s;
    preview.missing = preview.known = preview.faulty = 1;
    return preview;
}

} // namespace

/// The list that makes up for a time without receiving: looked at first, then added.
class TestCatchUpDialog final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        Theme::instance().install(*qApp, ThemeChoice::Light);
    }

    void init()
    {
        m_engine = std::make_unique<FakeEngine>();
        fillWorkingDay(*m_engine);
        Outage outage;
        outage.id = { 5 };
        outage.fromUtc = sampleNowUtc().addSecs(-7200);
        outage.untilUtc = sampleNowUtc().addSecs(-3600);
        m_dialog = new CatchUpDialog(m_engine->outages, m_engine->flows, outage, nullptr);
        m_dialog->show();
    }
    void cleanup()
    {
        delete m_dialog;
        m_engine.reset();
    }

    void nothingCanBeAddedAtFirst() { QVERIFY(!add()->isEnabled()); }

    void eachLineSaysWhatBecomesOfIt()
    {
        m_engine->outages.previewNow = threeLines();
        type(u"+7 912 000-00-14"_s);
        const auto *table = m_dialog->findChild<QTableWidget *>();
        QTRY_COMPARE(table->rowCount(), 3);
        QCOMPARE(table->item(0, 1)->text(), u"1041 · +7 912 000-00-14"_s);
        constexpr int standing = 2;
        QCOMPARE(table->item(0, standing)->text(), u"Will be added"_s);
        QCOMPARE(table->item(1, standing)->text(), u"Has come: event No. 1,290"_s);
        QCOMPARE(table->item(2, standing)->text(), u"The phone does not fit"_s);
        QVERIFY(add()->isEnabled());
        QVERIFY(add()->text().contains(u'1'));
        QVERIFY(m_engine->outages.caughtUp.isEmpty());
    }

    void whatALineLacksLeavesNoGap()
    {
        m_engine->outages.previewNow = threeLines();
        m_engine->outages.previewNow.rows.first().fields.first().second.clear();
        type(u"+7 912 000-00-14"_s);
        const auto *table = m_dialog->findChild<QTableWidget *>();
        QTRY_COMPARE(table->rowCount(), 3);
        QCOMPARE(table->item(0, 1)->text(), u"+7 912 000-00-14"_s);
    }

    void whatWasLookedAtIsAdded()
    {
        m_engine->outages.previewNow = threeLines();
        type(u"+7 912 000-00-14"_s);
        QTRY_VERIFY(add()->isEnabled());
        QSignalSpy added(m_dialog, &CatchUpDialog::added);
        add()->click();
        QTRY_COMPARE(added.size(), 1);
        QCOMPARE(m_engine->outages.caughtUp.first(), threeLines().rows);
        QTRY_VERIFY(!m_dialog);
    }

    void aListThatCannotBeReadIsTold()
    {
        m_engine->outages.nextError = Error { ErrorKind::InvalidInput, {}, u"columns"_s };
        type(u"what"_s);
        const auto *summary = m_dialog->findChild<Paragraph *>(u"catchUpSummary"_s);
        QTRY_VERIFY(summary->text().contains(u"No phones or numbers"_s));
        QVERIFY(!add()->isEnabled());
    }

    void whatWasNotAddedCanBeTriedAgain()
    {
        m_engine->outages.previewNow = threeLines();
        type(u"+7 912 000-00-14"_s);
        QTRY_VERIFY(add()->isEnabled());
        m_engine->outages.nextError = Error { ErrorKind::DiskFull, {}, {} };
        add()->click();
        const auto *summary = m_dialog->findChild<Paragraph *>(u"catchUpSummary"_s);
        QTRY_VERIFY(summary->text().contains(u"disk"_s));
        QVERIFY(m_dialog->isVisible());
        // What was written is still there.
        QVERIFY(!m_dialog->findChild<QPlainTextEdit *>()->toPlainText().isEmpty());
        QTRY_VERIFY(add()->isEnabled());
    }

private:
    [[nodiscard]] QPushButton *add() const { return m_dialog->findChild<QPushButton *>(u"do"_s); }
    void type(const QString &text) const
    {
        m_dialog->findChild<QPlainTextEdit *>()->setPlainText(text);
    }

    std::unique_ptr<FakeEngine> m_engine;
    QPointer<CatchUpDialog> m_dialog;
};

QTEST_MAIN(TestCatchUpDialog)
#include "tst_catchupdialog.moc"
