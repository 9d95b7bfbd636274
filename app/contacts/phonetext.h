// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace LeadBridge {

/// A text prepared for the phone library.
struct PhoneText
{
    QString number; ///< the first number, without invisible marks
    QString note; ///< what followed it
    bool maybeLostPlus = false; ///< came with a space where form decoding may have eaten a plus
};

/// Takes apart what stands in a phone field: compatibility forms and invisible marks go, a second
/// number becomes a note, 00 becomes a plus. @p eightIsPrefix: in the default region an 8 begins
/// national numbers, so that +8 before ten digits is a slip of the pen.
[[nodiscard]] PhoneText preparePhone(const QString &received, bool eightIsPrefix);

/// How many decimal digits of any script the text has.
[[nodiscard]] int digitCount(QStringView text);

} // namespace LeadBridge
