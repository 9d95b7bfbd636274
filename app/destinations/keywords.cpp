// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/keywords.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace LeadBridge {

namespace {

/// One way of naming the key, and how we know of it.
struct KeyName
{
    const char *pattern;
    const char *source;
};

/// No service documents the words. The cost of one too many: the queue waits for a person who
/// finds another cause. The cost of one too few: every lead is refused.
constexpr auto keyNames = std::to_array<KeyName>({
    { "api[ _-]?key", "the field's own name, CPA.House's guide; its words assumed" },
    { "(?<!\\p{L})ключ(?:а|у|ом|е|и)?(?!\\p{L})", "assumed; not «исключение», not «ключевой»" },
    { "(?<!\\p{L})токен", "assumed" },
    { "(?<!\\p{L})token", "RFC 6750, 3.1: invalid_token; else assumed" },
    { "unauthori[sz]ed", "the phrase of status 401, RFC 9110, 15.5.2" },
});

std::array<QRegularExpression, keyNames.size()> compiled()
{
    std::array<QRegularExpression, keyNames.size()> patterns;
    std::transform(keyNames.begin(), keyNames.end(), patterns.begin(), [](const KeyName &name) {
        return QRegularExpression(QString::fromUtf8(name.pattern),
                                  QRegularExpression::CaseInsensitiveOption
                                      | QRegularExpression::UseUnicodePropertiesOption);
    });
    return patterns;
}

} // namespace

bool namesTheKey(const QString &words)
{
    static const auto patterns = compiled();
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const QRegularExpression &pattern) { return words.contains(pattern); });
}

} // namespace LeadBridge
