// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/emailmessage.h"

#include <QTest>

using namespace LeadBridge;

/// Letters, byte by byte.
class TestEmailMessage : public QObject
{
    Q_OBJECT

private slots:
    void headersByteByByte();
    void bodyInLinesOf76();
    void textsInHeaders_data();
    void textsInHeaders();
    void encodedWordsAreShortAndWhole_data();
    void encodedWordsAreShortAndWhole();
    void senderNames_data();
    void senderNames();
    void noValueBeginsAHeader_data();
    void noValueBeginsAHeader();
    void manyRecipientsAreFolded();
    void datesAreEnglish_data();
    void datesAreEnglish();
    void peopleReadTheRecord();
};

namespace {

QString utf8(const char *text)
{
    return QString::fromUtf8(text);
}

EmailLetter letterAbout(const QString &subject)
{
    EmailLetter letter;
    letter.from = utf8("robot@example.org");
    letter.fromName = utf8("Заявки");
    letter.to = { utf8("owner@example.org") };
    letter.subject = subject;
    letter.body = utf8("Анна\n+7 916 000-00-01");
    letter.id = utf8("n0nce@example.org");
    letter.dateUtc = QDateTime({ 2026, 1, 15 }, { 9, 30 }, Qt::UTC);
    return letter;
}

QByteArray headOf(const EmailLetter &letter)
{
    const QByteArray bytes = letterBytes(letter);
    return bytes.left(bytes.indexOf("\r\n\r\n") + 2);
}

/// A header with its folds, after "Name: ".
QByteArray headerOf(const EmailLetter &letter, const QByteArray &name)
{
    const QByteArray beginning = name + ": ";
    QByteArray found;
    bool inside = false;
    for (const QByteArray &line : headOf(letter).split('\n')) {
        inside = line.startsWith(beginning) || (inside && line.startsWith(' '));
        if (inside)
            found += line + '\n';
    }
    return found.mid(name.size() + 2).chopped(2);
}

/// Decodes encoded words as RFC 2047 says: the white space between two of them is nothing.
QString decoded(const QByteArray &header)
{
    QByteArray text;
    for (QByteArray word : header.split('\n')) {
        word = word.trimmed();
        if (!word.startsWith("=?utf-8?B?") || !word.endsWith("?="))
            return QString::fromUtf8(word);
        text += QByteArray::fromBase64(word.mid(10).chopped(2));
    }
    return QString::fromUtf8(text);
}

} // namespace

void TestEmailMessage::headersByteByByte()
{
    EmailLetter letter = letterAbout(utf8("Новая заявка"));
    letter.replyTo = utf8("anna@example.org");
    QCOMPARE(letterBytes(letter),
             QByteArray("Date: Thu, 15 Jan 2026 09:30:00 +0000\r\n"
                        "From: =?utf-8?B?0JfQsNGP0LLQutC4?= <robot@example.org>\r\n"
                        "To: <owner@example.org>\r\n"
                        "Reply-To: <anna@example.org>\r\n"
                        "Subject: =?utf-8?B?0J3QvtCy0LDRjyDQt9Cw0Y/QstC60LA=?=\r\n"
                        "Message-ID: <n0nce@example.org>\r\n"
                        "MIME-Version: 1.0\r\n"
                        "Auto-Submitted: auto-generated\r\n"
                        "Content-Type: text/plain; charset=utf-8\r\n"
                        "Content-Transfer-Encoding: base64\r\n"
                        "\r\n"
                        "0JDQvdC90LANCis3IDkxNiAwMDAtMDAtMDE=\r\n"));
}

void TestEmailMessage::bodyInLinesOf76()
{
    EmailLetter letter = letterAbout(utf8("x"));
    letter.body = utf8("Кавычки \"«»\" & амперсанд, <b>жирно</b>, 😀\n.\nточка\n").repeated(300);
    QVERIFY(letter.body.size() > 10'000);
    const QByteArray bytes = letterBytes(letter);
    QByteArray body = bytes.mid(bytes.indexOf("\r\n\r\n") + 4);
    const QList<QByteArray> lines = body.split('\n');
    for (const QByteArray &line : lines)
        QVERIFY(line.size() <= 77);
    QCOMPARE(lines.first().size(), 77); // with its \r
    QVERIFY(!bytes.contains("\n."));
    const QString text = QString::fromUtf8(QByteArray::fromBase64(body.replace("\r\n", "")));
    QCOMPARE(text, QString(letter.body).replace(u"\n"_qs, u"\r\n"_qs));
}

void TestEmailMessage::textsInHeaders_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("header");
    const auto row = [](const char *name, const char *text, const char *header) {
        QTest::newRow(name) << utf8(text) << QByteArray(header);
    };
    row("English stays", "New lead: Anna & Co <b>", "New lead: Anna & Co <b>");
    row("Russian", "Лид", "=?utf-8?B?0JvQuNC0?=");
    row("what looks encoded is encoded",
        "=?utf-8?B?0JvQuNC0?=", "=?utf-8?B?PT91dGYtOD9CPzBKdlF1TkMwPz0=?=");
    row("emoji", "😀", "=?utf-8?B?8J+YgA==?=");
    row("a tab", "a\tb", "a b");
}

void TestEmailMessage::textsInHeaders()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, header);
    QCOMPARE(headerOf(letterAbout(text), "Subject"), header);
}

void TestEmailMessage::encodedWordsAreShortAndWhole_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("Cyrillic") << utf8("Запись к мастеру на завтра, стрижка и укладка ").repeated(5);
    for (int shift = 0; shift < 4; ++shift)
        QTest::addRow("emoji after %d letters", shift)
            << u"a"_qs.repeated(shift) + utf8("😀💇").repeated(30);
    QTest::newRow("mixed") << utf8("aЯ€😀").repeated(40);
    QTest::newRow("long English") << u"word "_qs.repeated(40).trimmed();
    QTest::newRow("Thai with marks") << utf8("ผู้ใหญ่").repeated(20);
}

void TestEmailMessage::encodedWordsAreShortAndWhole()
{
    QFETCH(QString, text);
    const QByteArray header = encodedWords(text, 9);
    QCOMPARE(decoded(header), text);
    qsizetype before = 9;
    for (const QByteArray &line : header.split('\n')) {
        const QByteArray word = line.trimmed();
        QVERIFY2(word.size() <= 75, word.constData());
        QVERIFY(before + word.size() <= 76);
        before = 1;
        // Each stands for whole characters: none of them breaks when read by itself.
        const QByteArray bytes = QByteArray::fromBase64(word.mid(10).chopped(2));
        QCOMPARE(QString::fromUtf8(bytes).toUtf8(), bytes);
        QVERIFY(!QString::fromUtf8(bytes).contains(QChar::ReplacementCharacter));
    }
}

void TestEmailMessage::senderNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("header");
    const auto row = [](const char *name, const QString &sender, const QByteArray &header) {
        QTest::newRow(name) << sender << header;
    };
    row("none", {}, "<robot@example.org>");
    row("English", utf8("Salon, Inc."), "\"Salon, Inc.\" <robot@example.org>");
    row("quotes", utf8("The \"X\" \\ Y"), R"("The \"X\" \\ Y" <robot@example.org>)");
    row("an address in the name", utf8("boss@example.org <a@b>"),
        "\"boss@example.org <a@b>\" <robot@example.org>");
    row("the address does not fit any more", utf8("Салон красоты «Ирис и К°»"),
        "=?utf-8?B?0KHQsNC70L7QvSDQutGA0LDRgdC+0YLRiyDCq9CY0YDQuNGBINC4INCa?=\r\n"
        " =?utf-8?B?wrDCuw==?= <robot@example.org>");
}

void TestEmailMessage::senderNames()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, header);
    EmailLetter letter = letterAbout(utf8("x"));
    letter.fromName = name;
    QCOMPARE(headerOf(letter, "From"), header);
}

void TestEmailMessage::noValueBeginsAHeader_data()
{
    QTest::addColumn<QString>("value");
    const QString bcc = u"Bcc: all@example.org"_qs;
    QTest::newRow("CRLF") << utf8("Анна\r\n") + bcc;
    QTest::newRow("LF") << u"Anna\n"_qs + bcc;
    QTest::newRow("CR") << u"Anna\r"_qs + bcc;
    QTest::newRow("NUL") << u"Anna"_qs + QChar(0) + u'\n' + bcc;
    QTest::newRow("next line") << u"Anna"_qs + QChar(0x85) + bcc;
    QTest::newRow("line separator") << u"Anna"_qs + QChar(QChar::LineSeparator) + bcc;
    QTest::newRow("an empty line and a body") << u"Anna\r\n\r\nbody"_qs;
}

void TestEmailMessage::noValueBeginsAHeader()
{
    QFETCH(QString, value);
    EmailLetter letter = letterAbout(value);
    letter.fromName = value;
    const QByteArray head = headOf(letter);
    int headers = 0;
    for (const QByteArray &line : head.split('\n')) {
        headers += line.isEmpty() || line.startsWith(' ') ? 0 : 1;
        QVERIFY2(!line.startsWith("Bcc"), head.constData());
        QVERIFY(line.isEmpty() || line.endsWith('\r'));
        QVERIFY(line.count('\r') <= 1);
    }
    QCOMPARE(headers, 9);
    for (const auto &[name, text] : readableHeaders(letter))
        QVERIFY(!text.contains('\n') && !text.contains('\r') && !text.contains('\0'));
}

void TestEmailMessage::manyRecipientsAreFolded()
{
    EmailLetter letter = letterAbout(utf8("x"));
    letter.to.clear();
    for (int i = 0; i < 40; ++i)
        letter.to.append(u"person%1@example.org"_qs.arg(i));
    const QByteArray header = headerOf(letter, "To");
    for (const QByteArray &line : header.split('\n'))
        QVERIFY(line.size() <= 77);
    QCOMPARE(header.count('@'), 40);
    QCOMPARE(header.count(','), 39);
}

void TestEmailMessage::datesAreEnglish_data()
{
    QTest::addColumn<QDateTime>("date");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("winter") << QDateTime({ 2026, 1, 5 }, { 1, 2, 3 }, Qt::UTC)
                            << QByteArray("Mon, 05 Jan 2026 01:02:03 +0000");
    QTest::newRow("local time becomes UTC")
        << QDateTime({ 2026, 5, 31 }, { 2, 59, 59 }, Qt::OffsetFromUTC, 10'800)
        << QByteArray("Sat, 30 May 2026 23:59:59 +0000");
}

void TestEmailMessage::datesAreEnglish()
{
    QFETCH(QDateTime, date);
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Russian, QLocale::Russia));
    const QByteArray text = mailDate(date);
    QLocale::setDefault(before);
    QTEST(text, "text");
}

void TestEmailMessage::peopleReadTheRecord()
{
    EmailLetter letter = letterAbout(utf8("Новая заявка: Анна"));
    const HttpHeaders headers = readableHeaders(letter);
    QVERIFY(headers.contains({ "Subject", QByteArray("Новая заявка: Анна") }));
    QVERIFY(headers.contains({ "From", QByteArray("Заявки <robot@example.org>") }));
    QVERIFY(headers.contains({ "To", QByteArray("owner@example.org") }));
}

QTEST_GUILESS_MAIN(TestEmailMessage)
#include "tst_emailmessage.moc"
