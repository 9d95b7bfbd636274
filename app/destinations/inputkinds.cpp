// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/inputkinds.h"

#include "app/destinations/inputchecks.h"
#include "app/destinations/plaintext.h"
#include "app/destinations/serviceurl.h"

#include <algorithm>

namespace LeadBridge {

namespace {

tl::expected<QString, QString> checkedUrl(const QString &value)
{
    if (!serviceUrl(value))
        return tl::unexpected(QStringLiteral("not_a_url"));
    return value;
}

tl::expected<QString, QString> checkedChoice(const QList<Choice> &choices, const QString &value)
{
    const bool isKnown = std::any_of(choices.cbegin(), choices.cend(),
                                     [&](const Choice &one) { return one.value == value; });
    // Where the service itself is asked for the choices, it alone knows them.
    if (!choices.isEmpty() && !isKnown)
        return tl::unexpected(QStringLiteral("not_a_choice"));
    return value;
}

} // namespace

QString cleanedByKind(const QString &raw, InputKind kind)
{
    switch (kind) {
    case InputKind::Json:
        return raw.trimmed();
    case InputKind::Paragraph:
    case InputKind::EmailList:
        return severalLines(raw);
    default:
        return singleLine(raw);
    }
}

tl::expected<QString, QString> checkedByKind(const InputDescription &input, const QString &value)
{
    switch (input.kind) {
    case InputKind::Country:
        return checkedCountry(value);
    case InputKind::IpAddress:
        return checkedIpAddress(value);
    case InputKind::Url:
        return checkedUrl(value);
    case InputKind::Number:
        return checkedNumber(value);
    case InputKind::Choice:
        return checkedChoice(input.choices, value);
    case InputKind::Flag:
        return checkedFlag(value);
    case InputKind::Json:
        return checkedJson(value);
    case InputKind::Email:
        return checkedEmail(value);
    case InputKind::EmailList:
        return checkedEmailList(value);
    case InputKind::Text:
    case InputKind::Phone:
    case InputKind::UserAgent:
    case InputKind::Identifier:
    case InputKind::Paragraph:
        break;
    }
    return value;
}

} // namespace LeadBridge
