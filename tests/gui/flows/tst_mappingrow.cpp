// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/destination.h"
#include "ui/flows/mappingrow.h"
#include "ui/flows/valuechooser.h"
#include "ui/widgets/theme.h"

#include <QInputDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

namespace {

const InputDescription &inputNamed(const char *name)
{
    return *findDestination(u"cpa_house"_s)->description().input(QString::fromLatin1(name));
}

QString kind(MappingKind kind)
{
    return QString::number(static_cast<int>(kind));
}

QList<KnownField> someFields()
{
    return { { u"client_name"_s, u"Имя"_s, u"Name"_s, u"<b>Анна</b>"_s, true },
             { u"client_phone"_s, u"Телефон"_s, u"Phone"_s, u"8 (912) 000-00-14"_s, true } };
}

} // namespace

class TestMappingRow final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void givesBackWhatItWasGiven_data();
    void givesBackWhatItWasGiven();
    void writesNothingUntilTheOperatorDoes();
    void aDoubtfulFieldIsMarkedAndExplained();
    void remembersTheTextOfEachKind();
    void aFieldThatIsNotKnownStays();
    void anotherFieldIsAskedFor();
    void aKeyIsOnlyEverAName();
    void anErrorGoesWhileTyping();
    void hasAnAccessibleSentence();
    void theWheelPassesByWithoutFocus();
    void aLongForeignTextIsOneLine();
};

void TestMappingRow::initTestCase()
{
    QLocale::setDefault(QLocale::English);
    Theme::instance().install(*qApp, ThemeChoice::Light);
}

void TestMappingRow::givesBackWhatItWasGiven_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<MappingKind>("kind");
    QTest::addColumn<QString>("text");
    QTest::newRow("a field") << u"phone"_s << MappingKind::Field << u"client_phone"_s;
    QTest::newRow("a field nobody knows") << u"phone"_s << MappingKind::Field << u"tel[0]"_s;
    QTest::newRow("a value") << u"id_offer"_s << MappingKind::Constant << u"2002"_s;
    QTest::newRow("a value with HTML") << u"name"_s << MappingKind::Constant << u"<b>x</b>"_s;
    QTest::newRow("a template") << u"sub_id_1"_s << MappingKind::Template << u"kl-{{client_id}}"_s;
    QTest::newRow("ready-made") << u"county_code"_s << MappingKind::Builtin
                                << u"country_of_phone"_s;
    QTest::newRow("the directory") << u"name"_s << MappingKind::Builtin << u"directory.name"_s;
    QTest::newRow("a key") << u"api_key"_s << MappingKind::Secret << u"other-key"_s;
}

void TestMappingRow::givesBackWhatItWasGiven()
{
    QFETCH(const QString, input);
    QFETCH(const MappingKind, kind);
    QFETCH(const QString, text);
    MappingRow row(inputNamed(input.toLatin1().constData()));
    row.setMapping(Mapping { kind, text }, std::nullopt);
    row.setKnownFields(someFields());
    row.setStoredSecrets({}, u"cpa-house-key"_s);
    QVERIFY(row.mapping() == (Mapping { kind, text }));
}

void TestMappingRow::writesNothingUntilTheOperatorDoes()
{
    MappingRow row(inputNamed("sub_id_3"));
    QSignalSpy changed(&row, &MappingRow::mappingChanged);
    row.setMapping(std::nullopt, std::nullopt);
    row.setKnownFields(someFields());
    row.setOutgoing({});
    QCOMPARE(changed.count(), 0);
    QVERIFY(!row.mapping());
}

void TestMappingRow::aDoubtfulFieldIsMarkedAndExplained()
{
    QList<KnownField> fields = someFields();
    fields.last().lastSeenUtc = QDateTime(QDate(2026, 11, 2), QTime(9, 0), Qt::UTC);
    SourceNotice stopped;
    stopped.kind = SourceNotice::Kind::FieldStopped;
    stopped.field = u"client_phone"_s;
    MappingRow row(inputNamed("phone"));
    row.setMapping(Mapping { MappingKind::Field, u"client_phone"_s }, std::nullopt);
    row.setKnownFields(fields, { stopped });
    auto *chooser = row.findChild<ValueChooser *>(u"field_phone"_s);
    QVERIFY(chooser->toolTip().contains(u"has not come with the last events"_s));
    QVERIFY(chooser->toolTip().contains(u"8 (912) 000-00-14"_s));
    QVERIFY(chooser->toolTip().contains(u"Last came"_s));
    row.setKnownFields(fields);
    QVERIFY(!chooser->toolTip().contains(u"has not come with the last events"_s));
    const QString name = chooser->itemData(0, Qt::ToolTipRole).toString();
    QVERIFY(name.contains(u"&lt;b&gt;"_s));
}

void TestMappingRow::remembersTheTextOfEachKind()
{
    MappingRow row(inputNamed("name"));
    row.setKnownFields(someFields());
    row.setMapping(Mapping { MappingKind::Constant, u"Всем одно"_s }, std::nullopt);
    auto *kinds = row.findChild<ValueChooser *>(u"kind_name"_s);
    QSignalSpy changed(&row, &MappingRow::mappingChanged);
    kinds->setFocus();
    emit kinds->keyChosen(kind(MappingKind::Field));
    QVERIFY(row.mapping() == (Mapping { MappingKind::Field, u"client_name"_s }));
    emit kinds->keyChosen(kind(MappingKind::Constant));
    QVERIFY(row.mapping() == (Mapping { MappingKind::Constant, u"Всем одно"_s }));
    QCOMPARE(changed.count(), 2);
}

void TestMappingRow::aFieldThatIsNotKnownStays()
{
    MappingRow row(inputNamed("phone"));
    row.setMapping(Mapping { MappingKind::Field, u"form_phone"_s }, std::nullopt);
    row.setKnownFields(someFields());
    auto *field = row.findChild<ValueChooser *>(u"field_phone"_s);
    QCOMPARE(field->key(), u"form_phone"_s);
    QCOMPARE(field->currentText(), u"form_phone"_s);
}

void TestMappingRow::anotherFieldIsAskedFor()
{
    MappingRow row(inputNamed("phone"));
    row.show();
    row.setKnownFields(someFields());
    row.setMapping(Mapping { MappingKind::Field, u"client_phone"_s }, std::nullopt);
    auto *field = row.findChild<ValueChooser *>(u"field_phone"_s);
    emit field->activated(field->count() - 1);
    auto *dialog = row.findChild<QInputDialog *>(u"fieldName"_s);
    QVERIFY(dialog);
    dialog->setTextValue(u" form_phone "_s);
    dialog->accept();
    QVERIFY(row.mapping() == (Mapping { MappingKind::Field, u"form_phone"_s }));
}

void TestMappingRow::aKeyIsOnlyEverAName()
{
    MappingRow row(inputNamed("api_key"));
    row.setMapping(Mapping { MappingKind::Secret, u"cpa-house-key"_s }, std::nullopt);
    row.setStoredSecrets({ u"cpa-house-key"_s }, u"cpa-house-key"_s);
    QVERIFY(!row.findChild<ValueChooser *>(u"kind_api_key"_s)->isEnabled());
    QSignalSpy asked(&row, &MappingRow::secretAsked);
    auto *set = row.findChild<QPushButton *>(u"setKey_api_key"_s);
    QCOMPARE(set->text(), u"Replace…"_s);
    set->click();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toString(), u"cpa-house-key"_s);
}

void TestMappingRow::anErrorGoesWhileTyping()
{
    MappingRow row(inputNamed("id_stream"));
    row.show();
    row.setMapping(std::nullopt, std::nullopt);
    row.setError(u"Without a stream …"_s);
    auto *text = row.findChild<QLineEdit *>(u"text_id_stream"_s);
    QCOMPARE(text->accessibleDescription(), u"Without a stream …"_s);
    QVERIFY(text->property("error").toBool());
    QTest::keyClicks(text, u"4"_s);
    QVERIFY(row.error().isEmpty());
    QVERIFY(!text->property("error").toBool());
    QVERIFY(row.mapping() == (Mapping { MappingKind::Constant, u"4"_s }));
    QTest::keyClick(text, Qt::Key_Backspace);
    QVERIFY(!row.mapping());
}

void TestMappingRow::hasAnAccessibleSentence()
{
    MappingRow row(inputNamed("phone"));
    row.setKnownFields(someFields());
    row.setMapping(Mapping { MappingKind::Field, u"client_phone"_s }, std::nullopt);
    PreviewLine line;
    line.name = u"phone"_s;
    line.value = u"79120000014"_s;
    row.setOutgoing(line);
    QCOMPARE(row.findChild<ValueChooser *>(u"field_phone"_s)->accessibleName(),
             u"Phone, required, field Phone, will go as 79120000014"_s);
    const auto widgets = row.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisibleTo(&row)
            && widget->parentWidget() != nullptr && !widget->objectName().startsWith(u"qt_"))
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

void TestMappingRow::theWheelPassesByWithoutFocus()
{
    MappingRow row(inputNamed("phone"));
    row.setKnownFields(someFields());
    row.setMapping(Mapping { MappingKind::Field, u"client_phone"_s }, std::nullopt);
    auto *field = row.findChild<ValueChooser *>(u"field_phone"_s);
    QWheelEvent wheel({ 5, 5 }, field->mapToGlobal(QPointF(5, 5)), {}, { 0, 120 }, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(field, &wheel);
    QVERIFY(!wheel.isAccepted());
    QCOMPARE(field->key(), u"client_phone"_s);
}

void TestMappingRow::aLongForeignTextIsOneLine()
{
    MappingRow row(inputNamed("name"));
    row.setMapping(Mapping { MappingKind::Field, u"a"_s }, std::nullopt);
    row.setKnownFields({ { u"a"_s, {}, {}, QString(10000, u'x') + u"\n\u202Ey"_s, true } });
    auto *field = row.findChild<ValueChooser *>(u"field_name"_s);
    const QString hint = field->itemData(0, Qt::UserRole + 1).toString();
    QVERIFY(hint.size() < 300);
    QVERIFY(!hint.contains(u'\n'));
}

QTEST_MAIN(TestMappingRow)
#include "tst_mappingrow.moc"
