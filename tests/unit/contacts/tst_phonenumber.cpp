// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contacts/phonenumber.h"

#include <QTest>

using namespace LeadBridge;

class TestPhoneNumber : public QObject
{
    Q_OBJECT

private slots:
    void aRightNumberIsRead_data();
    void aRightNumberIsRead();
    void aPossibleNumberIsAcceptedAndMarked_data();
    void aPossibleNumberIsAcceptedAndMarked();
    void anImpossibleNumberIsAFault_data();
    void anImpossibleNumberIsAFault();
    void whatFollowsTheNumberIsKept_data();
    void whatFollowsTheNumberIsKept();
    void allWritingsOfOneNumberAreGiven();
    void everyFaultHasItsWord();
};

void TestPhoneNumber::aRightNumberIsRead_data()
{
    QTest::addColumn<QString>("received");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("e164");
    QTest::addColumn<QString>("country");

    const auto row = [](const char *name, const char *received, const char *region,
                        const char *e164, const char *country) {
        QTest::newRow(name) << QString::fromUtf8(received) << QString::fromLatin1(region)
                            << QString::fromLatin1(e164) << QString::fromLatin1(country);
    };
    const char *const mobile = "+79123456789";
    row("the Russian 8", "89123456789", "RU", mobile, "RU");
    row("brackets and dashes", "8 (912) 345-67-89", "RU", mobile, "RU");
    row("neither 8 nor 7", "9123456789", "RU", mobile, "RU");
    row("the 7 without its plus", "79123456789", "RU", mobile, "RU");
    row("international", "+7 912 345-67-89", "RU", mobile, "RU");
    row("a Russian number where Kazakhstan is the default", "89123456789", "KZ", mobile, "RU");
    row("a Kazakh number with an 8", "87710009998", "RU", "+77710009998", "KZ");
    row("a Kazakh number without its plus", "77710009998", "RU", "+77710009998", "KZ");
    row("a Kazakh number of ten digits", "7710009998", "RU", "+77710009998", "KZ");
    row("a Kazakh number at home", "87710009998", "KZ", "+77710009998", "KZ");
    row("no region, but the digits begin with a country code", "79123456789", "ZZ", mobile, "RU");
    row("a plus before the 8", "+89123456789", "RU", mobile, "RU");
    row("a plus before the 8, with brackets", "+8 (912) 345-67-89", "RU", mobile, "RU");
    row("dialled out with 810", "810380501234567", "RU", "+380501234567", "UA");
    row("dialled out with 8~10", "8~10 7 912 345 67 89", "RU", mobile, "RU");
    row("dialled out with 00", "00380501234567", "RU", "+380501234567", "UA");
    row("Belarus at home", "80294911911", "BY", "+375294911911", "BY");
    row("Belarus with its 80 where Russia is the default", "80294911911", "RU", "+375294911911",
        "BY");
    row("Belarus without its plus", "375294911911", "RU", "+375294911911", "BY");
    row("Ukraine without its plus", "380501234567", "RU", "+380501234567", "UA");
    row("Uzbekistan without its plus", "998912345678", "RU", "+998912345678", "UZ");
    row("Kyrgyzstan without its plus", "996700123456", "RU", "+996700123456", "KG");
    row("Armenia without its plus", "37477123456", "RU", "+37477123456", "AM");
    row("Ukraine at home", "0501234567", "UA", "+380501234567", "UA");
    row("Ukraine with its 0 where Russia is the default", "0501234567", "RU", "+380501234567",
        "UA");
    row("letters become digits", "8-800-FLOWERS", "RU", "+78003569377", "RU");
    row("full-width digits", "＋７９１２３４５６７８９", "ZZ", mobile, "RU");
    row("invisible direction marks around", "\u202A+7 912 345-67-89\u202C", "ZZ", mobile, "RU");
    row("zero-width spaces and a byte order mark inside", "\uFEFF8912\u200B345\u200F6789", "RU",
        mobile, "RU");
    row("no-break spaces", "8\u00A0912\u00A0345\u00A067\u00A089", "RU", mobile, "RU");
    row("a plus that form decoding made a space", " 375294911911", "RU", "+375294911911", "BY");
    row("a space in front of a national number", " 89123456789", "RU", mobile, "RU");
    row("a line break around", "\n89123456789\r\n", "RU", mobile, "RU");
    row("words around", "моб. 8 912 345-67-89", "RU", mobile, "RU");
    row("an American number", "+1 202-555-0123", "RU", "+12025550123", "US");
}

void TestPhoneNumber::aRightNumberIsRead()
{
    QFETCH(QString, received);
    QFETCH(QString, region);
    QFETCH(QString, e164);
    QFETCH(QString, country);
    const auto number = readPhone(received, region);
    QVERIFY2(number.has_value(), number ? "" : qPrintable(faultWord(number.error())));
    QCOMPARE(number->e164, e164);
    QCOMPARE(number->region, country);
    QVERIFY(number->valid);
}

void TestPhoneNumber::aPossibleNumberIsAcceptedAndMarked_data()
{
    QTest::addColumn<QString>("received");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("e164");
    QTest::addColumn<QString>("country");

    const auto row = [](const char *name, const char *received, const char *region,
                        const char *e164, const char *country) {
        QTest::newRow(name) << QString::fromLatin1(received) << QString::fromLatin1(region)
                            << QString::fromLatin1(e164) << QString::fromLatin1(country);
    };
    row("a digit is lost", "8912345678", "RU", "+78912345678", "RU");
    row("fourteen digits, which special numbers have", "79991234567890", "RU", "+779991234567890",
        "RU");
    row("all zeros", "+7 (000) 000-00-00", "RU", "+70000000000", "RU");
    row("all zeros do not tell the country where Belarus is the default", "+7 (000) 000-00-00",
        "BY", "+70000000000", "");
    row("an unused range of Belarus", "+375 11 000 00 00", "RU", "+375110000000", "BY");
    row("the same, dialled out with 00", "00 375 11 000 00 00", "RU", "+375110000000", "BY");
    row("the Ukrainian 0 behind a Soviet 8", "80501234567", "RU", "+70501234567", "RU");
}

void TestPhoneNumber::aPossibleNumberIsAcceptedAndMarked()
{
    QFETCH(QString, received);
    QFETCH(QString, region);
    QFETCH(QString, e164);
    QFETCH(QString, country);
    const auto number = readPhone(received, region);
    QVERIFY2(number.has_value(), number ? "" : qPrintable(faultWord(number.error())));
    QCOMPARE(number->e164, e164);
    QCOMPARE(number->region, country);
    QVERIFY(!number->valid);
}

void TestPhoneNumber::anImpossibleNumberIsAFault_data()
{
    QTest::addColumn<QString>("received");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("fault");

    const auto row = [](const char *name, const QString &received, const char *region,
                        const char *fault) {
        QTest::newRow(name) << received << QString::fromLatin1(region)
                            << QString::fromLatin1(fault);
    };
    row("nothing", QString(), "RU", "empty");
    row("spaces and marks alone", QStringLiteral(" \u200B\t"), "RU", "empty");
    row("letters", QStringLiteral("abc"), "RU", "not_a_number");
    row("Cyrillic letters", QStringLiteral("нет телефона"), "RU", "not_a_number");
    row("a placeholder that was not replaced", QStringLiteral("{{client.phone}}"), "RU",
        "not_a_number");
    row("a town number without its code", QStringLiteral("1234567"), "RU", "local_only");
    row("one digit", QStringLiteral("8"), "RU", "not_a_number");
    row("five digits", QStringLiteral("12345"), "RU", "too_short");
    row("a plus and a code no country has", QStringLiteral("+999 123 456 789"), "RU",
        "invalid_country_code");
    row("twelve digits after +7", QStringLiteral("+7 912 345 67 89 01"), "RU", "invalid_length");
    row("twenty digits", QStringLiteral("79123456789012345678"), "RU", "too_long");
    row("the Soviet 8 before a Ukrainian 0, at home", QStringLiteral("80501234567"), "UA",
        "too_long");
    row("ten thousand digits", QString(10'000, u'7'), "RU", "too_long");
}

void TestPhoneNumber::anImpossibleNumberIsAFault()
{
    QFETCH(QString, received);
    QFETCH(QString, region);
    QFETCH(QString, fault);
    const auto number = readPhone(received, region);
    QVERIFY2(!number.has_value(), number ? qPrintable(number->e164) : "");
    QCOMPARE(faultWord(number.error()), fault);
}

void TestPhoneNumber::whatFollowsTheNumberIsKept_data()
{
    QTest::addColumn<QString>("received");
    QTest::addColumn<QString>("extension");
    QTest::addColumn<QString>("note");

    const auto row = [](const char *name, const char *received, const char *extension,
                        const char *note) {
        QTest::newRow(name) << QString::fromUtf8(received) << QString::fromLatin1(extension)
                            << QString::fromUtf8(note);
    };
    row("nothing follows", "+79123456789", "", "");
    row("a Russian extension", "+79123456789 доб. 12", "12", "");
    row("an English extension", "+79123456789 ext 5", "5", "");
    row("a tel address with an extension", "tel:+7-912-345-67-89;ext=12", "12", "");
    row("a second number behind a comma", "+7 912 345-67-89, +7 495 123-45-67", "",
        "+7 495 123-45-67");
    row("a second number behind a slash", "8 912 345-67-89 / 8 495 123-45-67", "",
        "8 495 123-45-67");
    row("a second number behind a semicolon", "89123456789;84951234567", "", "84951234567");
    row("a second number behind a word", "89123456789 или 84951234567 Анна", "",
        "84951234567 Анна");
    row("slashes inside one number do not part it", "8 912 345/67/89", "", "");
}

void TestPhoneNumber::whatFollowsTheNumberIsKept()
{
    QFETCH(QString, received);
    QFETCH(QString, extension);
    QFETCH(QString, note);
    const auto number = readPhone(received, QStringLiteral("RU"));
    QVERIFY2(number.has_value(), number ? "" : qPrintable(faultWord(number.error())));
    QCOMPARE(number->e164, QStringLiteral("+79123456789"));
    QCOMPARE(number->extension, extension);
    QCOMPARE(number->note, note);
}

void TestPhoneNumber::allWritingsOfOneNumberAreGiven()
{
    const auto number = readPhone(QStringLiteral("89123456789"), QStringLiteral("RU"));
    QVERIFY(number.has_value());
    QCOMPARE(number->e164, QStringLiteral("+79123456789"));
    QCOMPARE(number->digits, QStringLiteral("79123456789"));
    QCOMPARE(nationalWriting(*number), QStringLiteral("8 (912) 345-67-89"));
    QVERIFY(nationalWriting(PhoneNumber()).isEmpty());
}

void TestPhoneNumber::everyFaultHasItsWord()
{
    for (const PhoneFault fault :
         { PhoneFault::Empty, PhoneFault::NotANumber, PhoneFault::InvalidCountryCode,
           PhoneFault::TooShort, PhoneFault::TooLong, PhoneFault::InvalidLength,
           PhoneFault::LocalOnly })
        QVERIFY(!faultWord(fault).isEmpty());
}

QTEST_APPLESS_MAIN(TestPhoneNumber)
#include "tst_phonenumber.moc"
