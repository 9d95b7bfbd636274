// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contacts/phonenumber.h"

#include "app/contacts/phonetext.h"

#include <phonenumbers/phonenumberutil.h>

#include <array>
#include <optional>
#include <string>
#include <utility>

namespace LeadBridge {

namespace {

using i18n::phonenumbers::PhoneNumberUtil;
using Parsed = i18n::phonenumbers::PhoneNumber;

/// Longer texts are no phone field; the library itself stops at 250 letters.
constexpr qsizetype longestText = 1000;

constexpr auto faults = std::to_array<std::pair<PhoneFault, const char *>>({
    { PhoneFault::Empty, "empty" },
    { PhoneFault::NotANumber, "not_a_number" },
    { PhoneFault::InvalidCountryCode, "invalid_country_code" },
    { PhoneFault::TooShort, "too_short" },
    { PhoneFault::TooLong, "too_long" },
    { PhoneFault::InvalidLength, "invalid_length" },
    { PhoneFault::LocalOnly, "local_only" },
});

const PhoneNumberUtil &library()
{
    return *PhoneNumberUtil::GetInstance();
}

PhoneFault faultOf(PhoneNumberUtil::ErrorType error)
{
    switch (error) {
    case PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR:
        return PhoneFault::InvalidCountryCode;
    case PhoneNumberUtil::TOO_SHORT_AFTER_IDD:
    case PhoneNumberUtil::TOO_SHORT_NSN:
        return PhoneFault::TooShort;
    case PhoneNumberUtil::TOO_LONG_NSN:
        return PhoneFault::TooLong;
    case PhoneNumberUtil::NO_PARSING_ERROR:
    case PhoneNumberUtil::NOT_A_NUMBER:
        break;
    }
    return PhoneFault::NotANumber;
}

/// Nothing where the length is one its country uses.
std::optional<PhoneFault> lengthFault(const Parsed &number)
{
    switch (library().IsPossibleNumberWithReason(number)) {
    case PhoneNumberUtil::IS_POSSIBLE:
        return std::nullopt;
    case PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY:
        return PhoneFault::LocalOnly;
    case PhoneNumberUtil::INVALID_COUNTRY_CODE:
        return PhoneFault::InvalidCountryCode;
    case PhoneNumberUtil::TOO_SHORT:
        return PhoneFault::TooShort;
    case PhoneNumberUtil::INVALID_LENGTH:
        return PhoneFault::InvalidLength;
    case PhoneNumberUtil::TOO_LONG:
        break;
    }
    return PhoneFault::TooLong;
}

using Candidate = tl::expected<Parsed, PhoneFault>;

Candidate parse(const std::string &text, const std::string &region)
{
    Parsed number;
    const auto error = library().Parse(text, region, &number);
    if (error != PhoneNumberUtil::NO_PARSING_ERROR)
        return tl::unexpected(faultOf(error));
    if (const auto fault = lengthFault(number))
        return tl::unexpected(*fault);
    return number;
}

/// Tries the readings of a number in turn: the first valid one wins, else the first possible
/// one, else the first fault tells.
class Readings
{
public:
    void add(const std::string &text, const std::string &region)
    {
        if (!m_isValid)
            consider(parse(text, region), true);
    }

    /// A guess at another country is taken only where it is valid: a number that is merely
    /// possible there would be somebody else's.
    void addGuess(const std::string &text, const std::string &region)
    {
        if (!m_isValid)
            consider(parse(text, region), false);
    }

    [[nodiscard]] bool isValid() const { return m_isValid; }
    [[nodiscard]] const Candidate &best() const { return *m_best; }

private:
    void consider(const Candidate &candidate, bool mayBeMerelyPossible)
    {
        m_isValid = candidate && library().IsValidNumber(*candidate);
        const bool isBetter = !m_best || (candidate && !*m_best);
        if (m_isValid || (mayBeMerelyPossible && isBetter))
            m_best = candidate;
    }

    std::optional<Candidate> m_best;
    bool m_isValid = false;
};

Readings readingsOf(const PhoneText &text, const std::string &region)
{
    const std::string number = text.number.toStdString();
    Readings readings;
    if (text.number.contains(u'+')) {
        readings.add(number, region);
        return readings;
    }
    std::string digits = number;
    library().NormalizeDigitsOnly(&digits);
    if (text.maybeLostPlus)
        readings.addGuess('+' + digits, region);
    readings.add(number, region);
    readings.add('+' + digits, region);
    if (digits.starts_with("80") || digits.starts_with('0')) {
        for (const char *other : { "BY", "UA", "KZ", "UZ" })
            readings.addGuess(digits, other);
    }
    return readings;
}

QString regionOf(const Parsed &number, bool isValid, const QString &defaultRegion)
{
    std::string region;
    if (isValid) {
        library().GetRegionCodeForNumber(number, &region);
        return QString::fromStdString(region);
    }
    const int code = number.country_code();
    if (code == library().GetCountryCodeForRegion(defaultRegion.toStdString()))
        return defaultRegion;
    // Code 7 is shared: a number outside the known ranges does not tell which country it is of.
    if (code == 7)
        return {};
    library().GetRegionCodeForCountryCode(code, &region);
    return region.size() == 2 && region != "ZZ" ? QString::fromStdString(region) : QString();
}

QString formatted(const Parsed &number, PhoneNumberUtil::PhoneNumberFormat format)
{
    std::string text;
    library().Format(number, format, &text);
    return QString::fromStdString(text);
}

QString writing(const PhoneNumber &number, PhoneNumberUtil::PhoneNumberFormat format)
{
    Parsed parsed;
    if (library().Parse(number.e164.toStdString(), "ZZ", &parsed)
        != PhoneNumberUtil::NO_PARSING_ERROR)
        return {};
    return formatted(parsed, format);
}

} // namespace

QString faultWord(PhoneFault fault)
{
    for (const auto &[value, word] : faults) {
        if (value == fault)
            return QLatin1String(word);
    }
    return {};
}

tl::expected<PhoneNumber, PhoneFault> readPhone(const QString &received,
                                                const QString &defaultRegion)
{
    if (received.size() > longestText)
        return tl::unexpected(PhoneFault::TooLong);
    const bool eightIsPrefix = library().GetCountryCodeForRegion(defaultRegion.toStdString()) == 7;
    const PhoneText text = preparePhone(received, eightIsPrefix);
    if (text.number.isEmpty())
        return tl::unexpected(PhoneFault::Empty);
    const Readings readings = readingsOf(text, defaultRegion.toStdString());
    if (!readings.best())
        return tl::unexpected(readings.best().error());
    const Parsed &parsed = *readings.best();
    PhoneNumber number;
    number.extension = QString::fromStdString(parsed.extension());
    number.e164 = formatted(parsed, PhoneNumberUtil::E164);
    number.digits = number.e164.mid(1);
    number.valid = readings.isValid();
    number.region = regionOf(parsed, number.valid, defaultRegion);
    number.note = text.note;
    return number;
}

QString nationalWriting(const PhoneNumber &number)
{
    return writing(number, PhoneNumberUtil::NATIONAL);
}

QString internationalWriting(const PhoneNumber &number)
{
    return writing(number, PhoneNumberUtil::INTERNATIONAL);
}

} // namespace LeadBridge
