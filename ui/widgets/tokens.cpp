// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tokens.h"

#include <array>

namespace LeadBridge::Ui {

namespace {

struct Row
{
    const char *name;
    QRgb light;
    QRgb dark;
};

// In the order of Token. Contrast of each pair was measured when the palette was made; a
// test measures it again.
constexpr std::array<Row, tokenCount> rows { {
    { "canvas", 0xFFF4F6F9, 0xFF10141D },     { "surface", 0xFFFFFFFF, 0xFF181E2A },
    { "sunken", 0xFFEDF1F6, 0xFF212938 },     { "border", 0xFFDAE0EA, 0xFF2D374A },
    { "field", 0xFF7E8AA1, 0xFF6F7C95 },      { "text", 0xFF161C2D, 0xFFE9EDF5 },
    { "text2", 0xFF475168, 0xFFB7C0D1 },      { "text3", 0xFF5F6A81, 0xFF98A4B9 },
    { "accent", 0xFF2F55D4, 0xFF8FA8FF },     { "accentHover", 0xFF2647B8, 0xFFA9BCFF },
    { "accentSoft", 0xFFE7ECFC, 0xFF25315A }, { "onAccent", 0xFFFFFFFF, 0xFF0E1530 },
    { "rail", 0xFF1A2342, 0xFF0B0E16 },       { "railSel", 0xFF33427A, 0xFF273363 },
    { "railText", 0xFFC3CCE5, 0xFFB4BECF },   { "railTextSel", 0xFFFFFFFF, 0xFFFFFFFF },
    { "ok", 0xFF0B6B50, 0xFF5FD3A9 },         { "okBg", 0xFFDDF3EA, 0xFF12352B },
    { "bad", 0xFFA5250F, 0xFFFF8F78 },        { "badBg", 0xFFFCE7E1, 0xFF46221B },
    { "wait", 0xFF1C67A8, 0xFF6FB4F0 },       { "waitBg", 0xFFE0EEFA, 0xFF17314B },
    { "unsure", 0xFF5E2A96, 0xFFE0C2FA },     { "unsureBg", 0xFFF0E7FA, 0xFF36254C },
    { "warn", 0xFF8A5A00, 0xFFF2C14E },       { "warnBg", 0xFFFFF0CC, 0xFF3B2E0E },
    { "idle", 0xFF4B566C, 0xFFA9B4C6 },       { "idleBg", 0xFFE8ECF2, 0xFF272F3F },
    { "hover", 0xFFF4F6FA, 0xFF1D2432 },      { "plotOk", 0xFF3BA283, 0xFF3FA587 },
    { "alertCount", 0xFF7A1708, 0xFF7A1708 }, { "alertCountBg", 0xFFFFD7CC, 0xFFFFD7CC },
} };

const Row &row(Token token)
{
    return rows.at(static_cast<size_t>(token));
}

} // namespace

QColor tokenColor(Token token, bool dark)
{
    return QColor::fromRgb(dark ? row(token).dark : row(token).light);
}

QLatin1StringView tokenName(Token token)
{
    return QLatin1StringView(row(token).name);
}

} // namespace LeadBridge::Ui
