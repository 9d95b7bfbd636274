// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/settingsapi.h"
#include "ui/widgets/tokens.h"

#include <QFont>
#include <QObject>

#include <array>

class QApplication;
class QPalette;
class QWidget;

namespace LeadBridge::Ui {

enum class FontRole {
    Display, ///< number of a stat card
    PageTitle,
    WizardTitle,
    EmptyTitle,
    Section,
    Body,
    Strong, ///< the selected item, the thing a row is about
    Small,
    SmallStrong,
    Code,
};

/// The look of the whole program: the tokens of the light and the dark theme, the palette and
/// the style sheet built from them, the fonts. Lives on the main thread, one per application.
/// Before install() it answers with the light tokens, so that widgets work in small tests.
class Theme final : public QObject
{
    Q_OBJECT
public:
    /// The theme of the running QApplication.
    static Theme &instance();

    /// Takes over style, palette, style sheet and font of the application. Must come before
    /// the first window, while the palette is still the system's.
    void install(QApplication &application, ThemeChoice choice);

    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);

    /// Another font family than the system's, to try layouts with.
    void setFamily(const QString &family);

    [[nodiscard]] bool isDark() const { return m_dark; }
    [[nodiscard]] QColor color(Token token) const { return tokenColor(token, m_dark); }
    [[nodiscard]] QFont font(FontRole role) const;

    /// The style sheet of one theme, as install() sets it.
    [[nodiscard]] QString styleSheet(bool dark) const;
    [[nodiscard]] static QPalette palette(bool dark);

    /// False when the system asks for less motion.
    [[nodiscard]] static bool animates();

    bool eventFilter(QObject *watched, QEvent *event) override;

public slots:
    /// What the desktop says of itself by a way other than the palette (the portal).
    void setSystemDark(bool dark);

signals:
    /// Colours or fonts are others now; whoever paints by hand repaints.
    void changed();

private:
    explicit Theme(QObject *parent);
    void readBaseFont(const QFont &systemFont);
    void apply();

    ThemeChoice m_choice = ThemeChoice::System;
    bool m_systemDark = false;
    bool m_dark = false;
    bool m_installed = false;
    bool m_applying = false;
    QFont m_base;
    QFont m_code;
};

[[nodiscard]] inline QColor themeColor(Token token)
{
    return Theme::instance().color(token);
}

/// Gives @p widget the font of @p role, and again whenever the base font changes.
void setFontRole(QWidget *widget, FontRole role);

/// Text colour of a label by token: Text, Text2, Text3, Accent, Ok, Bad, Wait, Unsure, Warn,
/// Idle. Follows the theme.
void setTone(QWidget *widget, Token tone);

/// Sets the dynamic property "kind" the style sheet looks at, and polishes the widget anew.
/// Buttons: primary, secondary (same as none), flat, link, small, smallPrimary, smallFlat, big,
/// bigPrimary, icon, smallIcon. Frames: card, sunken, top, bottom, line. Labels: tag, key.
void setKind(QWidget *widget, const QString &kind);

} // namespace LeadBridge::Ui
