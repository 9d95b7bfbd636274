// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tokens.h"

#include <QIcon>

#include <optional>

class QAbstractButton;
class QPainter;

namespace LeadBridge::Ui {

/// The drawings of resources/icons, one stroke colour each.
enum class Glyph {
    Overview,
    Flows,
    History,
    Problems,
    Clients,
    Settings,
    Help,
    Copy,
    Check,
    Cross,
    Search,
    Filter,
    Plus,
    More,
    Right,
    Down,
    Left,
    Arrow,
    Up,
    Play,
    Pause,
    Resend,
    Link,
    Key,
    Eye,
    Phone,
    User,
    Globe,
    Wand,
    Send,
    Inbox,
    Export,
    Open,
    Trash,
    Drag,
    Bell,
    Clock,
    Columns,
    Code,
    Pencil,
    Shield,
    Bulb,
    File,
    Info,
    Book,
};

inline constexpr int glyphCount = static_cast<int>(Glyph::Book) + 1;

/// Where the drawing of @p glyph is in the resources.
[[nodiscard]] QString glyphFile(Glyph glyph);

/// An icon tinted with the token at the device's pixel ratio; disabled it is text3. It follows
/// the theme by itself: the colour is looked up when it is drawn. @p checkedTone is for
/// QIcon::On, where it should differ.
[[nodiscard]] QIcon icon(Glyph glyph, Token tone = Token::Text2,
                         std::optional<Token> checkedTone = std::nullopt);

/// Gives a button with words its icon, 8 px from the words: Qt's own gap is 4.
void setButtonIcon(QAbstractButton *button, Glyph glyph, Token tone = Token::Text2, int side = 16);

/// Draws the glyph into @p rect.
void paintGlyph(QPainter *painter, const QRectF &rect, Glyph glyph, const QColor &color);

/// The program's own sign, in its own colours.
[[nodiscard]] QIcon logo();
void paintLogo(QPainter *painter, const QRectF &rect);

/// Draws an SVG file of the resources with its black replaced by @p ink and its white by
/// @p paper. Pixmaps are cached by file, size, pixel ratio and colours.
void paintTinted(QPainter *painter, const QRectF &rect, const QString &file, const QColor &ink,
                 const QColor &paper);

} // namespace LeadBridge::Ui
