// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include "ui/widgets/systemlook.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QFontDatabase>
#include <QPalette>
#include <QPointer>
#include <QStyle>
#include <QStyleFactory>
#include <QWidget>

// A static library's resources are left out unless somebody names them.
static void initLook()
{
    Q_INIT_RESOURCE(look);
}

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto fontRoleProperty = "lbFontRole";

bool isDarkPalette(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness()
        < palette.color(QPalette::WindowText).lightness();
}

double stepOf(FontRole role)
{
    switch (role) {
    case FontRole::Display:
        return 10.0;
    case FontRole::PageTitle:
        return 5.0;
    case FontRole::WizardTitle:
        return 8.5;
    case FontRole::EmptyTitle:
        return 8.0;
    case FontRole::Section:
        return 1.5;
    case FontRole::Body:
    case FontRole::Strong:
        return 0.0;
    case FontRole::Small:
    case FontRole::SmallStrong:
        return -1.0;
    case FontRole::Code:
        return -0.75;
    }
    return 0.0;
}

bool isSemibold(FontRole role)
{
    return role != FontRole::Body && role != FontRole::Small && role != FontRole::Code;
}

} // namespace

Theme &Theme::instance()
{
    static QPointer<Theme> theme;
    if (!theme)
        theme = new Theme(qApp);
    return *theme;
}

Theme::Theme(QObject *parent)
    : QObject(parent)
{
    initLook();
    readBaseFont(QApplication::font());
}

void Theme::install(QApplication &application, ThemeChoice choice)
{
    if (m_installed) {
        setChoice(choice);
        return;
    }
    m_choice = choice;
    m_systemDark = isDarkPalette(QApplication::palette());
    readBaseFont(QFontDatabase::systemFont(QFontDatabase::GeneralFont));
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    m_installed = true;
    apply();
    application.installEventFilter(this);
    watchSystemLook(this, &Theme::setSystemDark);
}

void Theme::setChoice(ThemeChoice choice)
{
    if (m_choice == choice)
        return;
    m_choice = choice;
    apply();
}

void Theme::setFamily(const QString &family)
{
    m_base.setFamilies({ family });
    apply();
}

void Theme::setSystemDark(bool dark)
{
    if (m_systemDark == dark)
        return;
    m_systemDark = dark;
    if (m_choice == ThemeChoice::System)
        apply();
}

void Theme::readBaseFont(const QFont &systemFont)
{
    m_base = systemFont;
    m_base.setPointSizeF(qMax(10.0, m_base.pointSizeF()));
    m_base.setWeight(QFont::Normal);
    m_code = QFontDatabase::systemFont(QFontDatabase::FixedFont);
}

QFont Theme::font(FontRole role) const
{
    QFont font = role == FontRole::Code ? m_code : m_base;
    const double points = m_base.pointSizeF() + stepOf(role);
    font.setPointSizeF(qMax(9.0, points));
    if (isSemibold(role))
        font.setWeight(QFont::DemiBold);
    return font;
}

QPalette Theme::palette(bool dark)
{
    const auto color = [dark](Token token) { return tokenColor(token, dark); };
    QPalette palette(color(Token::Surface), color(Token::Canvas));
    palette.setColor(QPalette::Window, color(Token::Canvas));
    palette.setColor(QPalette::Base, color(Token::Surface));
    palette.setColor(QPalette::AlternateBase, color(Token::Surface));
    palette.setColor(QPalette::Button, color(Token::Surface));
    for (const auto role : { QPalette::Text, QPalette::WindowText, QPalette::ButtonText,
                             QPalette::ToolTipText, QPalette::HighlightedText })
        palette.setColor(role, color(Token::Text));
    palette.setColor(QPalette::ToolTipBase, color(Token::Surface));
    palette.setColor(QPalette::PlaceholderText, color(Token::Text3));
    palette.setColor(QPalette::Highlight, color(Token::AccentSoft));
    palette.setColor(QPalette::Link, color(Token::Accent));
    palette.setColor(QPalette::LinkVisited, color(Token::Accent));
    palette.setColor(QPalette::Mid, color(Token::Border));
    palette.setColor(QPalette::Light, color(Token::Surface));
    palette.setColor(QPalette::Dark, color(Token::Field));
    for (const auto role : { QPalette::Text, QPalette::WindowText, QPalette::ButtonText })
        palette.setColor(QPalette::Disabled, role, color(Token::Text3));
    palette.setColor(QPalette::Disabled, QPalette::Base, color(Token::Sunken));
    palette.setColor(QPalette::Disabled, QPalette::Button, color(Token::Sunken));
    return palette;
}

QString Theme::styleSheet(bool dark) const
{
    QFile file(u":/leadbridge/style/leadbridge.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    for (int i = 0; i < tokenCount; ++i) {
        const auto token = static_cast<Token>(i);
        sheet.replace('@'_L1 + tokenName(token) + '@'_L1, tokenColor(token, dark).name());
    }
    const auto points = [this](FontRole role) -> QString {
        return QString::number(font(role).pointSizeF()) + "pt"_L1;
    };
    sheet.replace("@arrows@"_L1, dark ? "dark"_L1 : "light"_L1);
    sheet.replace("@smallFont@"_L1, points(FontRole::Small));
    sheet.replace("@bodyFont@"_L1, points(FontRole::Body));
    sheet.replace("@bigFont@"_L1, QString::number(m_base.pointSizeF() + 1) + "pt"_L1);
    return sheet;
}

bool Theme::animates()
{
    return QApplication::style()->styleHint(QStyle::SH_Widget_Animate) != 0;
}

void Theme::apply()
{
    m_dark = m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && m_systemDark);
    if (m_installed) {
        m_applying = true;
        QApplication::setPalette(palette(m_dark));
        QApplication::setFont(font(FontRole::Body));
        qApp->setStyleSheet(styleSheet(m_dark));
        m_applying = false;
    }
    emit changed();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_applying && watched == qApp && event->type() == QEvent::ApplicationFontChange) {
        readBaseFont(QFontDatabase::systemFont(QFontDatabase::GeneralFont));
        apply();
        const auto widgets = QApplication::allWidgets();
        for (QWidget *widget : widgets) {
            const QVariant role = widget->property(fontRoleProperty);
            if (role.isValid())
                widget->setFont(font(static_cast<FontRole>(role.toInt())));
        }
    }
    return QObject::eventFilter(watched, event);
}

void setFontRole(QWidget *widget, FontRole role)
{
    widget->setProperty(fontRoleProperty, static_cast<int>(role));
    widget->setFont(Theme::instance().font(role));
}

void setTone(QWidget *widget, Token tone)
{
    const QString name = tokenName(tone);
    if (widget->property("tone") == name)
        return;
    widget->setProperty("tone", name);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

void setKind(QWidget *widget, const QString &kind)
{
    if (widget->property("kind") == kind)
        return;
    widget->setProperty("kind", kind);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace LeadBridge::Ui
