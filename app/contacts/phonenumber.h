// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace LeadBridge {

/// Why a text is no phone number one could ring.
enum class PhoneFault {
    Empty,
    NotANumber, ///< no digits that could be a number, or too much beside them
    InvalidCountryCode, ///< begins with a plus and a code no country has
    TooShort,
    TooLong,
    InvalidLength, ///< between the lengths its country uses
    LocalOnly, ///< rings only inside its town: the area code is missing
};

/// The word of a fault for PhoneBad reasons: empty, not_a_number, invalid_country_code,
/// too_short, too_long, invalid_length, local_only.
[[nodiscard]] QString faultWord(PhoneFault fault);

/// A number one can ring, as far as its length tells.
struct PhoneNumber
{
    QString e164; ///< +79123456789
    QString digits; ///< 79123456789
    QString region; ///< ISO 3166-1 alpha-2; empty where the number does not tell
    QString extension; ///< digits behind "доб." or "ext", taken off
    QString note; ///< what stood behind the first number, as it came
    bool valid = false; ///< lies in a range known to be in use; new ranges are unknown to old data

    bool operator==(const PhoneNumber &) const = default;
};

/// Reads a phone number as people and CRMs write it. @p defaultRegion (ISO 3166-1 alpha-2) is
/// that of numbers without a country code. An impossible number is a fault; a possible one
/// outside the known ranges is accepted with valid == false. Safe from any thread; the first
/// call loads the library's data, which takes some tens of milliseconds.
[[nodiscard]] tl::expected<PhoneNumber, PhoneFault> readPhone(const QString &received,
                                                              const QString &defaultRegion);

/// The number as its country writes it: 8 (912) 345-67-89. The writing differs between versions
/// of the library's data: show it, never compare or store it. Empty for an empty number.
[[nodiscard]] QString nationalWriting(const PhoneNumber &number);

/// The same as it is written abroad: +7 912 345-67-89.
[[nodiscard]] QString internationalWriting(const PhoneNumber &number);

} // namespace LeadBridge
