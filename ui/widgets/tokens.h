// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QLatin1StringView>

namespace LeadBridge::Ui {

/// The names of the colours. What each is for stands in the table of the design language;
/// the style template names them as @canvas@, @text2@, …
enum class Token {
    Canvas,
    Surface,
    Sunken,
    Border,
    Field,
    Text,
    Text2,
    Text3,
    Accent,
    AccentHover,
    AccentSoft,
    OnAccent,
    Rail,
    RailSel,
    RailText,
    RailTextSel,
    Ok,
    OkBg,
    Bad,
    BadBg,
    Wait,
    WaitBg,
    Unsure,
    UnsureBg,
    Warn,
    WarnBg,
    Idle,
    IdleBg,
    Hover,
    PlotOk,
    AlertCount,
    AlertCountBg,
};

inline constexpr int tokenCount = static_cast<int>(Token::AlertCountBg) + 1;

/// The colour of @p token in the light or the dark theme.
[[nodiscard]] QColor tokenColor(Token token, bool dark);

/// The name the style template uses, without the marks.
[[nodiscard]] QLatin1StringView tokenName(Token token);

/// Distances and sizes in device-independent pixels (the grid is 4).
namespace Space {
inline constexpr int sign = 4; ///< between a sign and its word
inline constexpr int inGroup = 8;
inline constexpr int formRow = 12;
inline constexpr int card = 16; ///< between cards, and inside one
inline constexpr int page = 24;
inline constexpr int pageNarrow = 16; ///< page margin when the window is under 1100 wide
inline constexpr int betweenGroups = 32;
inline constexpr int text = 640; ///< widest running text
} // namespace Space

namespace Size {
inline constexpr int control = 36;
inline constexpr int smallControl = 28;
inline constexpr int bigControl = 44;
inline constexpr int row = 36;
inline constexpr int compactRow = 30;
inline constexpr int tableHeader = 32;
inline constexpr int railItem = 40;
inline constexpr int topBar = 64;
inline constexpr int bottomLine = 28;
inline constexpr int chip = 24;
inline constexpr int filterChip = 28;
inline constexpr int narrowWindow = 1100;
} // namespace Size

namespace Radius {
inline constexpr int tag = 4;
inline constexpr int control = 6;
inline constexpr int banner = 8;
inline constexpr int card = 10;
} // namespace Radius

} // namespace LeadBridge::Ui
