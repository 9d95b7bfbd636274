// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/lookuptable.h"
#include "ui/flows/transformdialog.h"
#include "ui/flows/transformline.h"
#include "ui/flows/transformtexts.h"
#include "ui/flows/valuechooser.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

/// What is done with a value on its way, as a hand sets it up.
class TestTransformDialog final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void pastedLinesAreRead_data();
    void pastedLinesAreRead();
    void eachLineShowsTheValueAfterIt();
    void aFaultIsToldBesideItsLine();
    void linesAreAddedMovedAndRemoved();
    void aTableIsPastedFromASpreadsheet();
    void aTableMayHaveAnOtherwise();
    void wordsNameAllOfThem();

private:
    [[nodiscard]] static TransformLine *line(const QWidget &dialog, int number)
    {
        TransformLine *found = nullptr;
        const auto lines =
            dialog.findChildren<TransformLine *>("transform"_L1 + QString::number(number));
        for (TransformLine *one : lines) {
            if (!one->isHidden())
                found = one;
        }
        return found;
    }
    static void add(TransformDialog &dialog, TransformKind kind)
    {
        dialog.findChild<QPushButton *>(u"addTransform"_s)->click();
        auto *menu = dialog.findChild<QMenu *>(u"transformMenu"_s);
        for (QAction *action : menu->actions()) {
            if (action->data().toInt() == static_cast<int>(kind))
                action->trigger();
        }
        menu->close();
        delete menu;
    }
};

void TestTransformDialog::initTestCase()
{
    QLocale::setDefault(QLocale::English);
    Theme::instance().install(*qApp, ThemeChoice::Light);
}

void TestTransformDialog::pastedLinesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("tabs, as spreadsheets copy")
        << u"a\t1\r\nb\t2\r\n"_s << QStringList { u"a=1"_s, u"b=2"_s };
    QTest::newRow("semicolons") << u"a;1\nb;2"_s << QStringList { u"a=1"_s, u"b=2"_s };
    QTest::newRow("a semicolon inside a cell") << u"a;b\t1"_s << QStringList { u"a;b=1"_s };
    QTest::newRow("quotes") << u"\"a \"\"x\"\"\";\"1\""_s << QStringList { u"a \"x\"=1"_s };
    QTest::newRow("one column") << u"a\nb"_s << QStringList { u"a="_s, u"b="_s };
    QTest::newRow("empty lines") << u"\n\na\t1\n \n"_s << QStringList { u"a=1"_s };
    QTest::newRow("nothing") << QString() << QStringList {};
    QTest::newRow("a third column") << u"a\t1\tx"_s << QStringList { u"a=1"_s };
}

void TestTransformDialog::pastedLinesAreRead()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, lines);
    QStringList read;
    const LookupLines pasted = pastedLines(text);
    for (const auto &[from, to] : pasted)
        read.append(from + u'=' + to);
    QCOMPARE(read, lines);
}

void TestTransformDialog::eachLineShowsTheValueAfterIt()
{
    TransformDialog dialog({ u"Name"_s, u"  анна   примерова "_s, u"RU"_s },
                           { { TransformKind::Trim }, { TransformKind::FirstWord } });
    QCOMPARE(line(dialog, 1)->resultText(), u"→ анна примерова"_s);
    QCOMPARE(line(dialog, 2)->resultText(), u"→ анна"_s);
    QCOMPARE(dialog.outcomeText(), u"анна"_s);
    add(dialog, TransformKind::Upper);
    QCOMPARE(dialog.outcomeText(), u"АННА"_s);
}

void TestTransformDialog::aFaultIsToldBesideItsLine()
{
    Transform date { TransformKind::Date, u"dd.MM.yyyy"_s };
    TransformDialog dialog({ u"When"_s, u"soon"_s, u"RU"_s },
                           { { TransformKind::Trim }, date, { TransformKind::Upper } });
    QCOMPARE(line(dialog, 1)->resultText(), u"→ soon"_s);
    QCOMPARE(line(dialog, 2)->resultText(), u"This is no date that can be read"_s);
    QCOMPARE(line(dialog, 3)->resultText(), u"—"_s);
    QCOMPARE(dialog.outcomeText(), u"nothing: the step stops here"_s);
}

void TestTransformDialog::linesAreAddedMovedAndRemoved()
{
    TransformDialog dialog({ u"Name"_s, u"ab 12"_s, u"RU"_s }, {});
    QSignalSpy applied(&dialog, &TransformDialog::applied);
    dialog.show();
    add(dialog, TransformKind::Digits);
    add(dialog, TransformKind::FirstWord);
    QCOMPARE(dialog.outcomeText(), u"12"_s);
    QVERIFY(!line(dialog, 1)->findChild<QToolButton *>(u"up"_s)->isEnabled());
    QVERIFY(!line(dialog, 2)->findChild<QToolButton *>(u"down"_s)->isEnabled());
    line(dialog, 2)->findChild<QToolButton *>(u"up"_s)->click();
    QTRY_COMPARE(dialog.transforms().constFirst().kind, TransformKind::FirstWord);
    QCOMPARE(dialog.outcomeText(), u"empty"_s); // "ab" has no digits
    line(dialog, 2)->findChild<QToolButton *>(u"remove"_s)->click();
    QTRY_COMPARE(dialog.transforms().size(), 1);
    QCOMPARE(dialog.outcomeText(), u"ab"_s);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.findChild<QPushButton *>(u"applyTransforms"_s)->click();
    QCOMPARE(applied.size(), 1);
}

void TestTransformDialog::aTableIsPastedFromASpreadsheet()
{
    TransformDialog dialog({ u"Offer"_s, u"Стрижка"_s, u"RU"_s }, {});
    dialog.show();
    add(dialog, TransformKind::Lookup);
    QGuiApplication::clipboard()->setText(u"Массаж\t2002\nСтрижка\t2003\n"_s);
    auto *table = line(dialog, 1)->findChild<LookupTable *>();
    QTest::keySequence(table, QKeySequence::Paste);
    QCOMPARE(table->lines().size(), 2);
    QCOMPARE(table->rowCount(), 3);
    QCOMPARE(dialog.outcomeText(), u"2003"_s);
    // A cell written by hand counts, too, and the empty line stays at the end.
    table->item(2, 0)->setText(u"Маникюр"_s);
    table->item(2, 1)->setText(u"2004"_s);
    QCOMPARE(dialog.transforms().constFirst().table.size(), 3);
    QCOMPARE(table->rowCount(), 4);
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(dialog.transforms().constFirst().table.size(), 2);
}

void TestTransformDialog::aTableMayHaveAnOtherwise()
{
    Transform lookup;
    lookup.kind = TransformKind::Lookup;
    lookup.table = { { u"a"_s, u"1"_s } };
    TransformDialog dialog({ u"Offer"_s, u"b"_s, u"RU"_s }, { lookup });
    dialog.show();
    QCOMPARE(dialog.outcomeText(), u"b"_s);
    auto *how = line(dialog, 1)->findChild<ValueChooser *>(u"otherwise"_s);
    emit how->activated(1);
    auto *value = line(dialog, 1)->findChild<QLineEdit *>(u"otherwiseValue"_s);
    QVERIFY(value->isVisible());
    QTest::keyClicks(value, u"9"_s);
    QCOMPARE(dialog.outcomeText(), u"9"_s);
    QCOMPARE(dialog.transforms().constFirst().otherwise, std::optional(u"9"_s));
    emit how->activated(0);
    QVERIFY(!dialog.transforms().constFirst().otherwise);
}

void TestTransformDialog::wordsNameAllOfThem()
{
    for (int kind = 0; kind <= static_cast<int>(TransformKind::Default); ++kind) {
        const auto of = static_cast<TransformKind>(kind);
        QVERIFY2(!transformKindText(of).isEmpty(), qPrintable(transformWord(of)));
        const QStringList arguments = transformArguments(of);
        for (const QString &argument : arguments)
            QVERIFY2(transformArgumentText(of, argument) != argument, qPrintable(argument));
    }
    QCOMPARE(transformsText({ { TransformKind::Trim }, { TransformKind::Digits } }),
             u"trim spaces → digits only"_s);
}

QTEST_MAIN(TestTransformDialog)
#include "tst_transformdialog.moc"
