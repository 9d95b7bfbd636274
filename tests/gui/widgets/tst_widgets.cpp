// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/confirm.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/statcard.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

namespace {

const Question question { u"Send 17 held events?"_s, u"The oldest is from yesterday."_s,
                          u"Don't send"_s, u"Show"_s, u"Send"_s };

} // namespace

class TestWidgets final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::instance().install(*qApp, ThemeChoice::Light); }

    void theSwitchTakesKeysAndClicks()
    {
        Switch knob;
        knob.show();
        QSignalSpy toggled(&knob, &Switch::toggled);
        QTest::mouseClick(&knob, Qt::LeftButton);
        QVERIFY(knob.isChecked());
        QTest::keyClick(&knob, Qt::Key_Space);
        QVERIFY(!knob.isChecked());
        QTest::keyClick(&knob, Qt::Key_Return);
        QCOMPARE(toggled.count(), 3);
        knob.setBusy(true);
        QTest::mouseClick(&knob, Qt::LeftButton);
        QTest::keyClick(&knob, Qt::Key_Space);
        QCOMPARE(toggled.count(), 3);
        QVERIFY(knob.sizeHint().height() >= 28);
    }

    void theSafeAnswerIsTheDefault()
    {
        QWidget window;
        window.show();
        std::optional<Answer> answer;
        QDialog *dialog = confirm(&window, question, [&answer](Answer given) { answer = given; });
        QVERIFY(!answer); // it did not wait
        QCOMPARE(dialog->windowTitle(), question.title);
        auto *safe = dialog->findChild<QPushButton *>(u"safe"_s);
        QVERIFY(safe->isDefault());
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(answer, Answer::Safe);
    }

    void escapeIsTheSafeAnswer()
    {
        QWidget window;
        window.show();
        std::optional<Answer> answer;
        QDialog *dialog = confirm(&window, question, [&answer](Answer given) { answer = given; });
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCOMPARE(answer, Answer::Safe);
    }

    void theOtherVerbsAnswer_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<Answer>("expected");
        QTest::newRow("the verb") << u"do"_s << Answer::Do;
        QTest::newRow("the middle way") << u"other"_s << Answer::Other;
    }

    void theOtherVerbsAnswer()
    {
        QFETCH(QString, button);
        QFETCH(Answer, expected);
        QWidget window;
        window.show();
        std::optional<Answer> answer;
        QDialog *dialog = confirm(&window, question, [&answer](Answer given) { answer = given; });
        QTest::mouseClick(dialog->findChild<QPushButton *>(button), Qt::LeftButton);
        QCOMPARE(answer, expected);
    }

    void anErrorIsTiedToItsField()
    {
        auto *edit = new QLineEdit;
        FormField field(u"Stream"_s, edit);
        field.setHelp(u"Shown in your account."_s);
        field.show();
        QCOMPARE(edit->accessibleName(), u"Stream"_s);
        field.setError(u"Without a stream the lead will not be taken."_s);
        QCOMPARE(edit->accessibleDescription(), field.error());
        QCOMPARE(edit->property("error").toBool(), true);
        QTest::keyClicks(edit, u"4"_s);
        QVERIFY(field.error().isEmpty());
        QCOMPARE(edit->accessibleDescription(), u"Shown in your account."_s);
    }

    void theChipIsRemovedByKeyAndByCross()
    {
        FilterChip chip(u"Last 7 days"_s);
        chip.resize(chip.sizeHint());
        chip.show();
        QSignalSpy removed(&chip, &FilterChip::removed);
        QSignalSpy clicked(&chip, &FilterChip::clicked);
        QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(20, chip.height() / 2));
        QCOMPARE(clicked.count(), 1);
        QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(chip.width() - 10, chip.height() / 2));
        QTest::keyClick(&chip, Qt::Key_Delete);
        QCOMPARE(removed.count(), 2);
        QCOMPARE(clicked.count(), 1);
    }

    void copyingSaysSo()
    {
        CopyButton button(u"Copy the address"_s);
        QVERIFY(!button.isEnabled());
        button.setContent(u"https://leads.example.org/hook/x"_s);
        button.show();
        QTest::mouseClick(&button, Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), u"https://leads.example.org/hook/x"_s);
        QCOMPARE(button.text(), u"Copied"_s);
        QTRY_COMPARE_WITH_TIMEOUT(button.text(), u"Copy the address"_s, 4000);
    }

    void aToastGivesWayAndItsActionWorks()
    {
        QWidget window;
        window.resize(800, 600);
        window.show();
        bool undone = false;
        Toast::show(&window, u"First"_s);
        Toast *toast = Toast::show(&window, u"Second"_s, u"Undo"_s, [&undone] { undone = true; });
        QTRY_COMPARE(window.findChildren<Toast *>().size(), 1);
        QVERIFY(window.rect().contains(toast->geometry()));
        QTest::mouseClick(toast->findChild<QPushButton *>(), Qt::LeftButton);
        QVERIFY(undone);
    }

    void theBannerHoldsItsButtons()
    {
        Banner banner(BannerKind::Bad);
        banner.setText(u"Port 8787 is taken."_s, u"Another program holds it."_s);
        banner.setAction(u"Take port 8788"_s);
        banner.show();
        QSignalSpy action(&banner, &Banner::actionTriggered);
        QTest::mouseClick(banner.findChildren<QPushButton *>().constFirst(), Qt::LeftButton);
        QCOMPARE(action.count(), 1);
        QVERIFY(banner.accessibleName().contains(u"8787"_s));
    }

    void theCardIsOneButton()
    {
        StatCard card(u"Refused"_s);
        card.setNumber(u"3"_s);
        card.setMeaning(u"one cause"_s);
        QCOMPARE(card.accessibleName(), u"Refused, 3, one cause"_s);
        card.show();
        QSignalSpy clicked(&card, &StatCard::clicked);
        QTest::mouseClick(&card, Qt::LeftButton);
        QTest::keyClick(&card, Qt::Key_Return);
        QCOMPARE(clicked.count(), 2);
    }

    void runningTextGrowsInHeight()
    {
        const Paragraph text(QString(u"слово "_s).repeated(60));
        QVERIFY(text.heightForWidth(200) > text.heightForWidth(600));
        QVERIFY(text.heightForWidth(600) > text.fontMetrics().height());
    }
};

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
