// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/telegramtext.h"

#include <QTest>

using namespace LeadBridge;

class TestTelegramText : public QObject
{
    Q_OBJECT

private slots:
    void whatTheReaderSees_data();
    void whatTheReaderSees();
    void aLongTextIsCut_data();
    void aLongTextIsCut();
    void theLimitIsThatOfTelegram();
    void everyCutIsWhole_data();
    void everyCutIsWhole();
};

namespace {

constexpr auto plain = TelegramMarkup::None;
constexpr auto html = TelegramMarkup::Html;
constexpr auto markdown = TelegramMarkup::MarkdownV2;

} // namespace

void TestTelegramText::whatTheReaderSees_data()
{
    QTest::addColumn<int>("markup");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("seen");

    const auto row = [](const char *name, TelegramMarkup markup, const char *text,
                        const char *seen) {
        QTest::newRow(name) << static_cast<int>(markup) << QString::fromUtf8(text)
                            << QString::fromUtf8(seen);
    };
    row("plain text is seen as it is", plain, "<b>*&amp;*</b>\\.", "<b>*&amp;*</b>\\.");
    row("tags are not seen", html, "<b>Анна</b> <a href=\"https://example.org/?a=1\">тут</a>",
        "Анна тут");
    row("named entities are one letter", html, "&lt;&gt;&amp;&quot;", "<>&\"");
    row("numbered entities are one letter", html, "&#65;&#x42;&#128512;", "AB\U0001F600");
    row("other entities are text", html, "&nbsp; & &amp", "&nbsp; & &amp");
    row("a sign that opens no tag is text", html, "1 < 2", "1 < 2");
    row("escapes are not seen", markdown, "15\\.01\\.2026 \\- \\_ \\\\", "15.01.2026 - _ \\");
    row("marks are not seen", markdown, "*a* _b_ __c__ ~d~ ||e|| `f` ```g```", "a b c d e f g");
    row("marks in code are text", markdown, "`a*b_c`", "a*b_c");
    row("of a link the text is seen", markdown, "[тут](https://example.org/a\\)b) и", "тут и");
    row("a quote's sign is not seen", markdown, ">цитата\n>ещё", "цитата\nещё");
}

void TestTelegramText::whatTheReaderSees()
{
    QFETCH(int, markup);
    QFETCH(QString, text);
    QFETCH(QString, seen);
    QCOMPARE(visibleText(text, static_cast<TelegramMarkup>(markup)), seen);
}

void TestTelegramText::aLongTextIsCut_data()
{
    QTest::addColumn<int>("markup");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cut"); // to 5

    const auto row = [](const char *name, TelegramMarkup markup, const char *text,
                        const char *cut) {
        QTest::newRow(name) << static_cast<int>(markup) << QString::fromUtf8(text)
                            << QString::fromUtf8(cut);
    };
    row("what fits stays", plain, "абвгд", "абвгд");
    row("what does not gets an ellipsis", plain, "абвгде", "абвг…");
    row("a pair is not cut in two", plain, "абв\U0001F600г", "абв…");
    row("an accent stays with its letter", plain, "абве\u0301еж", "абв…");
    row("a joined picture stays whole", plain, "аб\U0001F468\u200D\U0001F469вгд", "аб…");
    row("tags do not count", html, "<b>абвгд</b>", "<b>абвгд</b>");
    row("open tags are closed", html, "<b>а<i>бвгде</i></b>", "<b>а<i>бвг…</i></b>");
    row("an entity is not cut in two", html, "абвг&amp;де", "абвг…");
    row("an entity counts once", html, "&lt;&lt;&lt;&lt;&lt;", "&lt;&lt;&lt;&lt;&lt;");
    row("a link is closed", html, "а<a href=\"https://e.org\">бвгде</a>",
        "а<a href=\"https://e.org\">бвг…</a>");
    row("what is closed stays so", html, "<b>аб</b>вгде", "<b>аб</b>вг…");
    row("an escape is not cut in two", markdown, "абвг\\.де", "абвг…");
    row("marks are closed", markdown, "*а_бвгде_*", "*а_бвг…_*");
    row("underscores are kept apart", markdown, "__а_бвгде___", "__а_бвг…_**__");
    row("code is closed", markdown, "`абвгде`", "`абвг…`");
    row("a block of code is closed", markdown, "```абвгде```", "```абвг…```");
    row("a link goes as a whole", markdown, "аб[вгде](https://e.org)", "аб…");
}

void TestTelegramText::aLongTextIsCut()
{
    QFETCH(int, markup);
    QFETCH(QString, text);
    QFETCH(QString, cut);
    QCOMPARE(cutToFit(text, static_cast<TelegramMarkup>(markup), 5), cut);
}

void TestTelegramText::theLimitIsThatOfTelegram()
{
    const QString whole(4096, u'я');
    QCOMPARE(cutToFit(whole, html), whole);
    const QString cut = cutToFit(whole + u'я', html);
    QCOMPARE(cut, QString(4095, u'я') + u'…');
}

void TestTelegramText::everyCutIsWhole_data()
{
    QTest::addColumn<int>("markup");
    QTest::addColumn<QString>("text");

    QTest::newRow("html") << static_cast<int>(html)
                          << QStringLiteral("<b>Ё&amp;<i>\U0001F468\u200D\U0001F469</i> &#128512;"
                                            "<a href=\"https://e.org\">и</a></b>\n&lt;b&gt;");
    QTest::newRow("markdown") << static_cast<int>(markdown)
                              << QStringLiteral("*Ё\\.__и_й_ы__* \U0001F600 [тут](https://e.org) "
                                                "`код\\\\` ||тайна||");
    QTest::newRow("what Telegram would refuse")
        << static_cast<int>(html) << QStringLiteral("</b>a<b>b</i>c<d & e");
    QTest::newRow("markdown that is none")
        << static_cast<int>(markdown) << QStringLiteral("*a _b* c](d ``` e \\");
}

void TestTelegramText::everyCutIsWhole()
{
    QFETCH(int, markup);
    QFETCH(QString, text);
    const auto kind = static_cast<TelegramMarkup>(markup);
    const QString seen = visibleText(text, kind);
    for (int limit = 1; limit <= seen.size() + 1; ++limit) {
        const QString cut = visibleText(cutToFit(text, kind, limit), kind);
        QVERIFY2(cut.size() <= limit, qPrintable(cut));
        const QString kept = cut == seen ? cut : cut.chopped(1);
        QVERIFY2(seen.startsWith(kept), qPrintable(cut));
        QVERIFY2(cut == QString::fromUtf8(cut.toUtf8()), "half a pair");
        // Cut once more, it is the same.
        const QString once = cutToFit(text, kind, limit);
        QCOMPARE(cutToFit(once, kind, limit), once);
    }
}

QTEST_GUILESS_MAIN(TestTelegramText)

#include "tst_telegramtext.moc"
