// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icon.h"
#include "ui/widgets/status.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QPainter>
#include <QTest>

#include <cmath>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

double contrast(Token ink, Token paper, bool dark)
{
    double a = luminance(tokenColor(ink, dark));
    double b = luminance(tokenColor(paper, dark));
    if (a < b)
        std::swap(a, b);
    return (a + 0.05) / (b + 0.05);
}

} // namespace

class TestTheme final : public QObject
{
    Q_OBJECT
private slots:
    void textIsReadable_data()
    {
        QTest::addColumn<Token>("ink");
        QTest::addColumn<Token>("paper");
        QTest::addColumn<double>("least");
        for (const Token ink : { Token::Text, Token::Text2, Token::Text3, Token::Accent }) {
            for (const Token paper :
                 { Token::Surface, Token::Canvas, Token::Sunken, Token::AccentSoft })
                QTest::addRow("%s on %s", tokenName(ink).data(), tokenName(paper).data())
                    << ink << paper << 4.5;
        }
        const std::pair<Token, Token> pairs[] = {
            { Token::Ok, Token::OkBg },
            { Token::Bad, Token::BadBg },
            { Token::Wait, Token::WaitBg },
            { Token::Unsure, Token::UnsureBg },
            { Token::Warn, Token::WarnBg },
            { Token::Idle, Token::IdleBg },
            { Token::OnAccent, Token::Accent },
            { Token::RailText, Token::RailSel },
            { Token::RailTextSel, Token::RailSel },
            { Token::AlertCount, Token::AlertCountBg },
        };
        for (const auto &[ink, paper] : pairs)
            QTest::addRow("%s on %s", tokenName(ink).data(), tokenName(paper).data())
                << ink << paper << 4.5;
        QTest::addRow("field borders") << Token::Field << Token::Surface << 3.0;
    }

    void textIsReadable()
    {
        QFETCH(Token, ink);
        QFETCH(Token, paper);
        QFETCH(double, least);
        QVERIFY(contrast(ink, paper, false) >= least);
        QVERIFY(contrast(ink, paper, true) >= least);
    }

    void noMarkIsLeftInTheStyleSheet()
    {
        for (const bool dark : { false, true }) {
            const QString sheet = Theme::instance().styleSheet(dark);
            QVERIFY(sheet.contains(tokenColor(Token::Accent, dark).name()));
            QVERIFY2(!sheet.contains(u'@'), "an unknown token stands in the template");
        }
    }

    void everyDrawingIsThere()
    {
        Theme::instance();
        for (int i = 0; i < glyphCount; ++i)
            QVERIFY2(QFile::exists(glyphFile(static_cast<Glyph>(i))),
                     qPrintable(glyphFile(static_cast<Glyph>(i))));
        for (int i = 0; i <= static_cast<int>(Sign::Info); ++i) {
            QImage image(16, 16, QImage::Format_ARGB32);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            paintSign(&painter, QRectF(0, 0, 16, 16), static_cast<Sign>(i), Qt::white);
            painter.end();
            QImage blank(16, 16, QImage::Format_ARGB32);
            blank.fill(Qt::transparent);
            QVERIFY2(image != blank, qPrintable(QString::number(i)));
        }
    }

    void iconsFollowTheTheme()
    {
        Theme &theme = Theme::instance();
        theme.install(*qApp, ThemeChoice::Light);
        const QIcon copy = icon(Glyph::Copy);
        const QImage light = copy.pixmap(QSize(48, 48)).toImage();
        theme.setChoice(ThemeChoice::Dark);
        QVERIFY(theme.isDark());
        const QImage dark = copy.pixmap(QSize(48, 48)).toImage();
        QVERIFY(light != dark);
        const QImage disabled = copy.pixmap(QSize(48, 48), QIcon::Disabled).toImage();
        QVERIFY(disabled != dark);
        theme.setChoice(ThemeChoice::Light);
    }

    void theSettingWinsOverTheSystem()
    {
        Theme &theme = Theme::instance();
        theme.setChoice(ThemeChoice::Light);
        theme.setSystemDark(true);
        QVERIFY(!theme.isDark());
        theme.setChoice(ThemeChoice::System);
        QVERIFY(theme.isDark());
        theme.setSystemDark(false);
        QVERIFY(!theme.isDark());
    }

    void fontsHaveTheirSteps()
    {
        const Theme &theme = Theme::instance();
        const double base = theme.font(FontRole::Body).pointSizeF();
        QVERIFY(base >= 10.0);
        QCOMPARE(theme.font(FontRole::Display).pointSizeF(), base + 10);
        QCOMPARE(theme.font(FontRole::PageTitle).weight(), QFont::DemiBold);
        QVERIFY(theme.font(FontRole::Small).pointSizeF() >= 9.0);
        QLabel label;
        setFontRole(&label, FontRole::Section);
        QCOMPARE(label.font().pointSizeF(), base + 1.5);
    }

    void retryHasASignOfItsOwn()
    {
        using namespace std::chrono_literals;
        QCOMPARE(signOf({ State::Pending, std::nullopt, false }), Sign::Pending);
        QCOMPARE(signOf({ State::Pending, 9s, false }), Sign::Retry);
        QVERIFY(statusWord({ State::Pending, 9s, false }).contains(u"9"_s));
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
