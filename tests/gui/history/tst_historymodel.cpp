// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/history/historydata.h"
#include "ui/history/historymodel.h"
#include "ui/widgets/now.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

namespace {

EventRow rowOn(qint64 id, const QDate &day)
{
    EventRow row = madeRow(id);
    row.receivedUtc = QDateTime(day, QTime(12, 0)).toUTC();
    return row;
}

Outage outageUntil(qint64 id, const QDate &day, int hour)
{
    Outage outage;
    outage.id = { id };
    outage.untilUtc = QDateTime(day, QTime(hour, 0)).toUTC();
    outage.fromUtc = outage.untilUtc.addSecs(-3600);
    return outage;
}

/// The lines as letters: D for a day, O for an outage, the id of an event.
QString shape(const HistoryModel &model)
{
    QStringList lines;
    for (int line = 0; line < model.rowCount(); ++line)
        lines.append(model.isDay(line)          ? u"D"_s
                         : model.outageAt(line) ? u"O"_s
                                                : QString::number(model.eventAt(line)->id.value));
    return lines.join(' '_L1);
}

} // namespace

class TestHistoryModel final : public QObject
{
    Q_OBJECT
private slots:
    void eachDayHasALine()
    {
        HistoryModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QDate monday(2026, 11, 16);
        model.replaceAll({ rowOn(5, monday.addDays(1)), rowOn(4, monday), rowOn(3, monday) });
        QCOMPARE(shape(model), u"D 5 D 4 3"_s);
        model.addNewer({ rowOn(7, monday.addDays(2)), rowOn(6, monday.addDays(1)) }, true);
        QCOMPARE(shape(model), u"D 7 D 6 5 D 4 3"_s);
        model.addOlder({ rowOn(2, monday), rowOn(1, monday.addDays(-1)) });
        QCOMPARE(shape(model), u"D 7 D 6 5 D 4 3 2 D 1"_s);
        QCOMPARE(model.eventCount(), 7);
        QVERIFY(model.dayText(2).contains(u"17"_s));
        QCOMPARE(model.flags(model.index(0, 0)), Qt::NoItemFlags);
    }

    void outagesStandBetweenTheEvents()
    {
        HistoryModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QDate monday(2026, 11, 16);
        // In the night to Tuesday, and before all that is shown.
        const QList<Outage> outages { outageUntil(2, monday.addDays(1), 8),
                                      outageUntil(1, monday.addDays(-2), 8) };
        model.setOutages(outages);
        model.replaceAll({ rowOn(5, monday.addDays(1)), rowOn(4, monday) });
        QCOMPARE(shape(model), u"D 5 O D 4"_s);
        QCOMPARE(model.newest(), EventId { 5 });
        QCOMPARE(model.lineOf({ 4 }), 4);
        // A hand can stand on an outage, and not on a day.
        QVERIFY(model.flags(model.index(2, 0)).testFlag(Qt::ItemIsSelectable));
        QCOMPARE(model.flags(model.index(0, 0)), Qt::NoItemFlags);
        QVERIFY(!model.index(2, 0).data().toString().isEmpty());
        QCOMPARE(model.index(2, 0).data(HistoryModel::EventIdRole).toLongLong(), 0);
        QVERIFY(!model.eventAt(2));
        model.addNewer({ rowOn(6, monday.addDays(1)) }, true);
        model.addOlder({ rowOn(2, monday.addDays(-3)) });
        QCOMPARE(shape(model), u"D 6 5 O D 4 O D 2"_s);
        model.place(rowOn(3, monday));
        QCOMPARE(shape(model), u"D 6 5 O D 4 3 O D 2"_s);
        model.trimOldest(3);
        QCOMPARE(shape(model), u"D 6 5 O D 4"_s);
        model.trimNewest(1);
        QCOMPARE(shape(model), u"O D 4"_s);
        QCOMPARE(model.newest(), EventId { 4 });
        QCOMPARE(model.eventCount(), 1);
        model.addNewer({ rowOn(5, monday.addDays(1)) }, false);
        QCOMPARE(shape(model), u"D 5 O D 4"_s);
        model.setOutages({});
        QCOMPARE(shape(model), u"D 5 D 4"_s);
    }

    void linesAreFoundByEvent()
    {
        HistoryModel model;
        const QDate day(2026, 11, 16);
        model.replaceAll({ rowOn(9, day.addDays(2)), rowOn(7, day.addDays(1)), rowOn(5, day) });
        QCOMPARE(model.lineOf({ 9 }), 1);
        QCOMPARE(model.lineOf({ 7 }), 3);
        QCOMPARE(model.lineOf({ 5 }), 5);
        for (const qint64 absent : { 1, 6, 8, 10 })
            QCOMPARE(model.lineOf({ absent }), -1);
        QCOMPARE(model.newest(), EventId { 9 });
        QCOMPARE(model.oldest(), EventId { 5 });
    }

    void trimmingKeepsTheDayLines_data()
    {
        QTest::addColumn<bool>("newest");
        QTest::addColumn<int>("keep");
        QTest::addColumn<QString>("lines");
        QTest::newRow("nothing to trim") << true << 9 << u"D 6 5 D 4 3 D 2 1"_s;
        QTest::newRow("inside a day, from the top") << true << 5 << u"D 5 D 4 3 D 2 1"_s;
        QTest::newRow("a whole day, from the top") << true << 4 << u"D 4 3 D 2 1"_s;
        QTest::newRow("more than a day, from the top") << true << 3 << u"D 3 D 2 1"_s;
        QTest::newRow("inside a day, from below") << false << 5 << u"D 6 5 D 4 3 D 2"_s;
        QTest::newRow("a whole day, from below") << false << 4 << u"D 6 5 D 4 3"_s;
        QTest::newRow("more than a day, from below") << false << 3 << u"D 6 5 D 4"_s;
    }

    void trimmingKeepsTheDayLines()
    {
        QFETCH(bool, newest);
        QFETCH(int, keep);
        QFETCH(QString, lines);
        HistoryModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QDate day(2026, 11, 16);
        model.replaceAll({ rowOn(6, day.addDays(2)), rowOn(5, day.addDays(2)),
                           rowOn(4, day.addDays(1)), rowOn(3, day.addDays(1)), rowOn(2, day),
                           rowOn(1, day) });
        if (newest)
            model.trimNewest(keep);
        else
            model.trimOldest(keep);
        QCOMPARE(shape(model), lines);
        QCOMPARE(model.eventCount(), std::min(keep, 6));
    }

    void anEventIsPlacedByItsId_data()
    {
        QTest::addColumn<qint64>("id");
        QTest::addColumn<int>("day");
        QTest::addColumn<QString>("lines");
        QTest::newRow("on top, same day") << 70LL << 1 << u"D 70 60 D 40 20"_s;
        QTest::newRow("on top, next day") << 70LL << 2 << u"D 70 D 60 D 40 20"_s;
        QTest::newRow("last of its day") << 50LL << 1 << u"D 60 50 D 40 20"_s;
        QTest::newRow("first of its day") << 50LL << 0 << u"D 60 D 50 40 20"_s;
        QTest::newRow("inside a day") << 30LL << 0 << u"D 60 D 40 30 20"_s;
        QTest::newRow("at the bottom") << 10LL << 0 << u"D 60 D 40 20 10"_s;
        QTest::newRow("at the bottom, day before") << 10LL << -1 << u"D 60 D 40 20 D 10"_s;
        QTest::newRow("the clock was set") << 30LL << -3 << u"D 60 D 40 D 30 D 20"_s;
    }

    void anEventIsPlacedByItsId()
    {
        QFETCH(qint64, id);
        QFETCH(int, day);
        QFETCH(QString, lines);
        HistoryModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QDate zero(2026, 11, 16);
        model.replaceAll({ rowOn(60, zero.addDays(1)), rowOn(40, zero), rowOn(20, zero) });
        model.place(rowOn(id, zero.addDays(day)));
        QCOMPARE(shape(model), lines);
    }

    void changesComeInFewRanges()
    {
        HistoryModel model;
        model.replaceAll(madeRows(10'000, 9'981));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.update({ madeRow(9'990, State::Rejected), madeRow(9'991, State::Rejected),
                       madeRow(9'992, State::Rejected), madeRow(9'985, State::Failed),
                       madeRow(9'986), madeRow(1) });
        QCOMPARE(changed.count(), 2); // 9,986 is as it was, 1 is not in the window
        QCOMPARE(model.eventAt(model.lineOf({ 9'991 }))->state, State::Rejected);
    }

    void rawValuesAreForSortingAndCopying()
    {
        HistoryModel model;
        const EventRow row = madeRow(10'000);
        model.replaceAll({ row });
        const auto raw = [&model](HistoryModel::Column column) {
            return model.index(1, column).data(HistoryModel::RawRole);
        };
        QCOMPARE(raw(HistoryModel::TimeColumn).toDateTime(), row.receivedUtc);
        QCOMPARE(raw(HistoryModel::StateColumn).toString(), u"delivered"_s);
        QCOMPARE(raw(HistoryModel::PhoneColumn).toString(), row.phone);
        QCOMPARE(raw(HistoryModel::EventColumn).toLongLong(), 10'000);
        QCOMPARE(model.index(1, 0).data(HistoryModel::EventIdRole).toLongLong(), 10'000);
        QVERIFY(model.index(1, 0).data(Qt::AccessibleTextRole).toString().contains(row.client));
    }

    void foreignTextStaysText()
    {
        HistoryModel model;
        EventRow row = madeRow(10'000);
        row.client = u"<b>Имя</b>\n\u202E=1+1"_s + QString(10'000, u'я');
        model.replaceAll({ row });
        const QModelIndex client = model.index(1, HistoryModel::ClientColumn);
        const QString shown = client.data().toString();
        QVERIFY(shown.startsWith(u"<b>Имя</b>"_s));
        QVERIFY(!shown.contains('\n'_L1));
        QVERIFY(!shown.contains(QChar(0x202E)));
        QVERIFY(shown.size() < 500);
        const QString toolTip = client.data(Qt::ToolTipRole).toString();
        QVERIFY(toolTip.contains(u"&lt;b&gt;"_s));
        QVERIFY(!toolTip.contains(u"<b>"_s));
    }
};

QTEST_MAIN(TestHistoryModel)
#include "tst_historymodel.moc"
