// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/transform.h"

#include <QTest>

using namespace LeadBridge;

namespace {

using Kind = TransformKind;

Transform of(Kind kind, const char *argument = "")
{
    return { kind, QString::fromUtf8(argument), {}, {} };
}

void row(const char *name, const Transform &transform, const QString &value,
         const QString &expected)
{
    QTest::newRow(name) << QList<Transform> { transform } << value << expected;
}

void row(const char *name, const Transform &transform, const char *value, const char *expected)
{
    row(name, transform, QString::fromUtf8(value), QString::fromUtf8(expected));
}

void columns()
{
    QTest::addColumn<QList<Transform>>("transforms");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
}

void check()
{
    QFETCH(QList<Transform>, transforms);
    QFETCH(QString, value);
    QFETCH(QString, expected);
    const auto result = transformed(value, transforms, QStringLiteral("RU"));
    QVERIFY2(result.has_value(), result ? "" : qPrintable(result.error().detail));
    QCOMPARE(*result, expected);
}

Transform services(std::optional<QString> otherwise = {})
{
    return { Kind::Lookup,
             {},
             { { QStringLiteral("Массаж"), QStringLiteral("2002") },
               { QStringLiteral(" стрижка "), QStringLiteral("2003") },
               { QStringLiteral("МАССАЖ"), QStringLiteral("2004") } },
             std::move(otherwise) };
}

} // namespace

class TestTransform : public QObject
{
    Q_OBJECT

private slots:
    void aTextIsWrittenOtherwise_data();
    void aTextIsWrittenOtherwise() { check(); }
    void aPhoneIsWrittenAsAsked_data();
    void aPhoneIsWrittenAsAsked() { check(); }
    void aDateIsReadInItsUsualForms_data();
    void aDateIsReadInItsUsualForms() { check(); }
    void aDateIsWrittenByItsPattern_data();
    void aDateIsWrittenByItsPattern() { check(); }
    void aNumberIsWrittenAsAsked_data();
    void aNumberIsWrittenAsAsked() { check(); }
    void aTableReplacesValues_data();
    void aTableReplacesValues() { check(); }
    void severalFollowOneAnother_data();
    void severalFollowOneAnother() { check(); }
    void whatCannotBeDoneIsAFault_data();
    void whatCannotBeDoneIsAFault();
    void anEmptyValueStaysEmptyWhateverIsAsked();
};

void TestTransform::aTextIsWrittenOtherwise_data()
{
    columns();
    row("trim", of(Kind::Trim), "  Анна \t Примерова\n", "Анна Примерова");
    row("trim of a no-break space", of(Kind::Trim), QStringLiteral("\u00a0Анна\u00a0"),
        QStringLiteral("Анна"));
    row("upper", of(Kind::Upper), "Ёлка & straße 😀", "ЁЛКА & STRASSE 😀");
    row("lower", of(Kind::Lower), "ЁЛКА & Co 😀", "ёлка & co 😀");
    row("title", of(Kind::Title), "ПРИМЕРОВА анна", "Примерова Анна");
    row("title with hyphens", of(Kind::Title), "анна-мария салтыкова-щедрина",
        "Анна-Мария Салтыкова-Щедрина");
    row("title, an Irish name", of(Kind::Title), "SHANE O'NEIL, патрик о’нил",
        "Shane O'Neil, Патрик О’Нил");
    row("title, a French name", of(Kind::Title), "д'артаньян", "Д'Артаньян");
    row("title, an apostrophe inside a word", of(Kind::Title), "МАР'ЯНА П’ЯТАК, it's",
        "Мар'яна П’ятак, It's");
    row("title, initials", of(Kind::Title), "а.б. пушкин", "А.Б. Пушкин");
    row("title, a number before a hyphen", of(Kind::Title), "2-Й ЭТАЖ, 3D", "2-й Этаж, 3d");
    row("title, a composed letter", of(Kind::Title), QStringLiteral("и\u0306ОД"),
        QStringLiteral("И\u0306од"));
    row("title, an emoji", of(Kind::Title), "😀анна 👩‍👧мария",
        "😀Анна 👩‍👧Мария");
    row("title, ten thousand letters", of(Kind::Title), QString(10'000, QChar(0x42F)),
        QString(QChar(0x42F) + QString(9'999, QChar(0x44F))));
    row("digits", of(Kind::Digits), "+7 (912) 345-67-89 доб. 1", "791234567891");
    row("digits of another script", of(Kind::Digits), "٣٤ и ½", "34");
    row("digits where there are none", of(Kind::Digits), "Анна 😀", "");
    row("the first word", of(Kind::FirstWord), "  Примерова  Анна Борисовна ", "Примерова");
    row("the last word", of(Kind::LastWord), "Примерова Анна Борисовна ", "Борисовна");
    row("without the first word", of(Kind::WithoutFirstWord), "Примерова Анна  Борисовна",
        "Анна Борисовна");
    row("the first of one word", of(Kind::FirstWord), "Анна", "Анна");
    row("the last of one word", of(Kind::LastWord), "Анна", "Анна");
    row("nothing is left of one word", of(Kind::WithoutFirstWord), "Анна", "");
    row("the first word of ten thousand letters", of(Kind::FirstWord), QString(10'000, u'x'),
        QString(10'000, u'x'));
    row("a default where there is nothing", of(Kind::Default, "не указано"), " ", "не указано");
    row("a default where there is something", of(Kind::Default, "не указано"), "Анна", "Анна");
}

void TestTransform::aPhoneIsWrittenAsAsked_data()
{
    columns();
    row("e164", of(Kind::Phone, "e164"), "8 (912) 345-67-89", "+79123456789");
    row("digits alone", of(Kind::Phone, "digits"), "8 (912) 345-67-89", "79123456789");
    row("as at home", of(Kind::Phone, "national"), "+79123456789", "8 (912) 345-67-89");
    row("as abroad", of(Kind::Phone, "international"), "89123456789", "+7 912 345-67-89");
    row("a form of another version", of(Kind::Phone, "short"), "89123456789", "+79123456789");
    row("of another country", of(Kind::Phone, "international"), "+375 29 491 19 11",
        "+375 29 491-19-11");
    row("its plus lost to form decoding", of(Kind::Phone, "e164"), " 4951234567", "+4951234567");
}

void TestTransform::aDateIsReadInItsUsualForms_data()
{
    columns();
    const Transform date = of(Kind::Date, "yyyy-MM-dd HH:mm:ss");
    row("ISO, the day", date, "2026-01-15", "2026-01-15 00:00:00");
    row("ISO, the minute", date, "2026-01-15T12:30", "2026-01-15 12:30:00");
    row("as databases write", date, " 2026-01-15 12:30:05.123456 ", "2026-01-15 12:30:05");
    row("ISO in UTC, told by this clock", date, "2026-01-15T09:30:00.250Z", "2026-01-15 12:30:00");
    row("ISO with an offset", date, "2026-01-15T12:30:00+05:00", "2026-01-15 10:30:00");
    row("ISO with a short offset", date, "2026-01-15T12:30:00-0130", "2026-01-15 17:00:00");
    row("an hour that local clocks leave out", date, "2026-03-29 02:30", "2026-03-29 02:30:00");
    row("with dots", date, "15.01.2026", "2026-01-15 00:00:00");
    row("with dots and a time", date, "15.01.2026 12:30", "2026-01-15 12:30:00");
    row("with dots, a comma and seconds", date, "5.1.2026, 9:30:07", "2026-01-05 09:30:07");
    row("seconds since 1970", date, "1768469400", "2026-01-15 12:30:00");
    row("seconds with a fraction", date, "1768469400.5", "2026-01-15 12:30:00");
    row("a letter's date", date, "Thu, 15 Jan 2026 09:30:00 +0000", "2026-01-15 12:30:00");
    row("a leap day", date, "29.02.2028", "2028-02-29 00:00:00");
}

void TestTransform::aDateIsWrittenByItsPattern_data()
{
    columns();
    row("no pattern", of(Kind::Date), "2026-01-15", "15.01.2026");
    row("the month's name", of(Kind::Date, "d MMMM yyyy"), "15.01.2026", "15 января 2026");
    row("the day's name", of(Kind::Date, "dddd"), "15.01.2026", "четверг");
    row("words in quotes", of(Kind::Date, "d.M 'в' H'MMM'mm"), "15.01.2026 09:05", "15.1 в 9MMM05");
    row("the time of a date", of(Kind::Date, "HH:mm"), "15.01.2026 9:05", "09:05");
    row("a time alone", of(Kind::Date, "HH.mm"), "9:05", "09.05");
    row("ISO again", of(Kind::Date, "yyyy-MM-ddTHH:mm:ss"), "15.01.2026 9:05",
        "2026-01-15T09:05:00");
}

void TestTransform::aNumberIsWrittenAsAsked_data()
{
    columns();
    row("a whole one", of(Kind::Number, "integer"), "3 500,00", "3500");
    row("half is rounded up", of(Kind::Number, "integer"), "3500.5", "3501");
    row("less than half is not", of(Kind::Number, "integer"), "3500,49", "3500");
    row("rounding carries", of(Kind::Number, "integer"), "999.5", "1000");
    row("half below nought", of(Kind::Number, "integer"), "-0.5", "-1");
    row("no nought below nought", of(Kind::Number, "integer"), "-0,4", "0");
    row("leading noughts", of(Kind::Number, "integer"), "007", "7");
    row("with a point", of(Kind::Number, "point"), "3 500,50", "3500.5");
    row("with a point it does not need", of(Kind::Number, "point"), "3500.00", "3500");
    row("of thousands parted by commas", of(Kind::Number, "point"), "1,234.56", "1234.56");
    row("with a comma", of(Kind::Number, "comma"), QStringLiteral("1234567.5"),
        QStringLiteral("1\u00a0234\u00a0567,50"));
    row("with a comma, rounded", of(Kind::Number, "comma"), QStringLiteral("-3499.995"),
        QStringLiteral("-3\u00a0500,00"));
    row("with a comma, small", of(Kind::Number, "comma"), "5", "5,00");
    row("of many digits", of(Kind::Number, "point"), "9007199254740993.10", "9007199254740993.1");
    row("of ten thousand digits", of(Kind::Number, "integer"), QString(10'000, u'9'),
        QString(10'000, u'9'));
}

void TestTransform::aTableReplacesValues_data()
{
    columns();
    row("a value", services(), "Массаж", "2002");
    row("in another case and with spaces", services(), " сТРИЖКА ", "2003");
    row("one that the table lacks", services(), "Маникюр", "Маникюр");
    row("one that the table lacks, with a word for it", services(QStringLiteral("2000")), "Маникюр",
        "2000");
    row("one that the table lacks, dropped", services(QString(QLatin1String(""))), "Маникюр", "");
    row("a part is not the whole", services(), "Массаж спины", "Массаж спины");
    row("an empty table", { Kind::Lookup, {}, {}, {} }, "Массаж", "Массаж");
    row("ten thousand letters", services(), QString(10'000, u'x'), QString(10'000, u'x'));
}

void TestTransform::severalFollowOneAnother_data()
{
    columns();
    QTest::newRow("none") << QList<Transform> {} << QStringLiteral(" a ") << QStringLiteral(" a ");
    QTest::newRow("a name") << QList<Transform> { of(Kind::WithoutFirstWord), of(Kind::FirstWord),
                                                  of(Kind::Title) }
                            << QStringLiteral("ПРИМЕРОВА АННА БОРИСОВНА") << QStringLiteral("Анна");
    QTest::newRow("a default for what is left empty")
        << QList<Transform> { of(Kind::Digits), of(Kind::Default, "0") } << QStringLiteral("нет")
        << QStringLiteral("0");
    QTest::newRow("a default is changed too")
        << QList<Transform> { of(Kind::Default, "анна"), of(Kind::Title) } << QString()
        << QStringLiteral("Анна");
    QTest::newRow("a lookup of a cut value")
        << QList<Transform> { of(Kind::FirstWord), services() } << QStringLiteral("массаж спины")
        << QStringLiteral("2002");
}

void TestTransform::whatCannotBeDoneIsAFault_data()
{
    QTest::addColumn<Transform>("transform");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("code");
    const auto fault = [](const char *name, const Transform &transform, const QString &value,
                          const char *code) {
        QTest::newRow(name) << transform << value << QString::fromLatin1(code);
    };
    const auto s = [](const char *text) { return QString::fromUtf8(text); };
    fault("a phone without digits", of(Kind::Phone, "e164"), s("нет"), "not_a_number");
    fault("a phone too short", of(Kind::Phone, "digits"), s("12345"), "too_short");
    fault("a phone of ten thousand digits", of(Kind::Phone), QString(10'000, u'9'), "too_long");
    fault("a date in words", of(Kind::Date), s("завтра"), "bad_date");
    fault("a day that is not", of(Kind::Date), s("30.02.2026"), "bad_date");
    fault("an hour that is not", of(Kind::Date), s("15.01.2026 25:00"), "bad_date");
    fault("a short number is no date", of(Kind::Date), s("20260115"), "bad_date");
    fault("a time where a date is asked for", of(Kind::Date, "dd.MM"), s("12:30"), "bad_date");
    fault("a date of ten thousand letters", of(Kind::Date), QString(10'000, u'1'), "bad_date");
    fault("a number in words", of(Kind::Number, "integer"), s("пять"), "bad_number");
    fault("a number with its unit", of(Kind::Number, "point"), s("3500 ₽"), "bad_number");
    fault("an emoji", of(Kind::Number, "comma"), s("😀"), "bad_number");
}

void TestTransform::whatCannotBeDoneIsAFault()
{
    QFETCH(Transform, transform);
    QFETCH(QString, value);
    QFETCH(QString, code);
    const auto result = transformed(value, { of(Kind::Trim), transform }, QStringLiteral("RU"));
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(result.error().detail, code);
    QCOMPARE(result.error().place, transformWord(transform.kind));
}

void TestTransform::anEmptyValueStaysEmptyWhateverIsAsked()
{
    QList<Transform> all { services(QStringLiteral("2000")) };
    for (const Kind kind :
         { Kind::Trim, Kind::Upper, Kind::Lower, Kind::Title, Kind::Digits, Kind::Phone,
           Kind::FirstWord, Kind::LastWord, Kind::WithoutFirstWord, Kind::Date, Kind::Number })
        all.append(of(kind));
    QCOMPARE(transformed({}, all, QStringLiteral("RU")).value_or(QStringLiteral("fault")),
             QString());
}

QTEST_APPLESS_MAIN(TestTransform)
#include "tst_transform.moc"
